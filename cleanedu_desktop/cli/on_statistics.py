"""The command that writes statistics with charts."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.write_statistics import ABOUT, write_statistics
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def statistics(session: Session) -> Answer:
    """Write statistics as PDF, Word or PNG."""
    args = session.args
    if args.year is not None and args.about != "problems":
        args.complain("--year 只用于 problems（共性问题分析）")
    with session.desk(read_only=True) as desk:
        done = write_statistics(
            desk,
            about=args.about,
            target=Path(args.out),
            year=args.year,
            masking=args.mask,
            also_mask=args.also_mask,
        )
    paths = [str(one) for one in done.paths]
    return Answer({"about": args.about, "paths": paths}, [f"已生成：{one}" for one in paths])


KINDS = tuple(ABOUT)
