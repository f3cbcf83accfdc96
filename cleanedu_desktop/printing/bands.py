"""The strips a form is built of, from top to bottom; each knows its height and how it divides.

Recipe for a new kind of strip: subclass `Band`, set `height`, draw between `y` and `y + height`;
give `split` if it may be cut at a page's end.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from cleanedu_desktop.printing.paper_size import ABOVE
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.set_line import SetLine


def lines_that_fit(total: int, room: float, pitch: float) -> int:
    """How many of `total` lines go into `room`, leaving no single line on either side; 0: none."""
    count = min(int((room + 0.01) // pitch), total)
    if count == total:
        return total
    if total - count == 1:
        count -= 1
    return count if count >= 2 else 0


def with_colon(label: str) -> str:
    """The label with one colon behind it."""
    return label if label.endswith(("：", ":")) else f"{label}："


class Band(ABC):
    """A strip across the form; heights in points."""

    height: float
    needed: float | None = None
    """Height of what stands in the strip, where a form wishes for more."""
    weight: float = 0.0
    """Share of the room left on a page that this strip takes."""
    framed: bool = True
    """Stands in the ruled frame."""
    table: object = None
    """Strips of one table have the same; those of the grid none."""
    keep_with_next: bool = False
    sink: bool = False
    """Goes to the foot of its page."""
    repeats: Band | None = None
    """Drawn above this strip where it begins a page: a table's header."""

    @abstractmethod
    def draw(self, pen: Pen, y: float, height: float) -> None:
        """Draw the strip from `y` down, `height` high (at least its own height)."""

    def split(self, room: float) -> tuple[Band, Band] | None:
        """The part that fits `room` and the rest, or None if it cannot be cut there."""
        return None


@dataclass(slots=True, kw_only=True)
class TextBlock:
    """Set lines within a box."""

    lines: tuple[SetLine, ...]
    size: float
    pitch: float

    @property
    def height(self) -> float:
        """Height of the lines."""
        return len(self.lines) * self.pitch

    def draw(self, pen: Pen, x: float, y: float, box: tuple[float, float], align: str) -> None:
        """Draw in a box (width, height): in its middle, `align` as in a table column.

        ``top``: left and from the top.
        """
        width, height = box
        top = y + ABOVE if align == "top" else y + (height - self.height) / 2
        for number, line in enumerate(self.lines):
            left = x
            if align == "center":
                left += (width - line.width) / 2
            elif align == "right":
                left += width - line.width
            pen.line(left, top + self.pitch * (number + 0.5), line, self.size)

    def first(self, count: int) -> TextBlock:
        """The first `count` lines."""
        return TextBlock(lines=self.lines[:count], size=self.size, pitch=self.pitch)

    def with_line(self, line: SetLine) -> TextBlock:
        """The same with one more line."""
        return TextBlock(lines=(*self.lines, line), size=self.size, pitch=self.pitch)

    def rest(self, count: int) -> TextBlock:
        """What follows the first `count` lines."""
        return TextBlock(lines=self.lines[count:], size=self.size, pitch=self.pitch)
