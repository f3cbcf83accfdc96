"""Strips of an official document (公文) on the grid of GB/T 9704-2012: 22 lines, 28 characters."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.sheet import OfficialBlock, OfficialParagraph, SheetText
from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.letter_bands import ParagraphBand, SpaceBand
from cleanedu_desktop.printing.paper_size import MM, TypeSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import INDENT, Setter
from cleanedu_desktop.printing.signature_bands import DATE_LINE
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role
from cleanedu_desktop.quick_dataclass import dataclass

LEVELS = {0: Role.BODY, 1: Role.LABEL, 2: Role.KAI}
"""仿宋 for the text, 黑体 and 楷体 for headings of the first and second level."""
DATE_INDENT = 4.0
"""Room right of the date, in ems: the office's seal will stand on it."""
COLOPHON_SIZE = 14.0
COLOPHON_PITCH = 28.0
THICK_RULE = 0.35 * MM
THIN_RULE = 0.25 * MM
SIGN_ROOM = 9.0
"""Room to sign in, in ems."""


def official_bands(
    block: OfficialBlock, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set all below the title; `frame` is the area's left edge and width."""
    page = _Page(setter, sizes, *frame)
    found: list[Band] = []
    if block.addressee.text:
        found.append(page.text(block.addressee, keep=True))
    last = len(block.paragraphs) - 1
    found += [page.paragraph(one, keep=n == last) for n, one in enumerate(block.paragraphs)]
    if block.attachments:
        found.append(page.space(1, keep=True))
        found += page.attachments(block.attachments)
    if block.people:
        found.append(page.space(1, keep=True))
        found += [page.hanging(f"{one.label}：", one.value, Role.LABEL) for one in block.people]
    if block.signed_by.text or block.dated.text:
        found.append(page.space(2, keep=True))
        found.append(page.signed(block.signed_by, block.dated))
        found[-1].keep_with_next = bool(block.signatures)
    if block.signatures:
        found.append(page.space(1, keep=True))
        found.append(page.to_sign(block.signatures))
    if colophon := page.colophon(block):
        found.append(colophon)
    return found


@dataclass(frozen=True)
class _Page:
    """Where a document is set."""

    setter: Setter
    sizes: TypeSize
    left: float
    width: float

    def _block(self, lines: Sequence[SetLine]) -> TextBlock:
        return TextBlock(lines=tuple(lines), size=self.sizes.body, pitch=self.sizes.pitch)

    def text(self, value: SheetText, *, keep: bool = False) -> Band:
        lines = self.setter.value(value, self.sizes.body, self.width)
        return ParagraphBand(self._block(lines), self.left, keep=keep)

    def space(self, lines: int, *, keep: bool) -> Band:
        return SpaceBand(lines * self.sizes.pitch, keep=keep)

    def paragraph(self, one: OfficialParagraph, *, keep: bool) -> Band:
        lines = self.setter.prose(one.text.text, LEVELS[one.level], self.sizes.body, self.width)
        kind = "H2" if one.level == 1 else "P"
        keep = keep or one.level > 0
        return ParagraphBand(self._block(lines), self.left, keep=keep, kind=kind)

    def hanging(self, label: str, value: SheetText, role: Role, number: str = "") -> Band:
        """Words behind a label, indented by two characters; what follows stands under the words."""
        size = self.sizes.body
        head = self.setter.line(label, role, size)
        counted = self.setter.line(number, Role.BODY, size) if number else None
        x = self.left + INDENT * size + head.width
        inner = x + (counted.width if counted else 0)
        lines = self.setter.value(value, size, self.left + self.width - inner)
        return HangingBand(
            [(self.left + INDENT * size, head), *([(x, counted)] if counted else [])],
            ParagraphBand(self._block(lines), inner),
        )

    def attachments(self, values: Sequence[SheetText]) -> list[Band]:
        first = "附件："
        if len(values) == 1:
            return [self.hanging(first, values[0], Role.BODY)]
        room = "\u3000" * len(first)
        return [
            self.hanging(first if n == 1 else room, one, Role.BODY, f"{n}.")
            for n, one in enumerate(values, start=1)
        ]

    def signed(self, office: SheetText, date: SheetText) -> Band:
        size, right = self.sizes.body, self.left + self.width
        day = self.setter.line(date.text or DATE_LINE, Role.BODY, size)
        date_x = right - DATE_INDENT * size - day.width
        names = self.setter.value(office, size, self.width - 2 * INDENT * size)
        middle = date_x + day.width / 2
        least = right - INDENT * size
        lines = [(min(middle - one.width / 2, least - one.width), one) for one in names]
        return SignedBand([*lines, (date_x, day)], self.sizes)

    def to_sign(self, labels: Sequence[str]) -> Band:
        set_labels = [self.setter.line(f"{one}：", Role.BODY, self.sizes.body) for one in labels]
        date = self.setter.line(DATE_LINE, Role.BODY, self.sizes.body)
        return ToSignBand(set_labels, date, self.sizes, self.left + INDENT * self.sizes.body)

    def colophon(self, block: OfficialBlock) -> Band | None:
        inner = self.width - 2 * COLOPHON_SIZE
        copies = []
        if block.copies_to.text:
            copies = self.setter.lines(
                f"抄送：{block.copies_to.text}", Role.BODY, COLOPHON_SIZE, inner
            )
        if not (copies or block.issued_by.text):
            return None
        issued = block.issued_on.text and f"{block.issued_on.text}印发"
        day = self.setter.line(issued, Role.BODY, COLOPHON_SIZE)
        room = inner - (day.width + COLOPHON_SIZE if issued else 0)
        by: list[SetLine] = []
        if block.issued_by.text:
            by = self.setter.lines(block.issued_by.text, Role.BODY, COLOPHON_SIZE, room)
        lead = (self.sizes.pitch - self.sizes.body) / 2
        return ColophonBand(copies, by, day, (self.left, self.width), lead)


class HangingBand(Band):
    """A paragraph with its label before it."""

    framed = False

    def __init__(self, labels: Sequence[tuple[float, SetLine]], text: ParagraphBand) -> None:
        self.labels, self.text = tuple(labels), text
        self.height = max(text.height, text.block.pitch)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("P")
        for x, line in self.labels:
            pen.line(x, y + self.text.block.pitch / 2, line, self.text.block.size)
        pen.end()
        self.text.draw(pen, y, height)

    def split(self, room: float) -> tuple[Band, Band] | None:
        parts = self.text.split(room)
        if parts is None or not isinstance(parts[0], ParagraphBand):
            return None
        return HangingBand(self.labels, parts[0]), parts[1]


class SignedBand(Band):
    """Issuing office and date, below each other, each at its place."""

    framed = False

    def __init__(self, lines: Sequence[tuple[float, SetLine]], sizes: TypeSize) -> None:
        self.lines, self.sizes = tuple(lines), sizes
        self.height = sizes.pitch * len(lines)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("P")
        for number, (x, line) in enumerate(self.lines):
            pen.line(x, y + self.sizes.pitch * (number + 0.5), line, self.sizes.body)
        pen.end()


class ToSignBand(Band):
    """Lines to sign on under the text: who received the document, and when."""

    framed = False

    def __init__(
        self, labels: Sequence[SetLine], date: SetLine, sizes: TypeSize, left: float
    ) -> None:
        self.labels, self.date, self.sizes, self.left = tuple(labels), date, sizes, left
        self.height = sizes.pitch * 1.3 * len(labels)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        size, step = self.sizes.body, height / len(self.labels)
        pen.begin("P")
        for number, label in enumerate(self.labels):
            middle = y + step * (number + 0.5)
            start = self.left + label.width
            end = start + SIGN_ROOM * size
            pen.line(self.left, middle, label, size)
            pen.rule(start, middle + size * 0.55, end, middle + size * 0.55)
            pen.line(end + 3 * size, middle, self.date, size)
        pen.end()


class ColophonBand(Band):
    """Copies and issue at the foot of the last page (版记), between rules."""

    framed = False
    sink = True

    def __init__(
        self,
        copies: Sequence[SetLine],
        issued_by: Sequence[SetLine],
        issued: SetLine,
        frame: tuple[float, float],
        lead: float,
    ) -> None:
        self.copies, self.issued_by, self.issued = tuple(copies), tuple(issued_by), issued
        self.left, self.width = frame
        self.lead = lead
        self.height = COLOPHON_PITCH * (len(self.copies) + len(self.issued_by)) + lead

    def draw(self, pen: Pen, y: float, height: float) -> None:
        left, right = self.left, self.left + self.width
        inner = left + COLOPHON_SIZE
        pen.begin("P")
        pen.rule(left, y, right, y, THICK_RULE)
        pen.lines(inner, y, self.copies, COLOPHON_SIZE, COLOPHON_PITCH)
        below = y + COLOPHON_PITCH * len(self.copies)
        if self.copies and self.issued_by:
            pen.rule(left, below, right, below, THIN_RULE)
        if self.issued_by:
            pen.lines(inner, below, self.issued_by, COLOPHON_SIZE, COLOPHON_PITCH)
            last = below + COLOPHON_PITCH * (len(self.issued_by) - 0.5)
            x = right - COLOPHON_SIZE - self.issued.width
            pen.line(x, last, self.issued, COLOPHON_SIZE)
        pen.end()
        end = y + height - self.lead  # the page ends half a line's lead below the area
        pen.rule(left, end, right, end, THICK_RULE)
