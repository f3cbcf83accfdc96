"""The strips a form is built of, from top to bottom; each knows its height and how it divides.

Recipe for a new kind of strip: subclass `Band`, set `height`, draw between `y` and `y + height`;
give `split` if it may be cut at a page's end.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from cleanedu_desktop.printing.pen import Pen


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

    open_above: float = 0
    """So wide a part at the left has no rule above it."""

    def below(self, before: Band | None) -> Band:
        """This strip as it is drawn below `before` on the same page (None: it begins the page)."""
        return self

    @abstractmethod
    def draw(self, pen: Pen, y: float, height: float) -> None:
        """Draw the strip from `y` down, `height` high (at least its own height)."""

    def split(self, room: float) -> tuple[Band, Band] | None:
        """The part that fits `room` and the rest, or None if it cannot be cut there."""
        return None
