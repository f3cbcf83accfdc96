"""Reads a workbook that was made from a form and filled in: which cell belongs to which column.

Sheets are known by their names and columns by the words above them, in any order; titles above the
header, sheets and columns of one's own do no harm and are told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from cleanedu_desktop.exchange.file_kind import FileKind, file_kind, file_problem
from cleanedu_desktop.exchange.grid import Cell, Grid, GridSheet, column_letter
from cleanedu_desktop.exchange.read_workbook import read_workbook
from cleanedu_desktop.form_engine.workbook_columns import WorkbookColumn, WorkbookTable
from cleanedu_desktop.quick_dataclass import dataclass

_ROWS_LOOKED_AT = 20
_BLANKS = re.compile(r"\s+")
_UNIT = re.compile(r"\([^()]*\)$")
UNREADABLE = {"error": "是公式错误", "formula": "是没有算出结果的公式"}


@dataclass(frozen=True)
class FilledCell:
    """A cell that holds something."""

    shown: str
    kind: str
    letter: str
    """Of its column in the file."""


@dataclass
class FilledRow:
    """A row below the header."""

    number: int
    """In the file, from 1."""
    cells: dict[str, FilledCell] = field(default_factory=dict)
    """By the label of the column."""


@dataclass
class FilledSheet:
    """A sheet of the form, as it was found in the file."""

    table: WorkbookTable
    name: str
    """Of the sheet in the file."""
    letters: dict[str, str]
    """Label of a column -> its letter."""
    rows: list[FilledRow] = field(default_factory=list)


@dataclass
class FilledBook:
    """What was found of the sheets of a form, the one of the records first."""

    path: Path
    sheets: list[FilledSheet]
    notes: list[str] = field(default_factory=list)


def read_filled(path: Path, tables: Sequence[WorkbookTable]) -> FilledBook:
    """Read the sheets of a form out of a workbook; `tables` as of `fillable_tables`.

    Raises:
        OfficeProblem: no workbook, damaged, too large, or none of its sheets has the columns.
    """
    if file_kind(path) is not FileKind.WORKBOOK:
        raise file_problem(path, "不是 .xlsx 工作簿", "请用由表单生成的模板填写后再导入。")
    grid = read_workbook(path)
    found = FilledBook(path, [], list(grid.notes))
    main = _main_sheet(grid, tables[0])
    if main is None:
        wanted = "、".join(f"“{one.header}”" for one in tables[0].columns if one.required)
        raise file_problem(
            path,
            f"里没有找到《{tables[0].title}》的表头（{wanted}）",
            "请用由表单生成的模板填写，不要改动表头，再导入。",
        )
    taken = {main.name}
    _take(found, main, tables[0])
    for table in tables[1:]:
        sheet = next((one for one in grid.sheets if one.name == table.name), None)
        if sheet is not None and _header_row(sheet, table):
            taken.add(sheet.name)
            _take(found, sheet, table)
    found.notes += [
        f"工作表“{one.name}”没有读入。" for one in grid.sheets if one.rows and one.name not in taken
    ]
    return found


def _main_sheet(grid: Grid, table: WorkbookTable) -> GridSheet | None:
    named = [one for one in grid.sheets if one.name == table.name]
    return next((one for one in [*named, *grid.sheets] if _header_row(one, table)), None)


def _header_row(sheet: GridSheet, table: WorkbookTable) -> int:
    """Return the row with the words above the columns, 0 where none has what is needed."""
    best, most = 0, 1
    needed = {one.label for one in table.columns if one.required}
    for number, cells in sheet.in_order():
        if number > _ROWS_LOOKED_AT:
            break
        known = {
            column.label
            for cell in cells.values()
            if (column := _column_called(cell.shown, table.columns)) is not None
        }
        if len(known) > most and (needed <= known or not needed):
            best, most = number, len(known)
    return best


def _column_called(header: str, columns: Sequence[WorkbookColumn]) -> WorkbookColumn | None:
    """Return the column of a header, with its unit or without."""
    words = _plain(header)
    exact = next((one for one in columns if words in (_plain(one.header), _plain(one.label))), None)
    if exact is not None:
        return exact
    bare = _UNIT.sub("", words)
    return next((one for one in columns if bare and bare == _plain(one.label)), None)


def _plain(words: str) -> str:
    return _BLANKS.sub("", unicodedata.normalize("NFKC", words)).rstrip("*")


def _take(found: FilledBook, sheet: GridSheet, table: WorkbookTable) -> None:
    head = _header_row(sheet, table)
    columns: dict[int, WorkbookColumn] = {}
    for place, cell in sorted(sheet.rows[head].items()):
        column = _column_called(cell.shown, table.columns)
        if column is None:
            found.notes.append(f"工作表“{sheet.name}”的“{cell.shown}”这一列没有读入。")
        elif column in columns.values():
            found.notes.append(f"工作表“{sheet.name}”有两列“{cell.shown}”，只读了前一列。")
        else:
            columns[place] = column
    letters = {column.label: column_letter(place) for place, column in columns.items()}
    filled = FilledSheet(table, sheet.name, letters)
    for number, cells in sheet.in_order():
        if number > head and (row := _row(number, cells, columns)).cells:
            filled.rows.append(row)
    found.sheets.append(filled)


def _row(number: int, cells: dict[int, Cell], columns: dict[int, WorkbookColumn]) -> FilledRow:
    row = FilledRow(number)
    for place, cell in cells.items():
        column = columns.get(place)
        if column is not None and not cell.copied:
            row.cells[column.label] = FilledCell(cell.shown, cell.kind, column_letter(place))
    # A serial alone is a line somebody meant to fill in.
    if all(columns[place].what == "serial" for place in cells if place in columns):
        row.cells.clear()
    return row
