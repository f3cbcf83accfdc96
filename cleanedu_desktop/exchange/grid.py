"""What every table file becomes before it is understood: sheets of rows of cells, as shown."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass

CellKind = Literal["text", "number", "date", "flag", "error", "formula"]
"""`date`: a real Excel date, shown as ISO text as precise as its number format (1985-10).
`error`: #N/A and the like. `formula`: a formula whose result was never stored in the file."""


_MOST_FILLED_CELLS = 500_000
"""Ranges laid over each other on purpose must not cost minutes."""


def column_letter(column: int) -> str:
    """The name of a 1-based column as spreadsheets show it: 1 -> A, 27 -> AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass
class Cell:
    """One cell that is not empty; `shown` is what a reader of the file sees in it."""

    shown: str
    kind: CellKind = "text"
    copied: bool = False
    """True if the value was filled in from the first row of a merged range."""


@dataclass(frozen=True)
class MergedRange:
    """A merged range (合并单元格); rows and columns are 1-based and inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def width(self) -> int:
        """How many columns the range spans."""
        return self.last_column - self.first_column + 1


@dataclass
class GridSheet:
    """One sheet: row number -> column number -> cell (both 1-based; empty cells absent)."""

    name: str
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[MergedRange] = field(default_factory=list)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell there, or None if it is empty."""
        return self.rows.get(row, {}).get(column)

    def in_order(self) -> Iterator[tuple[int, dict[int, Cell]]]:
        """Rows that hold something, from top to bottom."""
        for number in sorted(self.rows):
            if self.rows[number]:
                yield number, self.rows[number]


@dataclass
class Grid:
    """A whole file: its sheets in order, and what the user should know about the reading."""

    sheets: list[GridSheet]
    notes: list[str] = field(default_factory=list)


def fill_down_merged(sheet: GridSheet) -> None:
    """Repeat the value of a vertically merged range in each row of its first column.

    Only rows that hold something else are filled, so that a range over whole columns costs
    nothing and makes no rows out of thin air.
    """
    numbers = [number for number, row in sheet.in_order()]
    steps = 0
    for merged in sheet.merged:
        source = sheet.at(merged.first_row, merged.first_column)
        if source is None or merged.first_row >= merged.last_row:
            continue
        inside = numbers[
            bisect_right(numbers, merged.first_row) : bisect_right(numbers, merged.last_row)
        ]
        steps += len(inside)
        if steps > _MOST_FILLED_CELLS:
            return
        for number in inside:
            copy = Cell(source.shown, source.kind, copied=True)
            sheet.rows[number].setdefault(merged.first_column, copy)
