"""Commands that make PDFs and Word copies: print, blank."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from cleanedu_desktop.acts import print_blank as blank
from cleanedu_desktop.acts.print_forms import FormsPrinted, print_forms
from cleanedu_desktop.acts.write_word_copies import (
    WordWritten,
    write_blank_word,
    write_word_copies,
)
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.rules.masking import Masking

WORD = ".docx"


class Wanted(TypedDict):
    """What is asked of the acts that put records on paper."""

    form_id: str
    record_ids: list[str] | None
    year: int | None
    everything: bool
    draft: bool
    masking: Masking
    also_mask: tuple[str, ...]
    target: Path


def print_records(session: Session) -> Answer:
    """Print records on a form; a name ending in .docx asks for a Word copy."""
    args = session.args
    if [bool(args.ids), args.year is not None, args.all].count(True) != 1:
        args.complain("请只用一种方式指明记录：若干 ID、--year 年份，或 --all")
    _refuse_tagged_word(session)
    wanted = Wanted(
        form_id=args.form_id,
        record_ids=args.ids or None,
        year=args.year,
        everything=args.all,
        draft=args.draft,
        masking=args.mask,
        also_mask=args.also_mask,
        target=Path(args.out),
    )
    with session.desk(read_only=True) as desk:
        if wanted["target"].suffix.lower() == WORD:
            return _written(write_word_copies(desk, **wanted))
        return _printed(print_forms(desk, **wanted, tagged=args.tagged))


def print_blank(session: Session) -> Answer:
    """Print a form without answers; a name ending in .docx asks for a Word copy."""
    args = session.args
    form_id, target = args.form_id, Path(args.out)
    _refuse_tagged_word(session)
    with session.desk(read_only=True) as desk:
        if target.suffix.lower() == WORD:
            return _written(write_blank_word(desk, form_id=form_id, target=target))
        done = blank.print_blank(desk, form_id=form_id, target=target, tagged=args.tagged)
        return _printed(done)


def _refuse_tagged_word(session: Session) -> None:
    args = session.args
    if args.tagged and Path(args.out).suffix.lower() == WORD:
        args.complain("--tagged 只用于 PDF，不用于 Word")


def _printed(done: FormsPrinted) -> Answer:
    data = {"path": str(done.path), "pages": done.pages, **_counted(done)}
    return Answer(data, [f"已生成：{done.path}（{done.pages} 页）", *_left_out(done)])


def _written(done: WordWritten) -> Answer:
    data = {"path": str(done.path), "sheets": done.sheets, **_counted(done)}
    return Answer(data, [f"已生成：{done.path}（{done.sheets} 份）", *_left_out(done)])


def _counted(done: FormsPrinted | WordWritten) -> dict[str, int]:
    return {"records": done.records, "left_out": done.left_out}


def _left_out(done: FormsPrinted | WordWritten) -> list[str]:
    return [f"另有 {done.left_out} 条记录没有可以填入这张表的内容。"] if done.left_out else []
