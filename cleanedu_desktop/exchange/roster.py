"""Reads an office's own roster file (花名册) into answers of the form `person`, with doubts."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from cleanedu_desktop.exchange.file_kind import FileKind, file_kind, file_problem
from cleanedu_desktop.exchange.grid import Grid, GridSheet, column_letter
from cleanedu_desktop.exchange.read_csv import read_csv
from cleanedu_desktop.exchange.read_workbook import read_workbook
from cleanedu_desktop.exchange.roster_header import Header, find_header
from cleanedu_desktop.exchange.roster_rows import Doubt, RosterRow, SheetReading, read_rows
from cleanedu_desktop.exchange.roster_words import RosterWords, read_roster_words
from cleanedu_desktop.exchange.staff_numbers import doubt_staff_numbers

__all__ = ["Doubt", "Roster", "RosterRow", "read_roster"]


@dataclass
class Roster:
    """What a roster file holds; nothing has been compared with the store."""

    file: Path
    rows: list[RosterRow] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    """In the order of sheets and rows."""
    notes: list[str] = field(default_factory=list)
    """Sentences on what was passed over, and why."""
    unknown_columns: list[str] = field(default_factory=list)
    """Headers nothing is read from, each once."""


def read_roster(path: Path, words_file: Path | None = None) -> Roster:
    """Read a roster in .xlsx or as a text table; `words_file` replaces the shipped word table.

    Raises `OfficeProblem` if the file cannot be read or has no column of names.
    """
    words = read_roster_words(words_file)
    grid = read_workbook(path) if file_kind(path) is FileKind.WORKBOOK else read_csv(path)
    roster = Roster(path, notes=list(grid.notes))
    found = False
    for sheet in grid.sheets:
        header = find_header(sheet, words)
        if header is not None:
            found = True
            _add_sheet(roster, sheet, header, words)
        elif sheet.rows:
            roster.notes.append(f"工作表“{sheet.name}”里没有找到“姓名”这一列，没有读入。")
    if not found:
        raise _no_names(path, grid)
    doubt_staff_numbers(roster.rows, roster.doubts)
    place = {sheet.name: number for number, sheet in enumerate(grid.sheets)}
    roster.doubts.sort(key=lambda doubt: (place[doubt.sheet], doubt.row))
    return roster


def _add_sheet(roster: Roster, sheet: GridSheet, header: Header, words: RosterWords) -> None:
    reading: SheetReading = read_rows(sheet, header, words)
    roster.rows.extend(reading.rows)
    roster.doubts.extend(reading.doubts)
    roster.notes.extend(reading.notes)
    roster.notes.extend(_unheaded(sheet, header))
    new = dict.fromkeys(header.unknown)
    roster.unknown_columns.extend(name for name in new if name not in roster.unknown_columns)


def _unheaded(sheet: GridSheet, header: Header) -> list[str]:
    """A note on each column that holds something below the header, yet has none."""
    below = (cells for number, cells in sheet.in_order() if number > header.last_row)
    used = Counter(column for cells in below for column in cells if column not in header.headed)
    return [
        f"工作表“{sheet.name}”的 {column_letter(column)} 列没有表头，没有读入。"
        for column, times in sorted(used.items())
        if times > 1  # a single cell is somebody's jotting or signature
    ]


def _no_names(path: Path, grid: Grid) -> Exception:
    if not any(sheet.rows for sheet in grid.sheets):
        return file_problem(path, "里没有内容", "请检查是否选对了文件，隐藏的工作表不会读入。")
    todo = "请确认表头里有“姓名”一栏，且每人一行，再导入。"
    return file_problem(path, "里没有找到“姓名”这一列", todo)
