"""Exports ledgers as an Excel workbook: a sheet for each, all from the same records (三清单)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import figures_of_kind
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.masked_sheets import mask_of
from cleanedu_desktop.acts.entry.may_export import note_exported, refuse_export
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.workbook_sheets import (
    MaskedCells,
    figures_sheet,
    write_workbook,
)
from cleanedu_desktop.acts.export_list import AT_ONCE, XLSX, Exported
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.workbook_columns import sheet_name
from cleanedu_desktop.form_engine.workbook_rows import Row, ledger_row, ledger_types
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.masking import Mask, Masking

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.write_workbook import CellSheet
    from cleanedu_desktop.store.books import Books

THREE_LISTS = ("rectification_problems", "rectification_tasks", "rectification_duties")
"""问题清单, 任务清单, 责任清单: of the same problems (三清单一台账)."""


def export_ledgers(
    desk: Desk,
    *,
    form_ids: Sequence[str] = THREE_LISTS,
    target: Path,
    ids: Sequence[str] | None = None,
    year: int | None = None,
    masking: Masking = Masking.WHOLE,
    also_mask: Sequence[str] = (),
    restricted: bool = False,
) -> Exported:
    """Export ledger forms of one kind, a sheet for each, of the records of `ids` or of a year.

    The records stand in the same order with the same serial on every sheet.

    Raises:
        OfficeProblem: a form is no ledger or of another kind, there is nothing to export, or the
            file cannot be written.
    """
    forms = _ledgers(desk, form_ids)
    main = desk.forms.main_form(forms[0].kind)
    refuse_export(desk, [main], restricted=restricted)
    target = ready_target(target, suffix=XLSX)
    with desk.store.reading() as books:
        if ids is None:
            ids = _oldest_first(books, main, year)
        if not ids:
            raise OfficeProblem(
                f"没有导出：没有符合条件的{main.title}，没有生成文件；请换一个年度或先登记。"
            )
    if main.restricted:
        note_exported(desk, ids)
    with desk.store.reading() as books:
        office = books.office().name_in(year)
        if masking is Masking.FIGURES:
            _write_figures(desk, books, main, ids, target, office)
        else:
            mask = mask_of(books, also_mask) if masking is Masking.MASKED else None
            _write(desk, books, forms, main, ids, target, office, mask)
    return Exported(target, len(ids))


def _oldest_first(books: Books, main: Form, year: int | None) -> Sequence[str]:
    order = "happened_on" if main.happened_on else "number"
    return books.record_ids(main.kind, order_by=order, descending=False, year=year)


def _ledgers(desk: Desk, form_ids: Sequence[str]) -> list[Form]:
    forms = [desk.forms.form(one) for one in form_ids]
    for form in forms:
        if form.layout != "ledger" or form.kind != forms[0].kind:
            raise OfficeProblem(
                f"没有导出：《{form.title}》不是同一种记录的台账，请只选台账、清单一类的表。"
            )
    return forms


def _write(
    desk: Desk,
    books: Books,
    forms: Sequence[Form],
    main: Form,
    ids: Sequence[str],
    target: Path,
    office: str,
    mask: Mask | None,
) -> None:
    about = _about(desk, office, ids)
    types = [ledger_types(form, main) for form in forms]
    parts: Iterator[list[list[Row]]] = _parts(books, forms, main, ids)
    if mask is not None:
        masked = MaskedCells(mask)
        about, parts = f"{about}　{masked.said}", masked.over_types(parts, types)
    write_workbook(desk, target, _sheets(forms, main, about), parts, office=office)


def _write_figures(
    desk: Desk, books: Books, main: Form, ids: Sequence[str], target: Path, office: str
) -> None:
    counted = figures_of_kind(main, books.wholes(ids))
    sheet, rows = figures_sheet(main.title, counted, _about(desk, office, ids))
    write_workbook(desk, target, [sheet], [[rows]], office=office)


def _about(desk: Desk, office: str, ids: Sequence[str]) -> str:
    return f"{office}　{today_words(desk)}导出　共 {len(ids)} 条"


def _sheets(forms: Sequence[Form], main: Form, about: str) -> list[CellSheet]:
    from cleanedu_desktop.exchange.write_workbook import CellColumn, CellSheet

    taken: set[str] = set()
    return [
        CellSheet(
            name=sheet_name(form.title, taken),
            title=form.title,
            about=about,
            columns=tuple(
                CellColumn(column.label, type=type_)
                for column, type_ in zip(form.columns, ledger_types(form, main), strict=True)
            ),
        )
        for form in forms
    ]


def _parts(
    books: Books, forms: Sequence[Form], main: Form, ids: Sequence[str]
) -> Iterator[list[list[Row]]]:
    scopes, office = [Scope(main=main, form=form) for form in forms], books.office()
    for start in range(0, len(ids), AT_ONCE):
        wholes = list(enumerate(books.wholes(ids[start : start + AT_ONCE]), start=start + 1))
        names = [office.name_on(whole.record.dated) for _, whole in wholes]
        yield [
            [
                ledger_row(form, replace(scope, whole=whole, serial=serial, office_name=name))
                for (serial, whole), name in zip(wholes, names, strict=True)
            ]
            for form, scope in zip(forms, scopes, strict=True)
        ]
