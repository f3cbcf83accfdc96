"""Prints records on a form, as one PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record_id
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.pdf_target import ready_target
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

Progress = Callable[[int, int], None]
"""Called with done and all."""


@dataclass(frozen=True)
class FormsPrinted:
    """A PDF that is on disk."""

    path: Path
    pages: int
    records: int


def print_forms(
    desk: Desk,
    *,
    form_id: str,
    record_ids: Sequence[str] | None = None,
    year: int | None = None,
    everything: bool = False,
    target: Path,
    progress: Progress | None = None,
) -> FormsPrinted:
    """Print the records named (ids or numbers), or those of a year, or all, oldest first.

    A record prints on its own version of its main form; other forms are the present ones.

    Raises:
        OfficeProblem: unknown form or record, nothing to print, or the file cannot be written.
    """
    form = desk.forms.form(form_id)
    target = ready_target(target)
    with desk.store.reading() as books:
        wholes = _chosen(books, form, record_ids, year, everything)
        sheets = _sheets(desk, books, form, wholes, year)
    if not sheets:
        raise OfficeProblem(
            f"没有打印：所选记录里没有可以填入《{form.title}》的内容，没有生成文件。"
        )
    from cleanedu_desktop.printing.draw_sheets import draw_sheets

    drawn = draw_sheets(sheets, target, fonts=desk.folders.fonts, progress=progress)
    return FormsPrinted(path=target, pages=drawn, records=len(wholes))


def _chosen(
    books: Books,
    form: Form,
    record_ids: Sequence[str] | None,
    year: int | None,
    everything: bool,
) -> list[WholeRecord]:
    if record_ids is None:
        if year is None and not everything:
            raise OfficeProblem("没有打印：请指明要打印的记录、年度，或全部。")
        ids = books.record_ids(form.kind, order_by="happened_on", descending=False, year=year)
    else:
        ids = list(dict.fromkeys(find_record_id(books, given) for given in record_ids))
    wholes = books.wholes(ids)
    for whole in wholes:
        record = whole.record
        if record.kind != form.kind:
            raise OfficeProblem(
                f"没有打印：记录 {record.number} 不能填入《{form.title}》，请换一种表格或记录。"
            )
        if record.withdrawn_at is not None:
            raise OfficeProblem(
                f"没有打印：记录 {record.number} 已撤回；请先恢复（put-back）它，或去掉它再打印。"
            )
    if not wholes:
        raise OfficeProblem("没有打印：没有符合条件的记录，没有生成文件；请核对年度或先登记记录。")
    return wholes


def _sheets(
    desk: Desk, books: Books, form: Form, wholes: Sequence[WholeRecord], year: int | None
) -> list[Sheet]:
    own_forms = OwnForms(desk, books)
    office_name = books.office().name
    sheets: list[Sheet] = []
    if form.layout == "ledger":
        runs = [(desk.forms.main_form(form.kind), list(wholes))]
    else:
        by_form = groupby(wholes, key=lambda whole: own_forms.of(whole.record))
        runs = [(main, list(run)) for main, run in by_form]
    for main, run in runs:
        sheets += make_sheets(
            main if form.id == main.id else form,
            main,
            run,
            office_name=office_name,
            printed_on=day_words(desk),
            title_line=desk.settings.title_line,
            year=year,
        )
    return sheets


def day_words(desk: Desk) -> str:
    """Return today as printed: 2026年3月5日."""
    day = today(desk)
    return f"{day.year}年{day.month}月{day.day}日"
