"""Sets text: which face each character takes, where lines break, how wide they are stretched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.break_lines import CLOSING, Span, break_lines, squeeze
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.face import Face
from cleanedu_desktop.printing.type_case import Role, Style, TypeCase

WIDEST_STRETCH = 0.12
"""Most that justification adds between two characters, in ems."""
NAME_PIECE = re.compile("[^·]+·?")
"""What of a name stays on one line: all of it, or a part up to its middle dot."""
LEAST_SHORT = 0.9
"""The same for other short texts, which may take two lines instead."""
BETWEEN_ITEMS = "\u3000\u3000"
LEAST_NAME = 0.75
"""Most that a long name is made smaller by to keep it on one line."""
INDENT = 2.0
"""First-line indent of a paragraph, in ems."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of one face that follow each other; `x` in points from the line's start."""

    x: float
    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line, ready to be drawn: its start, its ink's width and its stretch, in points."""

    segments: tuple[Segment, ...]
    width: float
    indent: float = 0.0
    spacing: float = 0.0
    """Added behind each character."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A paragraph with a face and an advance (ems) for each of its characters."""

    text: str
    faces: list[Face]
    widths: list[float]
    whole: list[Span]
    """Spans that no line's end may cut: names."""


class Setter:
    """Sets texts with one type case. Texts must have passed `check_printable`."""

    def __init__(self, case: TypeCase) -> None:
        self.case = case

    def line(self, text: str, role: Role, size: float) -> SetLine:
        """One line, however long."""
        run = self._run([(clean_text(text).replace("\n", " "), self.case.style(role))])
        return _line(run, (0, len(run.text)), size)

    def lines(self, text: str, role: Role, size: float, room: float) -> list[SetLine]:
        """A plain text, broken at `room` points; paragraphs without indent or stretching."""
        styled = self._paragraphs(clean_text(text), self.case.style(role))
        return self._set(styled, size, room)

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
            return self._set(styled, size, room, names=True)
        styled = self._paragraphs(text, self.case.style(Role.BODY), tidy=long)
        return self._set(styled, size, room, prose=long)

    def size_for(self, value: SheetText, size: float, room: float) -> float:
        """The size at which a short value looks best in `room`: `size`, or a little less.

        Less where a name would be cut, or where a text would just not fit one line.
        """
        text = clean_text(value.text)
        if value.face == "name":
            parts = self.case.names(text.replace("\n", "、"))
            least = LEAST_NAME
        else:
            parts = [(text.replace("\n", ""), self.case.style(Role.BODY))]
            least = LEAST_SHORT
        widest = max((sum(self._run([part]).widths) for part in parts), default=0.0)
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
        return [[(part, style)] for part in parts]

    def _set(
        self,
        paragraphs: list[list[tuple[str, Style]]],
        size: float,
        room: float,
        *,
        prose: bool = False,
        names: bool = False,
    ) -> list[SetLine]:
        found: list[SetLine] = []
        for paragraph in paragraphs:
            run = self._run(paragraph, keep_names=names)
            first = INDENT if prose and run.text else 0.0
            spans = break_lines(run.text, run.widths, room / size, first, run.whole)
            for number, span in enumerate(spans):
                start = first if number == 0 else 0.0
                stretch = prose and number < len(spans) - 1
                goal = room - start * size if stretch else None
                found.append(_line(run, span, size, indent=start * size, goal=goal))
        return found

    def _run(self, parts: Sequence[tuple[str, Style]], *, keep_names: bool = False) -> _Run:
        text = "".join(part for part, _ in parts)
        faces: list[Face] = []
        widths: list[float] = []
        whole: list[Span] = []
        for part, style in parts:
            if keep_names:
                whole += [
                    (len(faces) + piece.start(), len(faces) + piece.end())
                    for piece in NAME_PIECE.finditer(part)
                ]
            face_of, width_of = style.face_of, style.width_of
            try:
                faces += [face_of[char] for char in part]
            except KeyError:
                if missing := style.learn(part):
                    raise ValueError(f"no face for {missing!r}: not checked") from None
                faces += [face_of[char] for char in part]
            widths += [width_of[char] for char in part]
        squeeze(text, widths)
        return _Run(text, faces, widths, whole)


def _line(
    run: _Run, span: Span, size: float, *, indent: float = 0.0, goal: float | None = None
) -> SetLine:
    """The line of `span`; stretched to `goal` points where that looks well."""
    start, end = span
    shown = end
    while shown > start and run.text[shown - 1] == " ":
        shown -= 1
    width = sum(run.widths[start:shown]) * size
    if shown > start and goal is not None and run.text[shown - 1] in CLOSING and width > goal:
        width -= run.widths[shown - 1] * size / 2
    spacing = 0.0
    gaps = shown - start - 1
    if goal is not None and gaps > 0:
        spacing = (goal - width) / gaps
        if not 0 < spacing <= WIDEST_STRETCH * size:
            spacing = 0.0
    segments = tuple(_segments(run, start, shown, size, spacing))
    return SetLine(segments, width + spacing * max(gaps, 0), indent, spacing)


def _segments(run: _Run, start: int, end: int, size: float, spacing: float) -> list[Segment]:
    """Cut where the face changes or a squeezed mark moves what follows."""
    found: list[Segment] = []
    x = 0.0
    key: Callable[[int], Face] = run.faces.__getitem__
    for face, group in groupby(range(start, end), key=key):
        indices = list(group)
        first = indices[0]
        for index in indices:
            natural = face.width(run.text[index])
            if run.widths[index] != natural:
                found.append(Segment(x, face, run.text[first : index + 1]))
                x += (sum(run.widths[first : index + 1])) * size + spacing * (index + 1 - first)
                first = index + 1
        last = indices[-1] + 1
        if first < last:
            found.append(Segment(x, face, run.text[first:last]))
            x += sum(run.widths[first:last]) * size + spacing * (last - first)
    return found
