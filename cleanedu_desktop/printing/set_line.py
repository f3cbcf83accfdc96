"""Runs of text with their faces and widths, and the lines they are cut into, ready to be drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from cleanedu_desktop.printing.break_lines import CLOSING, Span, squeeze
from cleanedu_desktop.printing.face import Face, Shown
from cleanedu_desktop.printing.type_case import Style

Piece = tuple[int, int, Face]
"""Start and end in a run, and the face of what is between."""
LONG = 24
"""Texts from this length are searched for uncommon characters, shorter ones looked up."""
MOST_NOTED = 1000
WIDEST_STRETCH = 0.16
"""Most that justification adds between two characters, in ems."""


def run_of(parts: Sequence[tuple[str, Style]], whole: re.Pattern[str] | None = None) -> Run:
    """Set the parts of a paragraph behind each other; a character no face has is our fault."""
    pieces: list[Piece] = []
    widths: list[float] = []
    for part, style in parts:
        if len(part) < LONG:
            _set_each(part, style, pieces, widths)
            continue
        done = 0
        for odd in style.uncommon.finditer(part):
            start, end = odd.span()
            _set_common(start - done, style, pieces, widths)
            _set_each(odd[0], style, pieces, widths)
            done = end
        _set_common(len(part) - done, style, pieces, widths)
    text = "".join([part for part, _ in parts])
    uncut = [piece.span(1) for piece in whole.finditer(text) if piece[1]] if whole else []
    squeezed = squeeze(text, widths)
    return Run(text, pieces, list(accumulate(widths, initial=0.0)), squeezed, uncut)


def _set_common(count: int, style: Style, pieces: list[Piece], widths: list[float]) -> None:
    """Add `count` characters that are one em wide in the common face."""
    if count:
        _add_piece(count, style.common, pieces, len(widths))
        widths += [1.0] * count


def _set_each(text: str, style: Style, pieces: list[Piece], widths: list[float]) -> None:
    """Add characters, looked up one by one."""
    try:
        faces = [*map(style.face_of.__getitem__, text)]
    except KeyError:
        if missing := style.learn(text):
            raise ValueError(f"no face for {missing!r}: not checked") from None
        faces = [*map(style.face_of.__getitem__, text)]
    start = len(widths)
    if len(set(faces)) == 1:
        _add_piece(len(faces), faces[0], pieces, start)
    else:
        for face, group in groupby(faces):
            count = len(list(group))
            _add_piece(count, face, pieces, start)
            start += count
    widths += map(style.width_of.__getitem__, text)


def _add_piece(count: int, face: Face, pieces: list[Piece], start: int) -> None:
    if pieces and pieces[-1][2] is face:
        pieces[-1] = (pieces[-1][0], start + count, face)
    else:
        pieces.append((start, start + count, face))


def set_line(
    run: Run, span: Span, size: float, *, indent: float = 0.0, goal: float | None = None
) -> SetLine:
    """The line of `span`; stretched to `goal` points where that looks well."""
    start, end = span
    shown = end
    text, ends = run.text, run.ends
    while shown > start and text[shown - 1] == " ":
        shown -= 1
    width = (ends[shown] - ends[start]) * size
    if goal is None or shown - start < 2:
        return SetLine(run, (start, shown), size, width, indent=indent)
    if text[shown - 1] in CLOSING and width > goal:
        width -= (ends[shown] - ends[shown - 1]) * size / 2
    gaps = shown - start - 1
    spacing = (goal - width) / gaps
    if not 0 < spacing <= WIDEST_STRETCH * size:
        spacing = 0.0
    width += spacing * gaps
    return SetLine(run, (start, shown), size, width, indent=indent, spacing=spacing)


class ShownFaces(dict[Face, Shown]):
    """What one document shows, by face."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: set[SetLine] = set()
        """Kept lines whose characters are among it; forgotten from time to time."""

    def __missing__(self, face: Face) -> Shown:
        made = self[face] = Shown(face)
        return made


@dataclass(frozen=True, slots=True)
class Run:
    """A paragraph, the faces of its characters and where each ends, in ems from its start."""

    text: str
    pieces: list[Piece]
    """(start, end, face), in order."""
    ends: list[float]
    """One more than characters: 0 first."""
    squeezed: list[int]
    """Marks that take half their width."""
    whole: list[Span]
    """Spans that no line's end may cut: names, brackets in labels."""


class SetLine:
    """One line of a run, ready to be drawn; lengths in points.

    `width` is its ink's, stretched as `spacing` says: added behind each character.
    """

    __slots__ = ("_operators", "end", "indent", "kept", "run", "size", "spacing", "start", "width")

    def __init__(
        self,
        run: Run,
        span: Span,
        size: float,
        width: float,
        *,
        indent: float = 0.0,
        spacing: float = 0.0,
    ) -> None:
        self.run, self.size, self.width = run, size, width
        self.start, self.end = span
        self.indent, self.spacing = indent, spacing
        self._operators = ""
        self.kept = False
        """Comes again, on other sheets and in other documents."""

    @property
    def text(self) -> str:
        """Its characters."""
        return self.run.text[self.start : self.end]

    def is_torn(self) -> bool:
        """True if it begins within what should stay whole."""
        return any(start < self.start < end for start, end in self.run.whole)

    def pieces(self) -> list[Piece]:
        """Start and end in the run, and face, of its characters."""
        start, end, pieces = self.start, self.end, self.run.pieces
        if start >= end:
            return []
        for first, last, face in pieces:
            if first <= start < end <= last:
                return [(start, end, face)]
            if first > start:
                break
        return [(max(s, start), min(e, end), f) for s, e, f in pieces if s < end and e > start]

    def operators(self, shown: ShownFaces) -> str:
        """The operators that show it once its place is set; its characters are noted in `shown`."""
        if not self.kept:
            return self._made(shown)
        if self not in shown.noted:
            if len(shown.noted) >= MOST_NOTED:
                shown.noted.clear()
            shown.noted.add(self)
            self._operators = self._made(shown)
        return self._operators

    def _made(self, shown: ShownFaces) -> str:
        parts = [self._piece(*piece, shown) for piece in self.pieces()]
        if self.spacing:
            parts = [f"{self.spacing:.3f} Tc", *parts, "0 Tc"]
        return " ".join(parts)

    def _piece(self, start: int, end: int, face: Face, shown: ShownFaces) -> str:
        text = self.run.text
        font = f"/{face.resource} {self.size:g} Tf"
        squeezed = self.run.squeezed
        marks = [i + 1 for i in squeezed if start <= i < end] if squeezed else squeezed
        if not marks:
            return f"{font}({text[start:end].translate(shown[face])})Tj"
        cuts = [start, *marks, end]
        parts = [text[a:b].translate(shown[face]) for a, b in pairwise(cuts)]
        return f"{font}[({')500('.join(parts)})]TJ"
