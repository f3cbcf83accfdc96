"""Runs of text with their faces and widths, and the lines they are cut into, ready to be drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat

from cleanedu_desktop.printing.break_lines import (
    CLOSING,
    MARKS_IN_A_ROW,
    Span,
    break_ends,
    squeeze,
    uncut_places,
)
from cleanedu_desktop.printing.face import Face
from cleanedu_desktop.printing.shown import Shown, escaped
from cleanedu_desktop.printing.type_case import Style

Piece = tuple[int, int, Face]
"""Start and end in a run, and the face of what is between."""
LONG = 24
"""A text of this length is searched for uncommon characters; until a style has had one, its texts
are looked up by character."""
MOST_KEPT = 1000
MOST_WHOLE = 2000
WHOLE_ENDS = [float(end) for end in range(MOST_WHOLE)]
"""Where characters of an em end, one behind the other: copied, not added up."""
WIDEST_STRETCH = 0.16
"""Most that justification adds between two characters, in ems."""


def run_of(parts: Sequence[tuple[str, Style]], whole: re.Pattern[str] | None = None) -> Run:
    """Set the parts of a paragraph behind each other; raises `NotInAnyFace`."""
    pieces: list[Piece] = []
    ends = [0.0]
    for part, style in parts:
        if not part:
            continue
        if len(part) < LONG and not style.has_long_texts:
            _set_odd(part, style, pieces, ends)
            continue
        done = 0
        for odd in style.uncommon.finditer(part):
            start, end = odd.span()
            if start > done:
                _set_common(start - done, style.common, pieces, ends)
            _set_odd(odd[0], style, pieces, ends)
            done = end
        if done < len(part):
            _set_common(len(part) - done, style.common, pieces, ends)
    text = parts[0][0] if len(parts) == 1 else "".join([part for part, _ in parts])
    uncut = [piece.span(1) for piece in whole.finditer(text) if piece[1]] if whole else ()
    return Run(text, pieces, ends, squeeze(text, ends), uncut)


def plain_run(text: str, style: Style) -> Run | None:
    """The run of a text that is all common characters, one em wide; None for any other."""
    if not text or style.uncommon.search(text) or MARKS_IN_A_ROW.search(text):
        return None
    return Run(text, [(0, len(text), style.common)], range(len(text) + 1))


def _set_common(count: int, face: Face, pieces: list[Piece], ends: list[float]) -> None:
    """Add `count` characters that are one em wide in the common face."""
    before, start = len(ends) - 1, ends.pop()
    _add_piece(count, face, pieces, before)
    if start < MOST_WHOLE and start.is_integer():
        first = int(start)
        ends += WHOLE_ENDS[first : first + count + 1]
        count -= len(ends) - 1 - before
        start = ends.pop()
    ends += accumulate(repeat(1.0, count), initial=start)


def _set_odd(text: str, style: Style, pieces: list[Piece], ends: list[float]) -> None:
    """Add characters that were looked up; the same words and numbers come again and again."""
    found = style.odd.get(text)
    if found is None:
        found = style.keep_odd(text)
        if found is None:
            raise NotInAnyFace(f"no face for {style.learn(text)!r}")
    groups, its_widths = found
    start = len(ends) - 1
    for count, face in groups:
        _add_piece(count, face, pieces, start)
        start += count
    ends += accumulate(its_widths, initial=ends.pop())


def _add_piece(count: int, face: Face, pieces: list[Piece], start: int) -> None:
    if pieces and pieces[-1][2] is face:
        pieces[-1] = (pieces[-1][0], start + count, face)
    else:
        pieces.append((start, start + count, face))


def set_line(
    run: Run, span: Span, size: float, indent: float = 0.0, goal: float | None = None
) -> SetLine:
    """The line of `span`; stretched to `goal` points where that looks well."""
    start, end = span
    shown = end
    text, ends = run.text, run.ends
    while shown > start and text[shown - 1] == " ":
        shown -= 1
    width = (ends[shown] - ends[start]) * size
    if goal is None or shown - start < 2:
        return SetLine(run, (start, shown), size, width, indent)
    if text[shown - 1] in CLOSING and width > goal:
        width -= (ends[shown] - ends[shown - 1]) * size / 2
    gaps = shown - start - 1
    spacing = (goal - width) / gaps
    if not 0 < spacing <= WIDEST_STRETCH * size:
        spacing = 0.0
    width += spacing * gaps
    return SetLine(run, (start, shown), size, width, indent, spacing)


def lines_operators(lines: Sequence[SetLine], pitch: float, shift: float, shown: ShownFaces) -> str:
    """The operators that show lines below each other, once it is set where the first begins.

    `shift` is how much of the room beside a line stands before it; "" if there is no ink.
    """
    out: list[str] = [f"{pitch:g} TL"] if len(lines) > 1 else []
    last_left, last_spacing, last_run, last_face = None, 0.0, None, None
    pieces: list[tuple[int, int, Face, bytes]] = []
    for line in lines:
        left = line.indent - shift * line.width
        if last_left is not None:
            out.append("T*" if left == last_left else f"{left - last_left:.2f} {-pitch:g} Td")
        last_left = left
        if line.spacing != last_spacing:
            last_spacing = line.spacing
            out.append(f"{last_spacing:.3f} Tc" if last_spacing else "0 Tc")
        run, start, end = line.run, line.start, line.end
        if run is not last_run:
            last_run = run
            pieces = [(a, b, face, shown[face].codes(run.text[a:b])) for a, b, face in run.pieces]
        # Written out here, for most of a page's time goes through this loop.
        for first, last, face, codes in pieces:
            if last <= start:
                continue
            if first >= end:
                break
            if face is not last_face:
                last_face = face
                out.append(f"/{face.resource} {line.size:g} Tf")
            here, there = max(first, start), min(last, end)
            if run.squeezed and (marks := [i + 1 for i in run.squeezed if here <= i < there]):
                cuts = [2 * (place - first) for place in (here, *marks, there)]
                parts = [escaped(codes[a:b]) for a, b in pairwise(cuts)]
                out.append(f"[({')500('.join(parts)})]TJ")
            else:
                out.append(f"({escaped(codes[2 * (here - first) : 2 * (there - first)])})Tj")
    if last_spacing:
        out.append("0 Tc")
    return " ".join(out) if last_face else ""


class NotInAnyFace(ValueError):
    """Text that cannot be printed; `check_printable` says where it stands."""


class Run:
    """A paragraph, the faces of its characters and where each ends, in ems from its start."""

    __slots__ = ("_inside", "ends", "pieces", "squeezed", "text", "whole")

    def __init__(
        self,
        text: str,
        pieces: list[Piece],
        ends: Sequence[float],
        squeezed: Sequence[int] = (),
        whole: Sequence[Span] = (),
    ) -> None:
        self.text = text
        self.pieces = pieces
        """(start, end, face), in order."""
        self.ends = ends
        """One more than characters: 0 first."""
        self.squeezed = squeezed
        """Marks that take half their width."""
        self.whole = whole
        """Spans that no line's end may cut: names, brackets in labels."""
        self._inside: set[int] | None = None

    def cut(self, room: float, indent: float) -> list[Span]:
        """Its lines; `room` and the first line's `indent` in ems."""
        text = self.text
        if not text or (self.ends[-1] <= room - indent and text[-1] != " "):
            return [(0, len(text))]
        if self._inside is None:  # kept, for a form is tried in several sizes
            self._inside = uncut_places(text, self.whole)
        return break_ends(text, self.ends, room, indent, self._inside)


class ShownFaces(dict[Face, Shown]):
    """What one document shows, by face."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[object, str] = {}
        """Operators of what comes again in the document; forgotten from time to time."""

    def __missing__(self, face: Face) -> Shown:
        made = self[face] = Shown(face)
        return made

    def keep(self, what: object, operators: str) -> None:
        """Remember the operators of `what`."""
        if len(self.kept) >= MOST_KEPT:
            self.kept.clear()
        self.kept[what] = operators


class SetLine:
    """One line of a run, ready to be drawn; lengths in points.

    `width` is its ink's, stretched as `spacing` says: added behind each character.
    """

    __slots__ = ("end", "indent", "kept", "run", "size", "spacing", "start", "width")

    def __init__(
        self,
        run: Run,
        span: Span,
        size: float,
        width: float,
        indent: float = 0.0,
        spacing: float = 0.0,
    ) -> None:
        self.run, self.size, self.width = run, size, width
        self.start, self.end = span
        self.indent, self.spacing = indent, spacing
        self.kept = False
        """Comes again, on other sheets and in other documents."""

    @property
    def text(self) -> str:
        """Its characters."""
        return self.run.text[self.start : self.end]

    def is_torn(self) -> bool:
        """True if it begins within what should stay whole."""
        return any(start < self.start < end for start, end in self.run.whole)

    def operators(self, shown: ShownFaces) -> str:
        """The operators that show it once its place is set; its characters are noted in `shown`."""
        found = shown.kept.get(self)
        if found is None:
            found = lines_operators((self,), 0, 0, shown)
            if self.kept:
                shown.keep(self, found)
        return found
