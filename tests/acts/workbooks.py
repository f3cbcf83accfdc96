"""Workbooks of tests: read as a user sees them, and filled in as one would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

HEAD = 3


def rows_of(file: Path, sheet: str | None = None) -> list[dict[str, Any]]:
    """Return the rows below the head, by the words above the columns."""
    book = openpyxl.load_workbook(file)
    made = book[sheet] if sheet else book.worksheets[0]
    head, *rows = list(made.iter_rows(min_row=HEAD, values_only=True))
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def fill(file: Path, *rows: dict[str, Any], sheet: str | None = None) -> Path:
    """Write rows into a template by the words above its columns, and save it."""
    book = openpyxl.load_workbook(file)
    made = book[sheet] if sheet else book.worksheets[0]
    columns = {cell.value: place for place, cell in enumerate(made[HEAD], start=1)}
    first = HEAD + 1
    while any(made.cell(first, column).value is not None for column in columns.values()):
        first += 1
    for number, row in enumerate(rows, start=first):
        for label, value in row.items():
            made.cell(number, columns[label], value)
    book.save(file)
    return file


def all_words(file: Path) -> str:
    """Return everything that stands in any cell."""
    book = openpyxl.load_workbook(file)
    return "\n".join(
        str(cell) for made in book for row in made.iter_rows(values_only=True) for cell in row
    )
