"""What stands above and below an official document (公文) on each page, by GB/T 9704-2012."""

from __future__ import annotations

import re
from dataclasses import replace

from cleanedu_desktop.form_engine.sheet import OfficialBlock, Sheet
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import MM, OFFICIAL, PaperSize
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.structure import ARTIFACT
from cleanedu_desktop.printing.type_case import Role

TITLE_SIZE = 22.0
TITLE_PITCH = 35.0
MARK_BELOW = 35 * MM
"""From the area's upper edge to the red mark's upper edge."""
LARGEST_MARK = 42.0
SMALLEST_MARK = 22.0
RULE_BELOW = 4 * MM
RED_RULE = 1.4
PAGE_NUMBER = 14.0
PAGE_NUMBER_BELOW = 7 * MM
"""From the area's lower edge to the upper edge of the dashes beside the page number."""
ENDING = re.compile(r"(的?(?:通知书|通知|报告|纪要|函|意见书|意见|决定|方案|通报|请示|批复))$")
"""The kind of document at a title's end stays on one line."""


def official_paper(paper: PaperSize) -> PaperSize:
    """The area with half a line's lead above and below it, so that 22 lines fill it."""
    lead = (OFFICIAL.pitch - OFFICIAL.body) / 2
    return replace(paper, top=paper.top - lead, bottom=paper.bottom + lead)


class OfficialHead(PageHead):
    """Draws mark, number and title of a document, and its page numbers."""

    def __init__(
        self,
        sheet: Sheet,
        block: OfficialBlock,
        setter: Setter,
        paper: PaperSize,
        faces: DocumentFaces | None = None,
    ) -> None:
        super().__init__(sheet, setter, paper, faces)
        self.block = block

    def _draw_first(self, pen: Pen) -> float:
        y = self.paper.top
        y = self._draw_mark(pen, y) if self.block.mark else self._draw_plain_number(pen, y)
        pen.begin("H1")
        for line in self._title_lines():
            x = self.paper.left + (self.paper.room - line.width) / 2
            pen.line(x, y + TITLE_PITCH / 2, line, TITLE_SIZE)
            y += TITLE_PITCH
        pen.end()
        if self.sheet.note:
            pen.begin("P")
            y = self._draw_note(pen, y, OFFICIAL.pitch / 1.5, self.sheet.note)
            pen.end()
        return y + OFFICIAL.pitch

    def _draw_continued(self, pen: Pen) -> float:
        return self.paper.top

    def _draw_mark(self, pen: Pen, y: float) -> float:
        """The red mark, the document number two lines below it and the red rule."""
        size, room = LARGEST_MARK, self.paper.room
        size = self.setter.fitted(self.block.mark, Role.TITLE, size, room, SMALLEST_MARK)
        y += MARK_BELOW + (OFFICIAL.pitch - OFFICIAL.body) / 2
        pen.begin("P")
        for line in self.setter.lines(self.block.mark, Role.TITLE, size, room):
            x = self.paper.left + (room - line.width) / 2
            pen.red_line(x, y + size / 2, line, size)
            y += size * 1.2
        pen.end()
        y += 2 * OFFICIAL.pitch
        y = self._draw_number(pen, y, 0.5)
        y += OFFICIAL.pitch / 2 + OFFICIAL.body / 2 + RULE_BELOW
        pen.red_rule(self.paper.left, y, self.paper.right, y, RED_RULE)
        return y + 2 * OFFICIAL.pitch

    def _draw_plain_number(self, pen: Pen, y: float) -> float:
        """Without a mark: the number at the right of the first line, then the title."""
        return self._draw_number(pen, y, 1.0) + 2 * OFFICIAL.pitch

    def _draw_number(self, pen: Pen, y: float, share: float) -> float:
        """The document number, with `share` of the room left before it; returns its last line."""
        text, room = self.block.doc_number.text, self.paper.room
        lines = self.setter.lines(text, Role.BODY, OFFICIAL.body, room) if text else []
        for place, line in enumerate(lines):
            pen.begin("P")
            x = self.paper.left + (room - line.width) * share
            pen.line(x, y + OFFICIAL.pitch * (place + 0.5), line, OFFICIAL.body)
            pen.end()
        return y + OFFICIAL.pitch * max(len(lines) - 1, 0)

    def _title_lines(self) -> list[SetLine]:
        """The title in as few lines as it takes, all about as long."""
        room = self.paper.room

        def broken(width: float) -> list[SetLine]:
            title = self.block.title.text
            return self.setter.lines(title, Role.TITLE, TITLE_SIZE, width, whole=ENDING)

        lines = broken(room)
        while len(lines) > 1:
            room -= TITLE_SIZE / 2
            narrower = broken(room)
            if len(narrower) > len(lines) or any(line.is_torn() for line in narrower):
                break
            lines = narrower
        return lines

    def draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the page number: outside, one character from the area's edge."""
        line = self.setter.line(f"— {page} —", Role.BODY, PAGE_NUMBER)
        below = self.paper.bottom - (OFFICIAL.pitch - OFFICIAL.body) / 2
        middle = below + PAGE_NUMBER_BELOW
        odd = page % 2 == 1
        x = self.paper.right - PAGE_NUMBER - line.width if odd else self.paper.left + PAGE_NUMBER
        pen.begin(ARTIFACT)
        pen.line(x, middle, line, PAGE_NUMBER)
        pen.end()
