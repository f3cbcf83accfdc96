"""What a chart is drawn with: boxes, words and rules, in strips below each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass

Measure = Callable[[str], float]
"""Returns the width of words at the chart's size of type, in its own units."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    tone: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; their middle at `y`, and `x` where `align` says."""

    text: str
    x: float
    y: float
    align: Literal["left", "center", "right"] = "left"
    tone: str = "words"
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: str = "line"
    width: float = 1.0
    """Thickness."""


Mark = Box | Words | Rule


@dataclass(frozen=True, slots=True)
class Strip:
    """Marks from the strip's own upper left corner; x to the right, y downwards."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class ChartSize:
    """Sizes in the units of the medium: pixels of the window, points of the page."""

    text: float
    """Size of type."""
    row: float
    """Height of a row."""
    gap: float
    """Between words and bars."""


@dataclass(frozen=True)
class LaidChart:
    """A chart in place: a head that may be repeated on the next page, and rows."""

    head: Strip
    rows: tuple[Strip, ...]
    column_edges: tuple[float, ...] = field(default=())
    """Of a matrix: the left edge of each column, and the right one of the last."""

    @property
    def height(self) -> float:
        """Height of all."""
        return self.head.height + sum(row.height for row in self.rows)


def shortened(text: str, room: float, measure: Measure) -> str:
    """Return the text, cut with … where it is wider than `room`."""
    if measure(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle] + "…") <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low] + "…"
