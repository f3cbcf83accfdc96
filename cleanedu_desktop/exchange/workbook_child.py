"""The process that opens one workbook for the program, with limits, and writes what it holds.

Started by `read_workbook` as `python -m cleanedu_desktop.exchange.workbook_child FILE`, never
imported by the window. It writes one JSON object a line to standard output and dies of anything
that is wrong inside the file; the parent then says so. A workbook made to exhaust memory or time
takes this process down, not the program.
"""

import contextlib
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol, cast

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import from_excel

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
MOST_CHARACTERS = 10_000_000
MOST_MERGED = 20_000
BLANK_ROWS_TO_STOP = 3_000
"""Offices format whole columns: a million empty rows below the roster are not read."""
_MEMORY_BYTES = 1024 * 1024 * 1024
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

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_col: int) -> Iterator[tuple[ReadOnlyCell | EmptyCell, ...]]: ...
    def _get_source(self) -> IO[bytes]: ...


def main(arguments: list[str]) -> int:
    """Write the workbook named by the only argument; 0 if something sensible was said."""
    _limit_this_process()
    path = Path(arguments[0])
    output = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        check_package(path)
        with path.open("rb") as file:  # by its name, openpyxl would refuse an .xls that is none
            for line in _lines(path, file):
                output.write(json.dumps(line, ensure_ascii=False) + "\n")
        output.write(json.dumps({"done": True}) + "\n")
    except OfficeProblem as problem:
        output.write(json.dumps({"problem": problem.sentence}) + "\n")
    output.flush()
    return 0


def _limit_this_process() -> None:
    """Memory and processor time, where the system has such limits (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource

    limits = ((resource.RLIMIT_AS, _MEMORY_BYTES), (resource.RLIMIT_CPU, _CPU_SECONDS))
    for kind, most in limits:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _lines(path: Path, file: IO[bytes]) -> Iterator[dict[str, object]]:
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl must parse with defusedxml")
    workbook = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    rows = characters = 0
    for sheet in cast(list[_StreamedSheet], workbook.worksheets):
        if sheet.sheet_state != "visible":
            yield {"note": f"工作表“{sheet.title}”是隐藏的，没有读入。"}
            continue
        merged, unfinished = _scan(sheet)
        yield {"sheet": sheet.title, "merged": [range_boundaries(ref) for ref in merged]}
        for number, cells in _rows(sheet):
            _add_unfinished(cells, unfinished.get(number, []))
            rows += 1
            characters += sum(len(cell.shown) for cell in cells.values())
            if rows > MOST_ROWS or characters > MOST_CHARACTERS:
                raise too_large(path)
            yield {"row": number, "cells": [[c, x.kind, x.shown] for c, x in cells.items()]}


def _rows(sheet: _StreamedSheet) -> Iterator[tuple[int, dict[int, Cell]]]:
    """Rows that hold something: (row number, column -> cell)."""
    sheet.reset_dimensions()  # often wrong in files that other programs wrote
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


def _scan(sheet: _StreamedSheet) -> tuple[list[str], dict[int, list[int]]]:
    """Merged ranges, and row -> columns of formulas without a result.

    openpyxl gives neither when it streams; patterns over the bytes need no second XML parser.
    """
    merged: dict[str, None] = {}
    unfinished: dict[int, list[int]] = {}
    with sheet._get_source() as source:
        for window in _windows(source):
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
