"""Draws the cover of a package: whose it is, what it is of, and what is left out of it."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.package import Cover
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from cleanedu_desktop.printing.pen import THICK, THIN, DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role
from cleanedu_desktop.printing.watermark import draw_watermark

OFFICE, TITLE, TEXT, SMALL = 18.0, 32.0, 13.0, 10.5
TOP, TABLE, REMARKS, DAY = 62 * MM, 142 * MM, 212 * MM, 272 * MM
"""Where each part begins, from the paper's upper edge."""
LABEL_WIDTH = 34 * MM
TABLE_WIDTH = 128 * MM
ROW = 24.0
LEADING = 1.45


def cover_page(cover: Cover, setter: Setter, faces: DocumentFaces) -> Pen:
    """The page."""
    paper = PAPER_SIZES["a4"]
    pen = Pen(paper.width, paper.height, faces)
    room = paper.room
    y = _centred(pen, setter, cover.office, Role.KAI, OFFICE, TOP)
    pen.rule(paper.left + 30 * MM, y + 5 * MM, paper.right - 30 * MM, y + 5 * MM, THICK)
    _centred(pen, setter, cover.title, Role.TITLE, TITLE, y + 12 * MM)
    y = _table(pen, setter, cover.lines)
    y = max(y + 6 * MM, REMARKS)
    for remark in cover.remarks:
        lines = setter.lines(remark, Role.BODY, SMALL, room)
        pen.lines(paper.left, y, lines, SMALL, SMALL * LEADING)
        y += len(lines) * SMALL * LEADING + 1.5 * MM
    _centred(pen, setter, cover.made_on, Role.BODY, TEXT, max(DAY, y))
    draw_watermark(cover.watermark, setter, pen)
    return pen


def _centred(pen: Pen, setter: Setter, text: str, role: Role, size: float, y: float) -> float:
    paper = PAPER_SIZES["a4"]
    size = setter.fitted(text, role, size, paper.room, size * 0.6)
    block = setter.block(text, role, size, paper.room, size * LEADING)
    block.draw(pen, paper.left, y, (paper.room, block.height), "center")
    return y + block.height


def _table(pen: Pen, setter: Setter, lines: tuple[tuple[str, str], ...]) -> float:
    """Label and value, each line as high as its value, ruled below."""
    left = (pen.width - TABLE_WIDTH) / 2
    y = TABLE
    for label, value in lines:
        words = setter.lines(value, Role.BODY, TEXT, TABLE_WIDTH - LABEL_WIDTH)
        height = max(ROW, len(words) * TEXT * LEADING + 6)
        name = setter.line(label, Role.LABEL, TEXT)
        first = y + (height - len(words) * TEXT * LEADING) / 2
        pen.line(left, first + TEXT * LEADING / 2, name, TEXT)
        pen.lines(left + LABEL_WIDTH, first, words, TEXT, TEXT * LEADING)
        y += height
        pen.rule(left, y, left + TABLE_WIDTH, y, THIN)
    return y
