"""Writes the operators of one page: text, rules and boxes, in points from the page's top left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.printing.face import Face
from cleanedu_desktop.printing.set_line import SetLine, ShownFaces, lines_operators
from cleanedu_desktop.printing.structure import PageMarks, Structure

if TYPE_CHECKING:
    from cleanedu_desktop.printing.base_page import BasePage

BASE_SHOWN = "q /Base Do Q"
"""Operators that show the base page under a sheet."""
THIN = 0.5
THICK = 1.0
RISE = 0.36
"""How far below the middle of its line a Chinese character's baseline lies, in ems."""


def written_x(x: float) -> str:
    """The begin of the operator that sets where text begins, up to its height on the page."""
    return f"1 0 0 1 {x:.2f}"


class DocumentFaces:
    """The faces one document uses, with the characters of each."""

    def __init__(self, structure: Structure | None = None) -> None:
        """`structure`: of a tagged document."""
        self.structure = structure
        self.shown = ShownFaces()

    @property
    def used(self) -> dict[Face, set[str]]:
        """The characters shown so far."""
        return {face: shown.characters() for face, shown in self.shown.items()}


class Pen:
    """One page being drawn; `width` and `height` in points, y grows downwards."""

    def __init__(self, width: float, height: float, faces: DocumentFaces) -> None:
        self.width = width
        self.height = height
        self.faces = faces
        self._texts: list[str] = []
        self._rules: dict[float, list[str]] = {}
        self._shapes: list[str] = []
        self.base: BasePage | None = None
        """The page of a base PDF that lies under all this."""
        self.under = ""
        """Operators of what lies between the base and all this: a watermark."""
        self.pictures: dict[str, bytes] = {}
        """Name -> image as it stands in the file, shown by `shape`."""
        self.marks = PageMarks(faces.structure) if faces.structure else None

    @property
    def is_plain(self) -> bool:
        """True if nothing is on the page but its operators."""
        return not (self.base or self.pictures or self.marks)

    def line(self, x: float, middle: float, line: SetLine, size: float) -> None:
        """Draw a set line from `x`, its characters' middle at `middle`."""
        self.text(x + line.indent, middle, line.operators(self.faces.shown), size)

    def text(self, x: float, middle: float, operators: str, size: float) -> None:
        """Draw the text of `operators` from `x`, the middle of its first line at `middle`."""
        self.text_at(written_x(x), middle, operators, size)

    def text_at(self, at: str, middle: float, operators: str, size: float) -> None:
        """The same, `at` as `written_x` gives it: a form's places come again on each sheet."""
        if not operators:
            return
        if self.marks:
            self.marks.before_text(self._texts)
        self._texts.append(f"{at} {self.height - middle - RISE * size:.2f} Tm {operators}")

    def begin(self, kind: str, columns: int = 1) -> None:
        """Open an element of the structure (P, H1, Table, TR, TH, TD) if the document is tagged."""
        if self.marks:
            self.marks.begin(kind, columns, self._texts)

    def end(self) -> None:
        """Close it."""
        if self.marks:
            self.marks.end(self._texts)

    def lines(
        self, x: float, top: float, lines: Sequence[SetLine], size: float, pitch: float
    ) -> None:
        """Draw lines below each other, each in a strip `pitch` points high, from `top`."""
        if lines:
            operators = lines_operators(lines, pitch, 0, self.faces.shown)
            self.text(x + lines[0].indent, top + pitch / 2, operators, size)

    def rule(self, x1: float, y1: float, x2: float, y2: float, width: float = THIN) -> None:
        """Draw a straight rule."""
        h = self.height
        self._rules.setdefault(width, []).append(f"{x1:.2f} {h - y1:.2f} m {x2:.2f} {h - y2:.2f} l")

    def uprights(self, places: Sequence[str], top: float, bottom: float) -> None:
        """Draw thin upright rules between the same two heights, at places as they are written."""
        if not places:
            return
        above, below = f"{self.height - top:.2f}", f"{self.height - bottom:.2f}"
        rules = self._rules.setdefault(THIN, [])
        rules += [f"{x} {above} m {x} {below} l" for x in places]

    def levels(self, places: Sequence[float], left: float, right: float) -> None:
        """Draw thin level rules between the same two sides."""
        if not places:
            return
        begin, end, h = f"{left:.2f}", f"{right:.2f}", self.height
        heights = [f"{h - y:.2f}" for y in places]
        rules = self._rules.setdefault(THIN, [])
        rules += [f"{begin} {y} m {end} {y} l" for y in heights]

    def red_line(self, x: float, middle: float, line: SetLine, size: float) -> None:
        """Draw a set line in red, as only the mark of an issuing office is."""
        self._texts.append("1 0 0 rg")
        self.line(x, middle, line, size)
        self._texts.append("0 g")

    def red_rule(self, x1: float, y1: float, x2: float, y2: float, width: float) -> None:
        """Draw a straight red rule."""
        h = self.height
        self._shapes.append(
            f"q 1 0 0 RG {width:g} w {x1:.2f} {h - y1:.2f} m {x2:.2f} {h - y2:.2f} l S Q"
        )

    def box(self, x: float, y: float, width: float, height: float, line: float = THIN) -> None:
        """Draw a rectangle's outline."""
        corner = f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re"
        self._rules.setdefault(line, []).append(corner)

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle with a colour written #RRGGBB."""
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        corner = f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re"
        self._shapes.append(f"q {red:.3f} {green:.3f} {blue:.3f} rg {corner} f Q")

    def shape(self, operators: str) -> None:
        """Add operators of a filled shape as they are."""
        self._shapes.append(operators)

    def operators(self) -> str:
        """All the page's operators: rules, then shapes, then one text object.

        Each character stands for the byte of its number.
        """
        out = [
            f"{width:g} w\n" + "\n".join(rules) + "\nS"
            for width, rules in sorted(self._rules.items())
        ]
        if self.under:
            out.insert(0, self.under)
        if self.base:
            out.insert(0, BASE_SHOWN)
        out += self._shapes
        if self.marks and out:
            out = ["/Artifact BMC", *out, "EMC"]
        if self._texts:
            out += ["BT", *self._texts, "ET"]
        return "\n".join(out)
