"""What a chart shows.

Recipe for another kind of chart: a dataclass here, added to `Chart`; its layout in a module of this
package, added to `LAYOUTS` of `lay_out.py`. Window and page then draw it without further code.
"""

from __future__ import annotations

from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class Key:
    """What a colour stands for."""

    label: str
    tone: str
    """A key of `TONES`."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One level bar."""

    label: str
    parts: tuple[float, ...]
    """One for each key of the chart, none negative; they are stacked."""
    said: str = ""
    """Words behind the bar: its figure."""
    target: float | None = None
    """What is aimed at, marked across the bar."""


@dataclass(frozen=True, kw_only=True)
class BarChart:
    """Level bars below each other."""

    title: str
    keys: tuple[Key, ...]
    bars: tuple[Bar, ...]
    most: float = 0.0
    """The value at the full length; 0: the greatest of the bars and targets."""
    target_label: str = ""
    """What the mark across the bars means; empty: none is aimed at."""
    names: bool = False
    """The labels are names of persons, set whole in one face on paper."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of a matrix."""

    text: str = ""
    tone: str = "none"
    """Of its ground; never the only thing that tells."""


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """A row: its label, and one cell for each column."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class MatrixChart:
    """Rows against columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    keys: tuple[Key, ...] = ()
    names: bool = False
    """Labels of rows and columns are names of persons."""


Chart = BarChart | MatrixChart
