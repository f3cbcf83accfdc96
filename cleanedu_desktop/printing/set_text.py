"""Sets text: which face each character takes, where lines break, how wide they are stretched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from math import ceil

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.break_lines import CLOSING, Span, break_ends, squeeze
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.face import Face
from cleanedu_desktop.printing.type_case import NAME_SEPARATORS, Role, Style, TypeCase

WIDEST_STRETCH = 0.16
"""Most that justification adds between two characters, in ems."""
BRACKETED = re.compile("(（[^（）]*）)")
NAME_PIECE = re.compile(r"（[^）]*）|([^·、，,；;\s（]+·?)")
"""What of a name stays on one line: all of it, or a part up to its middle dot."""
LEAST_SHORT = 0.9
"""The same for other short texts, which may take two lines instead."""
MOST_KEPT = 4096
"""Runs and lines a setter remembers at most."""
BETWEEN_ITEMS = "\u3000\u3000"
LEAST_NAME = 0.75
"""Most that a long name is made smaller by to keep it on one line."""
INDENT = 2.0
"""First-line indent of a paragraph, in ems."""

Piece = tuple[int, int, Face]


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


def run_of(parts: Sequence[tuple[str, Style]], whole: re.Pattern[str] | None = None) -> Run:
    """Set the parts of a paragraph behind each other; a character no face has is our fault."""
    faces: list[Face] = []
    widths: list[float] = []
    for part, style in parts:
        try:
            faces += [*map(style.face_of.__getitem__, part)]
        except KeyError:
            if missing := style.learn(part):
                raise ValueError(f"no face for {missing!r}: not checked") from None
            faces += map(style.face_of.__getitem__, part)
        widths += map(style.width_of.__getitem__, part)
    text = "".join([part for part, _ in parts])
    uncut = [piece.span(1) for piece in whole.finditer(text) if piece[1]] if whole else []
    squeezed = squeeze(text, widths)
    return Run(text, _pieces(faces), list(accumulate(widths, initial=0.0)), squeezed, uncut)


def _pieces(faces: list[Face]) -> list[Piece]:
    if len(set(faces)) == 1:
        return [(0, len(faces), faces[0])]
    pieces: list[Piece] = []
    start = 0
    for face, group in groupby(faces):
        end = start + len(list(group))
        pieces.append((start, end, face))
        start = end
    return pieces


class SetLine:
    """One line of a run, ready to be drawn; lengths in points.

    `width` is its ink's, stretched as `spacing` says: added behind each character.
    """

    __slots__ = ("_operators", "end", "indent", "run", "size", "spacing", "start", "width")

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
        if len(pieces) == 1:
            return [(start, end, pieces[0][2])] if start < end else []
        return [(max(s, start), min(e, end), f) for s, e, f in pieces if s < end and e > start]

    def operators(self) -> str:
        """The operators that show it once its place is set; kept, since labels come again."""
        if not self._operators:
            parts = [self._shown(*piece) for piece in self.pieces()]
            if self.spacing:
                parts = [f"{self.spacing:.3f} Tc", *parts, "0 Tc"]
            self._operators = " ".join(parts)
        return self._operators

    def _shown(self, start: int, end: int, face: Face) -> str:
        text = self.run.text
        font = f"/{face.resource} {self.size:g} Tf"
        marks = [i + 1 for i in self.run.squeezed if start <= i < end]
        if not marks:
            return f"{font}({text[start:end].translate(face.written)})Tj"
        cuts = [start, *marks, end]
        parts = [text[a:b].translate(face.written) for a, b in pairwise(cuts)]
        return f"{font}[({')500('.join(parts)})]TJ"


@lru_cache(maxsize=4)
def _lines_kept(case: TypeCase) -> dict[tuple[str, Role, float], SetLine]:
    """Single lines of a type case, for all documents: what depends on a form's shape alone."""
    return {}


@lru_cache(maxsize=4)
def _labels_kept(case: TypeCase) -> dict[tuple[object, ...], object]:
    return {}


class Setter:
    """Sets texts with one type case. Texts must have passed `check_printable`."""

    def __init__(self, case: TypeCase) -> None:
        self.case = case
        self.rare_names: re.Pattern[str] | None = None
        """Names that are set whole wherever a text of the body mentions them."""
        self._runs: dict[tuple[object, ...], Run] = {}
        self._lines = _lines_kept(case)
        self.labels = _labels_kept(case)
        """Labels of cells as the grid sets them, kept for all documents."""

    def line(self, text: str, role: Role, size: float) -> SetLine:
        """One line, however long; labels come again and again, so it is kept."""
        key = (text, role, size)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) >= MOST_KEPT:
                self._lines.clear()
            found = self._lines[key] = self._line(text, role, size)
        return found

    def _line(self, text: str, role: Role, size: float) -> SetLine:
        run = self._run([(clean_text(text).replace("\n", " "), self.case.style(role))])
        return _line(run, (0, len(run.text)), size)

    def lines(
        self,
        text: str,
        role: Role,
        size: float,
        room: float,
        *,
        whole: re.Pattern[str] = BRACKETED,
    ) -> list[SetLine]:
        """A label or title, broken at `room` points but not within brackets; not stretched.

        `whole`: what is not cut; its first group.
        """
        styled = self._paragraphs(clean_text(text), self.case.style(role))
        return self._set(styled, size, room, whole=whole)

    def lines_of_items(self, items: Sequence[str], size: float, room: float) -> list[SetLine]:
        """Short texts filled into lines with space between them, none cut that fits a line."""
        filled: list[str] = []
        for item in items:
            joined = f"{filled[-1]}{BETWEEN_ITEMS}{item}" if filled else item
            if filled and self.line(joined, Role.BODY, size).width <= room:
                filled[-1] = joined
            else:
                filled.append(item)
        return [line for text in filled for line in self.lines(text, Role.BODY, size, room)]

    def value(
        self, value: SheetText, size: float, room: float, *, long: bool = False
    ) -> list[SetLine]:
        """A sheet's value; `long` indents its paragraphs by two characters and justifies them."""
        text = clean_text(value.text)
        if value.face == "name":
            styled = [self.case.names(part) for part in text.split("\n")]
            return self._set(styled, size, room, whole=NAME_PIECE)
        styled = self._paragraphs(text, self.case.style(Role.BODY), tidy=long)
        return self._set(styled, size, room, prose=long)

    def prose(self, text: str, role: Role, size: float, room: float) -> list[SetLine]:
        """Paragraphs with a two-character indent, justified."""
        styled = self._paragraphs(clean_text(text), self.case.style(role), tidy=True)
        return self._set(styled, size, room, prose=True)

    def least_lines(self, text: str, size: float, room: float) -> int:
        """No fewer lines than this does long text take; quickly told from its width."""
        styled = self._paragraphs(clean_text(text), self.case.style(Role.BODY), tidy=True)
        widest = room / size + 1  # a mark's blank half and a space may stand out
        return sum(ceil((self._run(one).ends[-1] + INDENT) / widest) or 1 for one in styled)

    def size_for(self, value: SheetText, size: float, room: float) -> float:
        """The size at which a short value looks best in `room`: `size`, or a little less.

        Less where a name would be cut, or where a text would just not fit one line.
        """
        text = clean_text(value.text)
        if value.face == "name":
            parts = self.case.names(text.replace("\n", "、"))
            names = [part for part in parts if not NAME_SEPARATORS.fullmatch(part[0])]
            # A separator at the line's end takes half its width.
            behind = 0.5 if len(parts) > 1 else 0.0
            widest = max((self._run([one]).ends[-1] for one in names), default=0.0) + behind
            least = LEAST_NAME
        else:
            body = self.case.style(Role.BODY)
            widest = self._run([(text.replace("\n", ""), body)]).ends[-1]
            least = LEAST_SHORT
        if widest * size <= room or widest * size * least > room:
            return size
        return room / widest - 0.01

    def fitted(self, text: str, role: Role, size: float, room: float, least: float) -> float:
        """The size, from `size` down to `least`, at which `text` fits one line of `room`."""
        while size > least and self.line(text, role, size).width > room:
            size = max(size - 0.5, least)
        return size

    def _paragraphs(
        self, text: str, style: Style, *, tidy: bool = False
    ) -> list[list[tuple[str, Style]]]:
        parts = text.split("\n")
        if tidy:
            # Indents typed by hand would come on top of ours; empty lines at the end say nothing.
            parts = [part.strip(" \u3000") for part in text.strip().split("\n")]
        body = self.case.style(Role.BODY)
        if self.rare_names is None or style is not body:
            return [[(part, style)] for part in parts]
        return [
            [
                (piece, self.case.name_style(piece) if number % 2 else style)
                for number, piece in enumerate(self.rare_names.split(part))
                if piece or len(part) == 0
            ]
            for part in parts
        ]

    def _set(
        self,
        paragraphs: list[list[tuple[str, Style]]],
        size: float,
        room: float,
        *,
        prose: bool = False,
        whole: re.Pattern[str] | None = None,
    ) -> list[SetLine]:
        found: list[SetLine] = []
        for paragraph in paragraphs:
            run = self._run(paragraph, whole=whole)
            first = INDENT if prose and run.text else 0.0
            spans = break_ends(run.text, run.ends, room / size, first, run.whole)
            for number, span in enumerate(spans):
                start = first if number == 0 else 0.0
                stretch = prose and number < len(spans) - 1
                goal = room - start * size if stretch else None
                found.append(_line(run, span, size, indent=start * size, goal=goal))
        return found

    def _run(
        self, parts: Sequence[tuple[str, Style]], *, whole: re.Pattern[str] | None = None
    ) -> Run:
        """The run of `parts`; kept, since a form is tried in several sizes."""
        key = (tuple(parts), whole)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) >= MOST_KEPT:
                self._runs.clear()
            found = self._runs[key] = run_of(parts, whole)
        return found


def _line(
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
