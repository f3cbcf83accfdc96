"""Draws greeting cards (贺卡), two to a page of A4, to be cut across the middle."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import LetterBlock, Sheet
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import metadata_of
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.rare_names import rare_names
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, Role, type_case_at
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

ON_A_PAGE = 2
MARGIN, TOP, FOOT = 24 * MM, 17 * MM, 15 * MM
"""At the sides, above and below, within one card."""
HEADING, HEADING_ROW = 22.0, 44.0
SIGNED = 14.0, 22.0
"""Size and pitch of the office and the day."""
SIZES = ((16.0, 27.0), (14.0, 24.0), (12.0, 20.0), (10.5, 17.0))
"""Size and pitch of the text, the largest that fits."""
CUT = 8 * MM
"""Length of the cut marks at the edges."""


def draw_cards(cards: Sequence[Sheet], target: Path, *, fonts: Path, own: OwnFaces = ()) -> int:
    """Write the cards to `target` (PDF/A-2u) and return the number of pages.

    A card is a sheet with one `LetterBlock`: its salutation, opening (the text) and closing, which
    may be empty; the title is the heading, and `office_name` and `printed_on` sign it.

    Raises:
        OfficeProblem: a character cannot be printed, a text is too long for a card, or the file
            cannot be written; no file is left then.
    """
    case = type_case_at(fonts, own)
    check_printable(cards, case)
    setter, faces = Setter(case), DocumentFaces()
    document = PdfDocument(metadata=metadata_of(cards), faces=faces)
    paper = PAPER_SIZES["a4"]
    for first in range(0, len(cards), ON_A_PAGE):
        pen = Pen(paper.width, paper.height, faces)
        height = paper.height / ON_A_PAGE
        for place, card in enumerate(cards[first : first + ON_A_PAGE]):
            _draw(pen, setter, card, place * height, height)
        for left in (0.0, paper.width - CUT):
            pen.rule(left, height, left + CUT, height)
        document.add_page(pen)
    write_whole(target, document.chunks())
    return document.pages


def _draw(pen: Pen, setter: Setter, card: Sheet, top: float, height: float) -> None:
    setter.rare_names = rare_names(card, setter.case)
    room = pen.width - 2 * MARGIN
    size = setter.fitted(card.title, Role.TITLE, HEADING, room, HEADING / 2)
    heading = setter.line(card.title, Role.TITLE, size)
    y = top + TOP
    pen.line((pen.width - heading.width) / 2, y + size / 2, heading, size)
    y += HEADING_ROW
    pen.rule(MARGIN, y - 10, pen.width - MARGIN, y - 10)
    text = _text(setter, card, room, top + height - FOOT - 2 * SIGNED[1] - y)
    for lines in (text.salutation, text.lines):
        pen.lines(MARGIN, y, lines, text.size, text.pitch)
        y += text.pitch * len(lines)
    _sign(pen, setter, card, top + height - FOOT)


def _text(setter: Setter, card: Sheet, room: float, height: float) -> CardText:
    """Return salutation and text in the largest size that fits."""
    (letter,) = (block for block in card.blocks if isinstance(block, LetterBlock))
    for size, pitch in SIZES:
        salutation = setter.lines(letter.salutation.text, Role.BODY, size, room)
        lines = setter.prose(letter.opening, Role.BODY, size, room)
        if (len(lines) + len(salutation)) * pitch <= height:
            return CardText(salutation if letter.salutation.text else [], lines, size, pitch)
    raise OfficeProblem(
        f"{card.number}《{card.title}》的内容太长，一张贺卡放不下，没有打印；记录没有改动。"
        "请缩短提醒内容，或改用通知。"
    )


def _sign(pen: Pen, setter: Setter, card: Sheet, bottom: float) -> None:
    """Set office and day at the right, the shorter centred under the longer."""
    size, pitch = SIGNED
    room = pen.width - 2 * MARGIN
    sizes = [setter.fitted(one, Role.BODY, size, room, 7.0) for one in _signed(card)]
    lines = [setter.line(one, Role.BODY, at) for one, at in zip(_signed(card), sizes, strict=True)]
    widest = max(line.width for line in lines)
    for place, (line, at) in enumerate(zip(lines, sizes, strict=True)):
        x = pen.width - MARGIN - widest + (widest - line.width) / 2
        pen.line(x, bottom - (len(lines) - place - 0.5) * pitch, line, at)


def _signed(card: Sheet) -> tuple[str, str]:
    return card.office_name, card.printed_on


@dataclass(frozen=True)
class CardText:
    """Salutation and text of a card, set."""

    salutation: list[SetLine]
    lines: list[SetLine]
    size: float
    pitch: float
