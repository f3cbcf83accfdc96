"""The process that opens one workbook for the program, with limits, and writes what it holds.

Started by `read_workbook` as `python -m cleanedu_desktop.exchange.workbook_child FILE`, never
imported by the window. It writes one JSON object a line to standard output and dies of anything
that is wrong inside the file; the parent then says so. A workbook made to exhaust memory or time
takes this process down, not the program.
"""

import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Protocol, cast

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import from_excel
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from cleanedu_desktop.child_process import limit_this_process
from cleanedu_desktop.exchange.cell_shown import (
    CHINESE_DAY_FORMATS,
    CHINESE_MONTH_FORMATS,
    cell_shown,
)
from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.exchange.workbook_package import check_package, too_large
from cleanedu_desktop.problems import OfficeProblem

MOST_ROWS = 20_000
MOST_COLUMNS = 128
MOST_CELLS = 150_000
"""That hold something: five thousand people with thirty columns."""
MOST_SHEETS = 100
MOST_CHARACTERS = 10_000_000
MOST_MERGED = 20_000
BLANK_ROWS_TO_STOP = 3_000
"""Offices format whole columns: a million empty rows below the roster are not read."""
_CPU_SECONDS = 60
_CHUNK = 1024 * 1024
_OVERLAP = 4096
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"'
)
_FORMULA_WITHOUT_RESULT = re.compile(
    rb'<(?:\w+:)?c\s[^>]{0,200}?r="([A-Z]{1,3}\d{1,7})"[^>]{0,200}>'
    rb"<(?:\w+:)?f[^>]{0,200}(?:/>|>[^<]{0,2000}</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)


class _StreamedSheet(Protocol):
    """What is used of openpyxl's read-only sheet (its type stubs lack half of it)."""

    title: str
    sheet_state: str
    parent: openpyxl.Workbook

    def iter_rows(self, *, max_col: int) -> Iterator[tuple[ReadOnlyCell | EmptyCell, ...]]: ...
    def _get_source(self) -> IO[bytes]: ...


def main(arguments: Sequence[str]) -> int:
    """Write the workbook named by the only argument; 0 if something sensible was said."""
    limit_this_process(cpu_seconds=_CPU_SECONDS)
    path = Path(arguments[0])
    output = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        check_package(path)
        with path.open("rb") as file:  # by its name, openpyxl would refuse an .xls that is none
            for line in _lines(path, file):
                output.write(json.dumps(line, ensure_ascii=False) + "\n")
        output.write(json.dumps({"done": True}) + "\n")
    except OfficeProblem as problem:
        told = {"problem": problem.sentence, "code": problem.code}
        output.write(json.dumps(told) + "\n")
    output.flush()
    return 0


def _lines(path: Path, file: IO[bytes]) -> Iterator[dict[str, object]]:
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl must parse with defusedxml")
    # It would parse each sheet once only to learn a size that we do not believe.
    setattr(ReadOnlyWorksheet, "_get_size", lambda _: None)  # noqa: B010 - its stubs lack it
    workbook = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    sheets = cast(list[_StreamedSheet], workbook.worksheets)
    if len(sheets) > MOST_SHEETS:
        raise too_large(path)
    rows = characters = held = 0
    for sheet in sheets:
        if sheet.sheet_state != "visible":
            yield {"note": f"工作表“{sheet.title}”是隐藏的，没有读入。"}
            continue
        merged, unfinished = _scan(sheet, path)
        yield {"sheet": sheet.title, "merged": [range_boundaries(ref) for ref in merged]}
        for number, cells in _rows(sheet):
            _add_unfinished(cells, unfinished.get(number, []))
            rows += 1
            held += len(cells)
            characters += sum(len(cell.shown) for cell in cells.values())
            if rows > MOST_ROWS or held > MOST_CELLS or characters > MOST_CHARACTERS:
                raise too_large(path)
            yield {"row": number, "cells": [[c, x.kind, x.shown] for c, x in cells.items()]}


def _rows(sheet: _StreamedSheet) -> Iterator[tuple[int, dict[int, Cell]]]:
    """Rows that hold something: (row number, column -> cell)."""
    blank = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        cells = {}
        for column, cell in enumerate(row, start=1):
            shown = None if isinstance(cell, EmptyCell) else _shown(cell, sheet)
            if shown is not None and shown.shown.strip():
                cells[column] = shown
        if cells:
            blank = 0
            yield number, cells
        else:
            blank += 1
            if blank > BLANK_ROWS_TO_STOP:
                return


def _shown(cell: ReadOnlyCell, sheet: _StreamedSheet) -> Cell | None:
    value = cell.value
    if value is None or isinstance(value, str):
        return cell_shown(value, cell.data_type, "")
    number_format = cell.number_format
    if isinstance(value, int | float) and not isinstance(value, bool):
        format_id = cell.style_array.numFmtId
        if format_id in CHINESE_MONTH_FORMATS | CHINESE_DAY_FORMATS:
            value = from_excel(value, sheet.parent.epoch)
            number_format = "yyyy-mm" if format_id in CHINESE_MONTH_FORMATS else "yyyy-mm-dd"
    return cell_shown(value, cell.data_type, number_format)


def _add_unfinished(cells: dict[int, Cell], columns: list[int]) -> None:
    for column in columns:
        cells.setdefault(column, Cell("（公式没有结果）", "formula"))


def _scan(sheet: _StreamedSheet, path: Path) -> tuple[list[str], dict[int, list[int]]]:
    """Merged ranges, and row -> columns of formulas without a result.

    openpyxl gives neither when it streams; patterns over the bytes need no second XML parser.
    A tag or text without end is refused here: the parser reads it again with each piece.
    """
    merged: dict[str, None] = {}
    unfinished: dict[int, list[int]] = {}
    with sheet._get_source() as source:
        for window in _windows(source):
            if len(window) >= _CHUNK and b">" not in window:
                raise too_large(path)
            merged.update((ref.decode(), None) for ref in _MERGED.findall(window))
            for ref in _FORMULA_WITHOUT_RESULT.findall(window):
                row, column = coordinate_to_tuple(ref.decode())
                unfinished.setdefault(row, []).append(column)
            if len(merged) > MOST_MERGED or len(unfinished) > MOST_ROWS:
                break
    return list(merged)[:MOST_MERGED], unfinished


def _windows(source: IO[bytes]) -> Iterator[bytes]:
    """The bytes in pieces that overlap, so that no match is cut in two."""
    tail = b""
    while chunk := source.read(_CHUNK):
        yield tail + chunk
        tail = chunk[-_OVERLAP:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
