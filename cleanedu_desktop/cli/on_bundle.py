"""The command on inspection packages: bundle."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def bundle(session: Session) -> Answer:
    """Make the package of a year."""
    args = session.args
    asked = BundleAsked(
        year=args.year,
        by=args.by,
        kinds=tuple(args.kinds),
        indicators=tuple(args.indicator),
        standard=args.standard,
        restricted=args.restricted,
        pictures=not args.no_scans,
        level=args.mask,
    )
    if asked.indicators and asked.by != "indicator":
        args.complain("--indicator 只和 --by indicator 一起用")
    with session.desk(read_only=True) as desk:
        made = make_bundle(desk, asked=asked, target=Path(args.out))
    data = {
        "path": str(made.path),
        "pages": made.pages,
        "records": made.records,
        "scans": made.pictures,
        "archival": made.archival,
    }
    return Answer(data, [f"已生成：{made.path}（{made.pages} 页，{made.records} 件记录）"])
