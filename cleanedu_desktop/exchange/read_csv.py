"""Reads a text table (CSV, or separated by tabs or semicolons) into a grid."""

import contextlib
import csv
import io
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.exchange.decode_text import decode_text
from cleanedu_desktop.exchange.file_kind import file_problem
from cleanedu_desktop.exchange.grid import Cell, CellKind, Grid, GridSheet
from cleanedu_desktop.exchange.workbook_package import too_large

if TYPE_CHECKING:
    from _csv import Reader

MOST_ROWS = 20_000
MOST_COLUMNS = 128
LONGEST_TEXT = 5_000
"""Characters kept of one cell; every field of a roster is shorter."""
_DELIMITERS = ",\t;，"
_LOOKED_AT = 50
"""Rows by which the separator is told."""
_ERRORS = frozenset({"#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def read_csv(path: Path) -> Grid:
    """One sheet, named after the file; row numbers count records, as spreadsheets show them.

    Raises `OfficeProblem` for an unknown encoding, an unclosed quotation mark or too many rows.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise file_problem(path, "读不出来", "请检查存放它的磁盘或 U 盘，再导入一次。") from error
    text = decode_text(path, content)
    declared = text[:5].lower()
    delimiter = text[4:5] if declared.startswith("sep=") else _delimiter(text)
    sheet = GridSheet(path.stem)
    reader = _reader(text, delimiter if delimiter in _DELIMITERS and delimiter else ",")
    try:
        for number, record in enumerate(reader, start=1):
            if number == 1 and declared.startswith("sep="):
                continue
            cells = _cells(record)
            if cells:
                sheet.rows[number] = cells
            if len(sheet.rows) > MOST_ROWS:
                raise too_large(path)
    except csv.Error as error:
        what = f"第 {reader.line_num} 行附近的引号不成对，或者一格太长"
        todo = "请在 Excel 或 WPS 中打开它，检查那一行，另存后再导入。"
        raise file_problem(path, what, todo) from error
    return Grid([sheet])


def _reader(text: str, delimiter: str) -> "Reader":
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _delimiter(text: str) -> str:
    """The separator that cuts most rows into the same number of columns."""
    best, best_score = ",", (0, 0)
    for delimiter in _DELIMITERS:
        widths: Counter[int] = Counter()
        with contextlib.suppress(csv.Error):
            widths.update(len(record) for record in islice(_reader(text, delimiter), _LOOKED_AT))
        for width, rows in widths.items():
            if width > 1 and (rows, width) > best_score:
                best, best_score = delimiter, (rows, width)
    return best


def _cells(record: list[str]) -> dict[int, Cell]:
    cells = {}
    for column, raw in enumerate(record[:MOST_COLUMNS], start=1):
        value = raw[:LONGEST_TEXT]
        if value.startswith('="') and value.endswith('"'):
            value = value[2:-1]  # how Excel is told to keep leading zeros
        if value.strip():
            cells[column] = Cell(value, _kind(value.strip()))
    return cells


def _kind(value: str) -> CellKind:
    if value in _ERRORS:
        return "error"
    # Excel wrote it as a number shows: 1985.10 may have become 1985.1.
    return "number" if _NUMBER.fullmatch(value) else "text"
