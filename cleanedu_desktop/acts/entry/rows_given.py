"""Turns the rows of a filled workbook into what an entry is recorded from, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.entries_import_plan import CellError
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import WrongValue, kind_of
from cleanedu_desktop.form_engine.workbook_columns import WorkbookColumn
from cleanedu_desktop.problems import quoted

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.read_filled import FilledBook, FilledCell, FilledRow, FilledSheet

_NUMBER = re.compile(r"[A-Z]{1,4}\d{4}-\d{3,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OPENING, _CLOSING, _BETWEEN = "（(", "）)", "、，,；;\n"
_ONE_PERSON = re.compile(r"([^（(]*)((?:[（(][^（）()]*[）)])*)\s*")
_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")


@dataclass
class RowGiven:
    """A record as a row gives it."""

    row: int
    answers: dict[str, Any] = field(default_factory=dict)
    people: list[PersonGiven] = field(default_factory=list)
    named_in: dict[str, str] = field(default_factory=dict)
    """Words for a person -> label of the column they stand in."""
    late_reason: str | None = None
    number: str = ""
    errors: list[CellError] = field(default_factory=list)


def rows_given(book: FilledBook, who: Mapping[str, str]) -> list[RowGiven]:
    """Return the records of the first sheet with the rows of the others.

    `who`: name -> person id, for names that several people have.
    """
    main, *others = book.sheets
    given: list[RowGiven] = []
    by_serial: dict[str, RowGiven] = {}
    for row in main.rows:
        one = RowGiven(row.number)
        for column in main.table.columns:
            if (cell := row.cells.get(column.label)) is not None:
                _take(one, main, column, cell, who)
        if serial := _serial(row):
            if serial in by_serial:
                one.errors.append(
                    _wrong(main, row, "序号", f"序号 {serial} 已经用过，请改成不同的。")
                )
            by_serial.setdefault(serial, one)
        given.append(one)
    for sheet in others:
        for row in sheet.rows:
            _take_part(sheet, row, by_serial, given)
    return given


def _take(
    one: RowGiven,
    sheet: FilledSheet,
    column: WorkbookColumn,
    cell: FilledCell,
    who: Mapping[str, str],
) -> None:
    if column.field is not None:
        value, error = read_cell(column.field, cell)
        if error:
            one.errors.append(CellError(sheet.name, one.row, cell.letter, cell.shown, error))
        elif value is not None:
            one.answers[column.field.name] = value
    elif column.role is not None:
        for name, identity, reason in people_in(cell.shown):
            person = identity or who.get(name, name)
            one.people.append(
                PersonGiven(
                    person,
                    column.role.role,
                    column.presence or None,
                    reason if column.presence else None,
                )
            )
            one.named_in[person] = column.label
    elif column.what == "late":
        one.late_reason = cell.shown.strip() or None
    elif column.what == "number":
        one.number = cell.shown.strip()


def read_cell(asked: Field, cell: FilledCell) -> tuple[Any, str]:
    """Return what a cell says, or what is wrong with it."""
    if cell.kind == "error":
        return None, "这一格是公式错误，请改成文字或数字。"
    if cell.kind == "formula":
        return None, "这一格的公式没有算出结果，请在 Excel 中打开、保存后再导入，或直接填内容。"
    raw: Any = cell.shown
    if cell.kind == "flag":
        raw = "是" if cell.shown == "TRUE" else "否"
    try:
        return kind_of(asked).read(raw, asked), ""
    except WrongValue as problem:
        return None, problem.sentence


def people_in(text: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield (name, number or id given in brackets, reason given in brackets) of each person."""
    for part in _parts(text):
        found = _ONE_PERSON.fullmatch(part)
        if found is None or not found[1].strip():
            yield part.strip(), "", None
            continue
        inside = [one.strip() for one in _IN_BRACKETS.findall(found[2])]
        identity = next((one for one in inside if _NUMBER.fullmatch(one)), "")
        reasons = [one for one in inside if one and one != identity]
        yield found[1].strip(), identity, "；".join(reasons) or None


def _parts(text: str) -> Iterator[str]:
    """Part a list of names, not within brackets."""
    part, depth = "", 0
    for char in text:
        depth += (char in _OPENING) - (char in _CLOSING)
        if char in _BETWEEN and depth <= 0:
            if part.strip():
                yield part
            part = ""
        else:
            part += char
    if part.strip():
        yield part


def _serial(row: FilledRow) -> str:
    cell = row.cells.get("序号")
    return cell.shown.strip() if cell is not None else ""


def _wrong(sheet: FilledSheet, row: FilledRow, label: str, sentence: str) -> CellError:
    cell = row.cells.get(label)
    shown = cell.shown if cell is not None else ""
    return CellError(sheet.name, row.number, sheet.letters.get(label, ""), shown, sentence)


def _take_part(
    sheet: FilledSheet, row: FilledRow, by_serial: Mapping[str, RowGiven], given: list[RowGiven]
) -> None:
    """Add a row of a table to the record it names by its serial."""
    table = sheet.table.field
    serial = _serial(row)
    owner = by_serial.get(serial)
    if owner is None and not serial and len(given) == 1:
        owner = given[0]
    if owner is None:
        told = f"首页没有序号{quoted(serial)}这一条" if serial else "没有写序号，不知道是哪一条的"
        if given:
            given[0].errors.append(_wrong(sheet, row, "序号", f"{told}，请写首页的序号。"))
        return
    answers: dict[str, Any] = {}
    for column in sheet.table.columns:
        if column.field is None:
            continue
        cell = row.cells.get(column.label)
        value, error = read_cell(column.field, cell) if cell is not None else (None, "")
        if value is None and not error and column.required:
            error = f"“{column.label}”还没有填写。"
        if error:
            owner.errors.append(_wrong(sheet, row, column.label, error))
        elif value is not None:
            answers[column.field.name] = value
    if table is not None and answers:
        owner.answers.setdefault(table.name, []).append(answers)
