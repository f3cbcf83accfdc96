"""Sets text: which face each character takes, where lines break, how wide they are stretched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.break_lines import break_ends
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.set_line import Run, SetLine, run_of, set_line
from cleanedu_desktop.printing.type_case import NAME_SEPARATORS, Role, Style, TypeCase

BRACKETED = re.compile("(（[^（）]*）)")
NAME_PIECE = re.compile(r"（[^）]*）|([^·、，,；;\s（]+·?)")
"""What of a name stays on one line: all of it, or a part up to its middle dot."""
LEAST_SHORT = 0.9
"""The same for other short texts, which may take two lines instead."""
MOST_KEPT = 600
"""Lines a setter remembers at most."""
MOST_RUNS = 256
"""Runs likewise: those of one sheet, which is tried in several sizes."""
BETWEEN_ITEMS = "\u3000\u3000"
LEAST_NAME = 0.75
"""Most that a long name is made smaller by to keep it on one line."""
INDENT = 2.0
"""First-line indent of a paragraph, in ems."""


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
        self._lengths: dict[tuple[str, re.Pattern[str] | None], list[float]] = {}
        self._short: dict[tuple[object, ...], tuple[float, tuple[SetLine, ...]]] = {}
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
            found.kept = True
        return found

    def _line(self, text: str, role: Role, size: float) -> SetLine:
        run = self._run([(clean_text(text).replace("\n", " "), self.case.style(role))])
        return set_line(run, (0, len(run.text)), size)

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

    def short(
        self, value: SheetText, size: float, room: float
    ) -> tuple[float, tuple[SetLine, ...]]:
        """A short value in the size that suits it; kept, for the next sheet often has the same."""
        key = (value.text, value.face, size, room, self.rare_names)
        found = self._short.get(key)
        if found is None:
            if len(self._short) >= MOST_KEPT:
                self._short.clear()
            best = self.size_for(value, size, room)
            lines = tuple(self.value(value, best, room))
            for line in lines:
                line.kept = True
            found = self._short[key] = (best, lines)
        return found

    def prose(self, text: str, role: Role, size: float, room: float) -> list[SetLine]:
        """Paragraphs with a two-character indent, justified."""
        styled = self._paragraphs(clean_text(text), self.case.style(role), tidy=True)
        return self._set(styled, size, room, prose=True)

    def least_lines(self, text: str, sizes: Sequence[float], room: float) -> list[int]:
        """No fewer lines than this does long text take in each size, told from its width."""
        key = (text, self.rare_names)
        lengths = self._lengths.get(key)
        if lengths is None:
            styled = self._paragraphs(clean_text(text), self.case.style(Role.BODY), tidy=True)
            if len(self._lengths) >= MOST_RUNS:
                self._lengths.clear()
            lengths = self._lengths[key] = [self._run(one).ends[-1] + INDENT for one in styled]
        # a mark's blank half and a space may stand out
        widest = [room / size + 1 for size in sizes]
        return [sum([ceil(length / one) for length in lengths]) for one in widest]

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
                found.append(set_line(run, span, size, indent=start * size, goal=goal))
        return found

    def _run(
        self, parts: Sequence[tuple[str, Style]], *, whole: re.Pattern[str] | None = None
    ) -> Run:
        """The run of `parts`; kept, since a form is tried in several sizes."""
        key = (tuple(parts), whole)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) >= MOST_RUNS:
                self._runs.clear()
            found = self._runs[key] = run_of(parts, whole)
        return found
