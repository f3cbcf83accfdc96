"""Strips of a letter (承诺书): salutation, paragraphs, signatures, notes at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.sheet import LetterBlock, SheetText
from cleanedu_desktop.printing.bands import Band, lines_that_fit, with_colon
from cleanedu_desktop.printing.paper_size import TypeSize
from cleanedu_desktop.printing.pen import THICK, Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.signature_bands import DATE_LINE
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role

SIGNATURE_ROOM = 8.0
"""Width left to sign in, in ems."""
RIGHT_INDENT = 2.0
"""Right indent of signatures and date, in ems."""
SHORT = 4
"""A paragraph of no more lines that must stay with the next strip is not cut."""
NOTE_SIZE = 12.0
NOTE_PITCH = 20.0


def letter_bands(
    letter: LetterBlock, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set a letter; `frame` is its left edge and width."""
    left, width = frame

    def paragraph(value: SheetText, *, indent: bool, keep: bool = False) -> Band:
        lines = setter.value(value, sizes.body, width, long=indent)
        block = TextBlock(lines=tuple(lines), size=sizes.body, pitch=sizes.pitch)
        return ParagraphBand(block, left, keep=keep)

    found: list[Band] = []
    if letter.salutation.text:
        found.append(paragraph(_with_colon(letter.salutation), indent=False, keep=True))
    if letter.opening:
        found.append(paragraph(SheetText(text=letter.opening), indent=True, keep=True))
    found += [paragraph(item, indent=True) for item in letter.items]
    if letter.closing:
        found.append(paragraph(SheetText(text=letter.closing), indent=True, keep=True))
    if letter.signatures:
        found.append(SpaceBand(sizes.pitch / 2, keep=True))
        labels = [setter.line(with_colon(one), Role.BODY, sizes.body) for one in letter.signatures]
        date = setter.line(DATE_LINE, Role.BODY, sizes.body)
        found.append(LetterSignatureBand(labels, date, sizes, left + width))
    if letter.notes:
        texts = [f"{with_colon(note.label)}{note.value.text}" for note in letter.notes]
        lines = setter.lines_of_items(texts, NOTE_SIZE, width)
        found.append(NotesBand(lines, left, width))
    return found


def _with_colon(value: SheetText) -> SheetText:
    return SheetText(text=with_colon(value.text.strip()), face=value.face, what=value.what)


class ParagraphBand(Band):
    """Set lines across the whole width."""

    framed = False

    def __init__(self, block: TextBlock, x: float, *, keep: bool = False, kind: str = "P") -> None:
        self.block, self.x, self.kind = block, x, kind
        self.height = block.height
        self.keep_with_next = keep

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin(self.kind)
        pen.lines(self.x, y, self.block.lines, self.block.size, self.block.pitch)
        pen.end()

    def split(self, room: float) -> tuple[Band, Band] | None:
        count = lines_that_fit(len(self.block.lines), room, self.block.pitch)
        if self.keep_with_next and len(self.block.lines) <= SHORT:
            return None
        if not 0 < count < len(self.block.lines):
            return None
        first = ParagraphBand(self.block.first(count), self.x)
        return first, ParagraphBand(self.block.rest(count), self.x, keep=self.keep_with_next)


class SpaceBand(Band):
    """Empty lines."""

    framed = False

    def __init__(self, height: float, *, keep: bool = False) -> None:
        self.height = height
        self.keep_with_next = keep

    def draw(self, pen: Pen, y: float, height: float) -> None:
        return


class LetterSignatureBand(Band):
    """Lines to sign on and the date, at the right."""

    framed = False

    def __init__(
        self, labels: Sequence[SetLine], date: SetLine, sizes: TypeSize, right: float
    ) -> None:
        self.labels, self.date, self.sizes = tuple(labels), date, sizes
        self.right = right - RIGHT_INDENT * sizes.body
        self.height = sizes.pitch * 1.5 * (len(labels) + 1)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        size, step = self.sizes.body, self.sizes.pitch * 1.5
        start = self.right - SIGNATURE_ROOM * size
        for label in self.labels:
            middle = y + step / 2
            pen.begin("P")
            pen.line(start - label.width, middle, label, size)
            pen.end()
            base = middle + size * 0.55
            pen.rule(start, base, self.right, base)
            y += step
        pen.begin("P")
        pen.line(self.right - self.date.width, y + step / 2, self.date, size)
        pen.end()


class NotesBand(Band):
    """Small lines below a rule at the foot of the page: copies, examiner, publication."""

    framed = False
    sink = True

    def __init__(self, lines: Sequence[SetLine], x: float, width: float) -> None:
        self.lines, self.x, self.width = tuple(lines), x, width
        self.height = NOTE_PITCH * len(self.lines) + 6

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.rule(self.x, y, self.x + self.width, y, THICK)
        pen.begin("P")
        pen.lines(self.x, y + 3, self.lines, NOTE_SIZE, NOTE_PITCH)
        pen.end()
        pen.rule(self.x, y + height, self.x + self.width, y + height, THICK)
