"""Sets text: which face each character takes, where lines break, how wide they are stretched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.set_line import LONG, Run, SetLine, plain_run, run_of, set_line
from cleanedu_desktop.printing.text_block import TextBlock
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


def set_prose(paragraphs: Sequence[Run], size: float, room: float) -> list[SetLine]:
    """Lines `room` points wide: paragraphs indented by two characters and justified."""
    found: list[SetLine] = []
    for run in paragraphs:
        indent = INDENT * size if run.text else 0.0
        first, *rest = run.cut(room / size, indent / size)
        if not rest:
            found.append(set_line(run, first, size, indent))
            continue
        found.append(set_line(run, first, size, indent, room - indent))
        found += [set_line(run, span, size, 0.0, room) for span in rest[:-1]]
        found.append(set_line(run, rest[-1], size))
    return found


def _tidy(text: str) -> str:
    """Without empty lines at its ends and without indents typed by hand, on top of ours."""
    return "\n".join([part.strip(" \u3000") for part in text.strip().split("\n")])


@lru_cache(maxsize=4)
def _lines_kept(case: TypeCase) -> dict[tuple[str, Role, float], SetLine]:
    """Single lines of a type case, for all documents: what depends on a form's shape alone."""
    return {}


@lru_cache(maxsize=4)
def _blocks_kept(case: TypeCase) -> dict[tuple[object, ...], TextBlock]:
    return {}


@lru_cache(maxsize=4)
def _shapes_kept(case: TypeCase) -> dict[tuple[object, ...], object]:
    return {}


class Setter:
    """Sets texts with one type case. Texts must have passed `check_printable`."""

    def __init__(self, case: TypeCase) -> None:
        self.case = case
        self._rare_names: re.Pattern[str] | None = None
        self._runs: dict[tuple[object, ...], Run] = {}
        self._paragraphs_of: dict[str, list[Run]] = {}
        self._short: dict[tuple[object, ...], TextBlock] = {}
        self._lines = _lines_kept(case)
        self._blocks = _blocks_kept(case)
        self.shapes = _shapes_kept(case)
        """Rows without their values as the grid sets them, kept for all documents."""

    @property
    def rare_names(self) -> re.Pattern[str] | None:
        """Names that are set whole wherever a text of the body mentions them."""
        return self._rare_names

    @rare_names.setter
    def rare_names(self, names: re.Pattern[str] | None) -> None:
        if names != self._rare_names:
            self._rare_names = names
            self._short.clear()
            self._paragraphs_of.clear()

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
        styled = self._styled(clean_text(text), self.case.style(role))
        return self._set(styled, size, room, whole=whole)

    def block(self, text: str, role: Role, size: float, room: float, pitch: float) -> TextBlock:
        """The same in a box, kept: a form's titles and labels are on each of its sheets."""
        key = (text, role, size, room, pitch)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) >= MOST_KEPT:
                self._blocks.clear()
            lines = tuple(self.lines(text, role, size, room))
            found = TextBlock(lines=lines, size=size, pitch=pitch, kept=True)
            self._blocks[key] = found
        return found

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
        if value.face == "name":
            styled = [self.case.names(part) for part in clean_text(value.text).split("\n")]
            return self._set(styled, size, room, whole=NAME_PIECE)
        if long:
            return set_prose(self.paragraphs(value.text), size, room)
        styled = self._styled(clean_text(value.text), self.case.style(Role.BODY))
        return self._set(styled, size, room)

    def paragraphs(self, text: str) -> list[Run]:
        """The runs of a long text; kept, since a form is tried in several sizes."""
        found = self._paragraphs_of.get(text)
        if found is None:
            if len(self._paragraphs_of) >= MOST_RUNS:
                self._paragraphs_of.clear()
            parts = _tidy(clean_text(text))
            found = [run_of(one) for one in self._styled(parts, self.case.style(Role.BODY))]
            self._paragraphs_of[text] = found
        return found

    def short(self, value: SheetText, size: float, room: float, pitch: float) -> TextBlock:
        """A short value in the size that suits it; kept, for the next sheet often has the same."""
        key = (value.text, value.face, size, room)
        found = self._short.get(key)
        if found is None:
            if len(self._short) >= MOST_KEPT:
                self._short.clear()
            found = self._short[key] = self._short_block(value, size, room, pitch)
        return found

    def _short_block(self, value: SheetText, size: float, room: float, pitch: float) -> TextBlock:
        plain = plain_run(value.text, self.case.style(Role.BODY))
        if plain and plain.ends[-1] * size <= room:
            whole = (0, len(plain.text))
            line = set_line(plain, whole, size)
            return TextBlock(lines=(line,), size=size, pitch=pitch, kept=True)
        lines = self.value(value, size, room)
        if len(lines) > 1:
            size = self.size_for(value, size, room)
            lines = self.value(value, size, room)
        return TextBlock(lines=tuple(lines), size=size, pitch=pitch, kept=True)

    def prose(self, text: str, role: Role, size: float, room: float) -> list[SetLine]:
        """Paragraphs with a two-character indent, justified."""
        styled = self._styled(_tidy(clean_text(text)), self.case.style(role))
        return set_prose([run_of(one) for one in styled], size, room)

    def least_lines(self, text: str, sizes: Sequence[float], room: float) -> list[int]:
        """No fewer lines than this does long text take in each size, told from its width."""
        lengths = [run.ends[-1] + INDENT for run in self.paragraphs(text)]
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

    def _styled(self, text: str, style: Style) -> list[list[tuple[str, Style]]]:
        """The paragraphs of `text` in one style, but for rare names in the body."""
        parts = text.split("\n")
        if self.rare_names is None or style is not self.case.style(Role.BODY):
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
        whole: re.Pattern[str] | None = None,
    ) -> list[SetLine]:
        runs = [self._run(paragraph, whole=whole) for paragraph in paragraphs]
        return [set_line(run, span, size) for run in runs for span in run.cut(room / size, 0)]

    def _run(
        self, parts: Sequence[tuple[str, Style]], *, whole: re.Pattern[str] | None = None
    ) -> Run:
        """The run of `parts`; a longer one is kept, since it is tried in several sizes."""
        if len(parts) == 1 and len(parts[0][0]) < LONG:
            return run_of(parts, whole)
        key = (tuple(parts), whole)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) >= MOST_RUNS:
                self._runs.clear()
            found = self._runs[key] = run_of(parts, whole)
        return found
