"""What stands above and below a form on each page: title, number line, code, foot."""

from __future__ import annotations

from functools import cached_property

from cleanedu_desktop.form_engine.sheet import LetterBlock, Sheet
from cleanedu_desktop.printing.paper_size import (
    CONTINUED_TITLE,
    FOOT,
    HEAD,
    MM,
    OFFICE_LINE,
    TITLE,
    PaperSize,
)
from cleanedu_desktop.printing.pen import THIN, DocumentFaces, Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.sheet_code import SIDE, code_path
from cleanedu_desktop.printing.structure import ARTIFACT
from cleanedu_desktop.printing.type_case import Role
from cleanedu_desktop.rules.record_key import page_key

CONTINUED = "（续）"
DRAFT = "草稿·未签字"
MOST_NOTE_LINES = 12
"""Of the remark on an entry kept by a program that set no bound to it."""
CUT = "……（全文见记录）"
CODE_ABOVE = 11 * MM
"""From the paper's edge to the code."""
DRAFT_SIZE = 12.0
LEADING = 1.3
FOOT_BELOW = 7 * MM
"""From the area's lower edge to the top of the foot line."""
PROOF = "存证号"
PROOF_SIZE = 7.5
PROOF_BELOW = 12.0
"""Between the middles of the foot line and of the proof below it."""
SMALLEST_TITLE = 16.0
LEAST_OFFICE = 8
"""Characters the foot leaves of the office's name before it shortens the form's."""
TO_WRITE = "\u3000" * 7
"""Room left in the head of a blank form."""


class PageHead:
    """Draws heads and feet of one sheet's pages."""

    def __init__(
        self, sheet: Sheet, setter: Setter, paper: PaperSize, faces: DocumentFaces | None = None
    ) -> None:
        self.sheet, self.setter, self.paper = sheet, setter, paper
        self.faces = faces or DocumentFaces()
        self._below: dict[bool, float] = {}
        self._first: Pen | None = None

    def below(self, *, first: bool) -> float:
        """y below the head of the first page, or of the following ones."""
        if first not in self._below:
            faces = self.faces if first else DocumentFaces()  # measured only: shows nothing yet
            pen = Pen(self.paper.width, self.paper.height, faces)
            self._below[first] = self.draw(pen, first=first)
            self._first = pen if first else self._first
        return self._below[first]

    def page(self, *, first: bool) -> Pen:
        """A new page with its head; the first one's was drawn when it was measured."""
        if first and self._first is not None:
            pen, self._first = self._first, None
            return pen
        pen = Pen(self.paper.width, self.paper.height, self.faces)
        self.draw(pen, first=first)
        return pen

    def draw(self, pen: Pen, *, first: bool) -> float:
        """Draw the head of a page; return y below it."""
        self._draw_marks(pen)
        return self._draw_first(pen) if first else self._draw_continued(pen)

    @cached_property
    def is_letter(self) -> bool:
        """A letter keeps to the area of the standard; a form's head stands above it."""
        return any(isinstance(block, LetterBlock) for block in self.sheet.blocks)

    def _start(self) -> float:
        return self.paper.top if self.is_letter else self.paper.head

    def _draw_first(self, pen: Pen) -> float:
        y = self._start()
        if self.sheet.title_line:
            over = OFFICE_LINE * LEADING + 1 * MM
            y = y if self.is_letter else y - over / 2
            pen.begin("P")
            below = self._centred(pen, y, self.sheet.title_line, Role.KAI, OFFICE_LINE)
            pen.end()
            y = max(y + over, below + 1 * MM)
        pen.begin("H1")
        y = self._centred(pen, y, self.sheet.title, Role.TITLE, TITLE)
        pen.end()
        if self.is_letter:
            return self._draw_number_line(pen, y + 4 * MM) + 3 * MM
        return self._draw_number_line(pen, y + 2 * MM)

    def _draw_continued(self, pen: Pen) -> float:
        title = f"{self.sheet.title}{CONTINUED}"
        y = self._start() + (TITLE - CONTINUED_TITLE) * LEADING / 2
        pen.begin(ARTIFACT)
        y = self._centred(pen, y, title, Role.TITLE, CONTINUED_TITLE)
        pen.end()
        return self._draw_number_line(pen, y + 2 * MM, kind=ARTIFACT)

    def draw_code(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the code at the upper right, in the margin; it says which page this is."""
        if self.sheet.key:
            key = page_key(self.sheet.key, page, pages)
            x = self.paper.right - SIDE
            pen.shape(code_path(key, x, self.paper.height - self._code_above()))

    def _code_above(self) -> float:
        return min(CODE_ABOVE, self.paper.top - SIDE - 2 * MM)

    def draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        """Draw office, form and number at the left, day, page and proof at the right."""
        sheet, paper = self.sheet, self.paper
        middle = paper.bottom + FOOT_BELOW + FOOT / 2
        counted = f"第{page}页 共{pages}页"
        if sheet.printed_on:
            counted = f"{sheet.printed_on}打印\u3000{counted}"
        right = self.setter.line(counted, Role.BODY, FOOT)
        pen.begin(ARTIFACT)
        pen.line(paper.right - right.width, middle, right, FOOT)
        left = self._foot_left(paper.room - right.width - 4 * MM)
        pen.line(paper.left, middle, left, FOOT)
        if sheet.proof:
            proof = self.setter.line(f"{PROOF} {sheet.proof}", Role.BODY, PROOF_SIZE)
            pen.line(paper.right - proof.width, middle + PROOF_BELOW, proof, PROOF_SIZE)
        pen.end()

    def _foot_left(self, room: float) -> SetLine:
        """Office, form and number within `room`: a long office's name is shortened first."""
        sheet = self.sheet
        parts = [sheet.office_name, sheet.title, sheet.number]
        for place, least in ((0, LEAST_OFFICE), (1, 1), (0, 1)):
            whole = parts[place]
            for kept in range(len(whole), least - 1, -1):
                parts[place] = whole if kept == len(whole) else f"{whole[:kept]}…"
                line = self.setter.line("\u3000".join(filter(None, parts)), Role.BODY, FOOT)
                if line.width <= room:
                    return line
        return line

    def _centred(self, pen: Pen, y: float, text: str, role: Role, size: float) -> float:
        beside = 0 if self.is_letter else SIDE + 3 * MM  # the code stands beside a form's title
        room = self.paper.room - 2 * beside
        size = self.setter.fitted(text, role, size, room, min(size, SMALLEST_TITLE))
        block = self.setter.block(text, role, size, room, size * LEADING)
        block.draw(pen, self.paper.left, y, (self.paper.room, block.height), "center")
        return y + block.height

    def _draw_number_line(self, pen: Pen, y: float, kind: str = "P") -> float:
        """The pairs 编号, 密级, … spread over the width; the sheet's remark below them."""
        pen.begin(kind)
        pitch = HEAD * 1.6
        texts = [f"{label}：{text or TO_WRITE}" for label, text in self.sheet.head]
        lines = [self.setter.line(text, Role.BODY, HEAD) for text in texts]
        taken = sum(line.width for line in lines)
        if lines and taken + HEAD * (len(lines) - 1) <= self.paper.room:
            gap = (self.paper.room - taken) / max(1, len(lines) - 1)
            x = self.paper.left
            for line in lines:
                pen.line(x, y + pitch / 2, line, HEAD)
                x += line.width + gap
            y += pitch
        elif lines:
            wrapped = self.setter.lines_of_items(texts, HEAD, self.paper.room)
            pen.lines(self.paper.left, y, wrapped, HEAD, pitch)
            y += pitch * len(wrapped)
        if note := self.sheet.note if kind != ARTIFACT else self.sheet.note_again:
            y = self._draw_note(pen, y, pitch, note)
        pen.end()
        return y + 1 * MM

    def _draw_note(self, pen: Pen, y: float, pitch: float, note: str) -> float:
        """The sheet's remark: whole on the first page, while the following ones point to it."""
        wrapped = self.setter.lines(note, Role.KAI, HEAD, self.paper.room)
        if len(wrapped) > MOST_NOTE_LINES:
            cut = sum(len(line.text) for line in wrapped[:MOST_NOTE_LINES]) - len(CUT)
            wrapped = self.setter.lines(note[:cut] + CUT, Role.KAI, HEAD, self.paper.room)
        pen.lines(self.paper.left, y, wrapped, HEAD, pitch)
        return y + pitch * len(wrapped)

    def _draw_marks(self, pen: Pen) -> None:
        """The draft's mark at the upper left, in the margin."""
        above = self._code_above()
        if self.sheet.draft:
            line = self.setter.line(DRAFT, Role.LABEL, DRAFT_SIZE)
            high = DRAFT_SIZE * 1.7
            y = above + SIDE / 2 - high / 2
            pen.box(self.paper.left, y, line.width + DRAFT_SIZE, high, THIN)
            pen.begin(ARTIFACT)
            pen.line(self.paper.left + DRAFT_SIZE / 2, y + high / 2, line, DRAFT_SIZE)
            pen.end()
