"""The command on inspection packages: bundle."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.gaps import Gap
from cleanedu_desktop.acts.list_bundle_gaps import GapsListed, list_bundle_gaps
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session

MOST_SHOWN = 20
"""Gaps under one heading; ``--json`` tells all."""


def bundle(session: Session) -> Answer:
    """Make the package of a year, or list what it would lack."""
    args = session.args
    if args.gaps == bool(args.out):
        args.complain("请写 --out FILE 生成材料，或写 --gaps 只看缺口清单")
    asked = BundleAsked(
        year=args.year,
        by=args.by,
        kinds=tuple(args.kinds),
        types=tuple(args.type),
        indicators=tuple(args.indicator),
        standard=args.standard,
        restricted=args.restricted,
        pictures=not args.no_scans,
        level=args.mask,
        also_mask=args.also_mask,
        folder=bool(args.out) and not Path(args.out).suffix,
    )
    if asked.indicators and asked.by != "indicator":
        args.complain("--indicator 只和 --by indicator 一起用")
    with session.desk(read_only=True) as desk:
        if args.gaps:
            return _gaps(list_bundle_gaps(desk, asked=asked))
        made = make_bundle(desk, asked=asked, target=Path(args.out))
    data = {
        "path": str(made.path),
        "pages": made.pages,
        "records": made.records,
        "scans": made.pictures,
        "archival": made.archival,
    }
    lines = [f"已生成：{made.path}（{made.pages} 页，{made.records} 件记录）"]
    return Answer(data, [*lines, made.archival_words])


def _gaps(listed: GapsListed) -> Answer:
    lines = [f"{listed.year} 年迎检材料：{listed.records} 件记录，缺 {len(listed.gaps)} 处。"]
    for heading, some in groupby(listed.gaps, key=lambda one: one.heading):
        gaps = list(some)
        lines.append(f"{heading}（{len(gaps)}）")
        lines += [f"  {_told(one)}" for one in gaps[:MOST_SHOWN]]
        if len(gaps) > MOST_SHOWN:
            lines.append(f"  …… 另有 {len(gaps) - MOST_SHOWN} 处")
    data = {
        "year": listed.year,
        "records": listed.records,
        "gaps": [
            {
                "what": one.what,
                "heading": one.heading,
                "number": one.number or None,
                "title": one.title or None,
                "record": one.record_id or None,
                "sentence": one.sentence,
            }
            for one in listed.gaps
        ],
    }
    return Answer(data, lines)


def _told(one: Gap) -> str:
    return "　".join(part for part in (one.number, one.title, one.sentence) if part)
