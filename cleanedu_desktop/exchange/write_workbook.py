"""Writes sheets of typed cells as an Excel workbook (.xlsx) that prints well and computes nothing.

Every text is written as text: one that begins like a formula stays words, and is marked so that it
also does when somebody edits the cell.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import field
from datetime import date, datetime, time
from math import ceil
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cleanedu_desktop.exchange.plain_package import without_times
from cleanedu_desktop.exchange.text_width import fitting_width, lines_needed
from cleanedu_desktop.exchange.workbook_in_memory import MemoryWriter, stream_to_memory
from cleanedu_desktop.exchange.write_csv import FORMULA_BEGINS
from cleanedu_desktop.form_engine.workbook_columns import CellType
from cleanedu_desktop.form_engine.workbook_rows import CellValue
from cleanedu_desktop.quick_dataclass import dataclass

HEADER_ROW = 3
"""Below the title and the line about it."""
LONGEST_CELL = 32_767
"""Characters Excel takes in a cell."""
CUT = "……（太长，没有写完，全文见台账）"
SAMPLE = 300
"""Rows by which the widths of the columns are chosen."""
_NUMBER_FORMATS: dict[CellType, str] = {
    "date": "yyyy-mm-dd",
    "datetime": "yyyy-mm-dd hh:mm",
    "integer": "0",
    "number": "General",
    "money": "#,##0.00",
}
_TEXT = "@"
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_THIN = Side(style="thin", color="FFB8BEC8")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TITLE = Font(name="宋体", size=16, bold=True)
_ABOUT = Font(name="宋体", size=10, color="FF5A6472")
_HEAD = Font(name="宋体", size=11, bold=True)
_BODY = Font(name="宋体", size=11)
_GROUND = PatternFill("solid", fgColor="FFE8EEF7")
_NEEDED = PatternFill("solid", fgColor="FFFFF2D9")
_TOP = Alignment(vertical="top", wrap_text=True)
_TOP_LEFT = Alignment(vertical="top", horizontal="left", wrap_text=True)
_TOP_RIGHT = Alignment(vertical="top", horizontal="right")
_MIDDLE = Alignment(vertical="center", horizontal="center", wrap_text=True)
_WIDE = 150
"""Characters in all columns beyond which a sheet is printed on A3."""
_LINE, _PAD, _HIGHEST = 14.5, 3.0, 409.0
"""Heights in points: of a line, around lines, and of the highest row Excel takes."""
_WIDEST = 330
"""Characters that can still be read on one page of A3; a wider sheet takes several."""
_A3, _A4 = 8, 9


@dataclass(frozen=True)
class CellColumn:
    """A column of a sheet."""

    header: str
    type: CellType = "text"
    needed: bool = False
    choices: tuple[str, ...] = ()
    """Offered in a list where the sheet is to be filled in."""
    open_choices: bool = False


@dataclass
class CellSheet:
    """A sheet without its rows."""

    name: str
    title: str
    about: str
    columns: tuple[CellColumn, ...]
    to_fill_in: bool = False
    """A template: choices are offered, and dates shown as such, in empty rows too."""
    filled: int = field(default=0, init=False)
    cut: int = field(default=0, init=False)
    """Texts too long for a cell, of which the end is missing."""


def text_cell(made: Worksheet, text: str) -> Cell:
    """Return a cell that is text whatever it begins with."""
    sound = _LIKE_ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", text))
    cell = WriteOnlyCell(made, sound)
    cell.data_type = "s"
    cell.number_format = _TEXT
    if sound.lstrip(" \u3000\n")[:1] in tuple(FORMULA_BEGINS) and sound.strip():
        cell.quotePrefix = True
    return cell


def _styled(made: Worksheet, text: str, font: Font) -> Cell:
    cell = text_cell(made, text)
    cell.font = font
    return cell


def _head(made: Worksheet, column: CellColumn) -> Cell:
    cell = text_cell(made, column.header)
    cell.font, cell.border, cell.alignment = _HEAD, _BOX, _MIDDLE
    cell.fill = _NEEDED if column.needed else _GROUND
    return cell


def _set_page(made: Worksheet, sheet: CellSheet, width: float) -> None:
    """Print level, on pages as wide as a sheet of `width` characters needs to be read."""
    made.page_setup.orientation = "landscape"
    made.page_setup.paperSize = _A3 if width > _WIDE else _A4
    made.page_setup.fitToWidth = ceil(width / _WIDEST)
    made.page_setup.fitToHeight = 0
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side in ("left", "right", "top"):
        setattr(made.page_margins, side, 0.5)
    foot: Any = made.oddFooter
    foot.left.text = sheet.title.replace("&", "＆")[:100]
    foot.right.text = "第 &P 页，共 &N 页"


def _offer_choices(made: Worksheet, sheet: CellSheet) -> None:
    for place, column in enumerate(sheet.columns, start=1):
        listed = ",".join(column.choices)
        if not column.choices or len(listed) > 250 or '"' in listed:
            continue
        offered = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
        offered.showErrorMessage = not column.open_choices
        offered.errorTitle, offered.error = "请从列表中选", "这一列只能填列表里的内容。"
        letter = get_column_letter(place)
        offered.add(f"{letter}{HEADER_ROW + 1}:{letter}2000")
        made.data_validations.append(offered)


class WorkbookWriter:
    """A workbook being written; rows of its sheets come in any number of parts."""

    def __init__(self, sheets: Sequence[CellSheet], *, made_on: date, office: str) -> None:
        self._book = Workbook(write_only=True)
        self._made = datetime.combine(made_on, time())
        self._book.properties.creator = office
        self.sheets = sheets
        self._begun: list[Worksheet | None] = [None] * len(sheets)
        self._room: list[list[float]] = [[] for _ in sheets]
        """Widths of the columns of each sheet."""

    def add(self, parts: Sequence[Sequence[Sequence[CellValue]]]) -> None:
        """Add rows, a part for each sheet; the first parts decide the widths."""
        for place, (sheet, rows) in enumerate(zip(self.sheets, parts, strict=True)):
            for row in rows:
                kept = self._begun[place] or self._begin(place, rows)
                sheet.filled += 1
                self._append(kept, place, row)

    def finish(self) -> bytes:
        """Return the workbook; a sheet without rows is left out unless it is to be filled in."""
        for place, sheet in enumerate(self.sheets):
            made = self._begun[place]
            if made is None and (place == 0 or sheet.to_fill_in):
                made = self._begin(place, ())
            if made is not None:
                last = get_column_letter(len(sheet.columns))
                bottom = HEADER_ROW + max(sheet.filled, 1)
                made.auto_filter.ref = f"A{HEADER_ROW}:{last}{bottom}"
        self._book.properties.created = self._book.properties.modified = self._made
        written = io.BytesIO()
        # Not `Workbook.save`: it writes down the time of the clock.
        MemoryWriter(self._book, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED)).save()
        return without_times(written.getvalue())

    def _begin(self, place: int, rows: Sequence[Sequence[CellValue]]) -> Worksheet:
        sheet = self.sheets[place]
        before = sum(one is not None for one in self._begun[:place])
        # Its sheets that stream have what is used here of a standard one; their stubs do not.
        made = cast(Worksheet, self._book.create_sheet(sheet.name, before))
        self._begun[place] = made
        widths = self._room[place] = self._widths(sheet, rows[:SAMPLE])
        for at, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), start=1):
            dimension = made.column_dimensions[get_column_letter(at)]
            dimension.width = width
            if sheet.to_fill_in:
                dimension.number_format = _NUMBER_FORMATS.get(column.type, _TEXT)
        _set_page(made, sheet, sum(widths))
        made.freeze_panes = f"A{HEADER_ROW + 1}"
        made.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
        stream_to_memory(made)
        made.append([_styled(made, sheet.title, _TITLE)])
        made.append([_styled(made, sheet.about, _ABOUT)])
        made.append([_head(made, one) for one in sheet.columns])
        if sheet.to_fill_in:
            _offer_choices(made, sheet)
        return made

    def _append(self, made: Worksheet, place: int, row: Sequence[CellValue]) -> None:
        """Write one row, as high as its texts need: not every program works that out itself."""
        sheet, number = self.sheets[place], HEADER_ROW + self.sheets[place].filled
        lines = max(
            (
                lines_needed(value, width)
                for value, width in zip(row, self._room[place], strict=True)
                if isinstance(value, str)
            ),
            default=1,
        )
        made.row_dimensions[number].height = min(lines * _LINE + _PAD, _HIGHEST)
        made.append(self._cells(made, sheet, row))
        del made.row_dimensions[number]

    def _widths(self, sheet: CellSheet, rows: Sequence[Sequence[CellValue]]) -> list[float]:
        widths = []
        for place, column in enumerate(sheet.columns):
            texts = [str(row[place]) for row in rows if row[place] is not None]
            widths.append(fitting_width(column.header, texts, column.type))
        return widths

    def _cells(self, made: Worksheet, sheet: CellSheet, row: Sequence[CellValue]) -> list[Cell]:
        return [
            self._cell(made, sheet, column, value)
            for column, value in zip(sheet.columns, row, strict=True)
        ]

    def _cell(
        self, made: Worksheet, sheet: CellSheet, column: CellColumn, value: CellValue
    ) -> Cell:
        if not isinstance(value, str):
            cell = WriteOnlyCell(made, cast(Any, value))
            cell.number_format = _NUMBER_FORMATS.get(column.type, "General")
            cell.alignment = _TOP_RIGHT if column.type in {"number", "money"} else _TOP_LEFT
        else:
            if len(value) > LONGEST_CELL:
                sheet.cut += 1
                value = value[: LONGEST_CELL - len(CUT)] + CUT
            cell = text_cell(made, value)
            cell.alignment = _TOP
        cell.font, cell.border = _BODY, _BOX
        return cell
