"""Commands that make PDFs: print, blank."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts import print_blank as blank
from cleanedu_desktop.acts.print_forms import FormsPrinted, print_forms
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def print_records(session: Session) -> Answer:
    """Print records on a form."""
    args = session.args
    if [bool(args.ids), args.year is not None, args.all].count(True) != 1:
        args.complain("请只用一种方式指明记录：若干 ID、--year 年份，或 --all")
    with session.desk(read_only=True) as desk:
        done = print_forms(
            desk,
            form_id=args.form_id,
            record_ids=args.ids or None,
            year=args.year,
            everything=args.all,
            draft=args.draft,
            target=Path(args.out),
        )
    return _printed(done)


def print_blank(session: Session) -> Answer:
    """Print a form without answers."""
    with session.desk(read_only=True) as desk:
        done = blank.print_blank(desk, form_id=session.args.form_id, target=Path(session.args.out))
    return _printed(done)


def _printed(done: FormsPrinted) -> Answer:
    data = {"path": str(done.path), "pages": done.pages, "records": done.records}
    return Answer(data, [f"已生成：{done.path}（{done.pages} 页）"])
