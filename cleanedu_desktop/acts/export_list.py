"""Exports a list or a register as an Excel workbook: as it is filtered, masked if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import figures_of_kind
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.masked_sheets import mask_of
from cleanedu_desktop.acts.entry.may_export import note_exported, refuse_export
from cleanedu_desktop.acts.entry.namesakes import namesakes
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.workbook_sheets import (
    MaskedCells,
    Parts,
    figures_sheet,
    sheet_of,
    without_empty,
    write_workbook,
)
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.workbook_columns import WorkbookTable, workbook_tables
from cleanedu_desktop.form_engine.workbook_rows import Row, rows_of_record
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Mask, Masking
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

XLSX = ".xlsx"
SHOWN_WHOLE = 5000
"""Records up to which columns that nobody has filled in are left out."""
AT_ONCE = 500
"""Records held whole while the workbook is written."""


@dataclass(frozen=True)
class Exported:
    """A workbook that is on disk."""

    path: Path
    records: int
    cut: int = 0
    """Texts too long for a cell of Excel, of which the end is missing."""


def export_list(
    desk: Desk,
    *,
    kind: str,
    target: Path,
    ids: Sequence[str] | None = None,
    year: int | None = None,
    state: str | None = None,
    text: str = "",
    masking: Masking = Masking.WHOLE,
    also_mask: Sequence[str] = (),
    restricted: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Export the records of `ids` in their order, or those of a kind that fit, oldest first.

    The first sheet has a row a record, each repeating table and each step one of its own. A kind
    that is confidential needs `restricted`, and the history says who exported it.

    Raises:
        OfficeProblem: unknown kind, nothing to export, not for whoever sits here, or the file
            cannot be written.
    """
    form = desk.forms.main_form(kind)
    refuse_export(desk, [form], restricted=restricted)
    target = ready_target(target, suffix=XLSX)
    if ids is None:
        ids = _fitting(desk, form, year, state, text)
    if not ids:
        raise OfficeProblem(f"没有导出：没有符合条件的{form.title}；请放宽条件或先登记。")
    if form.restricted:
        note_exported(desk, ids)
    with desk.store.reading() as books:
        office = books.office().name_in(year)
        if masking is Masking.FIGURES:
            return _figures(desk, books, form, ids, target, office)
        mask = mask_of(books, also_mask) if masking is Masking.MASKED else None
        return _records(desk, books, form, ids, target, office, mask, progress)


def _fitting(desk: Desk, form: Form, year: int | None, state: str | None, text: str) -> list[str]:
    order = "happened_on" if form.happened_on else "number"
    with desk.store.reading() as books:
        return books.record_ids(
            form.kind, order_by=order, descending=False, year=year, state=state, text=text
        )


def _figures(
    desk: Desk, books: Books, form: Form, ids: Sequence[str], target: Path, office: str
) -> Exported:
    counted = figures_of_kind(form, books.wholes(ids))
    sheet, rows = figures_sheet(form.title, counted, _about(desk, office))
    write_workbook(desk, target, [sheet], [[rows]], office=office)
    return Exported(target, len(ids))


def _records(
    desk: Desk,
    books: Books,
    form: Form,
    ids: Sequence[str],
    target: Path,
    office: str,
    mask: Mask | None,
    progress: Progress | None,
) -> Exported:
    tables = workbook_tables(form)
    about = f"{_about(desk, office)}　共 {len(ids)} 条"
    masked = MaskedCells(mask) if mask is not None else None
    parts: Parts = _parts(books, form, tables, ids, progress)
    if len(ids) <= SHOWN_WHOLE:
        tables, parts = without_empty(tables, list(parts))
    sheets = [sheet_of(one, f"{about}　{masked.said}" if masked else about) for one in tables]
    if masked is not None:
        parts = masked.over(parts, tables)
    write_workbook(desk, target, sheets, parts, office=office)
    return Exported(target, len(ids), sum(one.cut for one in sheets))


def _about(desk: Desk, office: str) -> str:
    return f"{office}　{today_words(desk)}导出"


def _parts(
    books: Books,
    form: Form,
    tables: Sequence[WorkbookTable],
    ids: Sequence[str],
    progress: Progress | None,
) -> Iterator[list[list[Row]]]:
    """Yield the rows of some records at a time, a list for each sheet."""
    tell_apart = namesakes(books)
    for start in range(0, len(ids), AT_ONCE):
        part: list[list[Row]] = [[] for _ in tables]
        wholes = books.wholes(ids[start : start + AT_ONCE])
        for serial, whole in enumerate(wholes, start=start + 1):
            rows_of = rows_of_record(tables, form, whole, serial, tell_apart)
            for place, rows in enumerate(rows_of):
                part[place] += rows
        yield part
        if progress is not None:
            progress(min(start + AT_ONCE, len(ids)), len(ids))
