"""Lines of text set within a box: a label, a value."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanedu_desktop.printing.paper_size import ABOVE
from cleanedu_desktop.printing.pen import Pen, written_x
from cleanedu_desktop.printing.set_line import SetLine, ShownFaces, lines_operators

SHIFTS = {"top": 0.0, "left": 0.0, "center": 0.5, "right": 1.0}
"""How much of the room left beside a line stands before it."""


@dataclass(slots=True, kw_only=True, eq=False)
class TextBlock:
    """Set lines within a box."""

    lines: tuple[SetLine, ...]
    size: float
    pitch: float
    kept: bool = False
    """Comes again on other sheets, always aligned alike."""

    height: float = field(init=False)
    """Height of the lines."""

    def __post_init__(self) -> None:
        self.height = len(self.lines) * self.pitch

    def _operators(self, shift: float, shown: ShownFaces) -> str:
        """The operators that show it once its place is set; "" if there is no ink."""
        made = lines_operators(self.lines, self.pitch, shift, shown)
        if self.kept:
            shown.keep(self, made)
        return made

    def draw(self, pen: Pen, x: float, y: float, box: tuple[float, float], align: str) -> None:
        """Draw in a box (width, height): in its middle, `align` as in a table column.

        ``top``: left and from the top.
        """
        if not self.lines:
            return
        width, height = box
        first, shift = self.lines[0], SHIFTS[align]
        top = y + ABOVE if align == "top" else y + (height - self.height) / 2
        self.draw_at(pen, written_x(x + first.indent + shift * (width - first.width)), top, shift)

    def draw_at(self, pen: Pen, at: str, top: float, shift: float = 0.0) -> None:
        """Draw from `top` down, the first line begun `at`, as `written_x` gives it."""
        shown = pen.faces.shown
        operators = shown.kept.get(self)
        if operators is None:
            operators = self._operators(shift, shown)
        pen.text_at(at, top + self.pitch / 2, operators, self.size)

    def first(self, count: int) -> TextBlock:
        """The first `count` lines."""
        return TextBlock(lines=self.lines[:count], size=self.size, pitch=self.pitch)

    def with_line(self, line: SetLine) -> TextBlock:
        """The same with one more line."""
        return TextBlock(lines=(*self.lines, line), size=self.size, pitch=self.pitch)

    def rest(self, count: int) -> TextBlock:
        """What follows the first `count` lines."""
        return TextBlock(lines=self.lines[count:], size=self.size, pitch=self.pitch)
