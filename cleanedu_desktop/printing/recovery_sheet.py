"""Draws the recovery sheet for the safe: office, day, the code in large groups and as a square."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import Sheet, SheetText
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES, TITLE
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import metadata_of
from cleanedu_desktop.printing.pen import THICK, DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.sheet_code import code_path
from cleanedu_desktop.printing.type_case import Role, type_case_at
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.records.days import day_words

NAME = "廉教台账恢复单"
CODE_SIZE = 28.0
CODE_PITCH = 50.0
SQUARE = 34 * MM
BODY, PITCH = 14.0, 24.0
IN_A_LINE = 3
"""Groups of the code."""

SECTIONS: tuple[tuple[str, Sequence[str]], ...] = (
    (
        "这张单子的用处",
        (
            "单位给台账设了密码，记录、附件和备份都已加密。忘记密码时，凭上面的恢复码可以打开台账，"
            "并重新设置密码。密码和恢复码都没有了，任何人都打不开这个台账，包括编写程序的人。",
        ),
    ),
    (
        "怎样使用",
        (
            "在程序的解锁页面选“用恢复单解锁”，逐组输入恢复码，有扫码枪的可以直接读右上方的方块；"
            "大小写、空格和短横线都不影响，抄错一个字符，程序会指出是哪一组。",
        ),
    ),
    (
        "怎样保管",
        (
            "放入保险柜，与这台电脑分开；不要拍照、复印，不要夹在电脑旁边的本子里。"
            "拿到这张单子和台账文件的人能读到全部记录。",
            "打印以后请删除磁盘上的这份 PDF。重新打印恢复单后，本单对台账作废；"
            "但在那以前所做的备份仍要用本单打开，请在不再需要那些备份以后当面销毁本单。",
        ),
    ),
)


def draw_recovery_sheet(target: Path, *, code: str, office: str, day: date, fonts: Path) -> None:
    """Write the sheet, one page of A4 (PDF/A-2u), to `target`.

    Raises:
        OfficeProblem: a character of the office's name cannot be printed, or the file not written.
    """
    case = type_case_at(fonts)
    words = Sheet(
        form_id="recovery-sheet",
        form_version="1",
        title=NAME,
        office_name=office,
        printed_on=day_words(day),
    )
    check_printable([words], case)
    faces = DocumentFaces()
    document = PdfDocument(metadata=metadata_of([words]), faces=faces)
    document.add_page(_page(words, code, Setter(case), faces))
    write_whole(target, document.chunks())


def _page(words: Sheet, code: str, setter: Setter, faces: DocumentFaces) -> Pen:
    paper = PAPER_SIZES["a4"]
    pen = Pen(paper.width, paper.height, faces)
    y = paper.top
    title = setter.line(words.title, Role.TITLE, TITLE)
    pen.line(paper.left, y, title, TITLE)
    pen.shape(code_path(code, paper.right - SQUARE, paper.height - 20 * MM, side=SQUARE))
    y += TITLE * 1.2
    room = paper.room - SQUARE - 6 * MM
    for told in (f"单位：{words.office_name}", f"制作日期：{words.printed_on}"):
        lines = setter.value(SheetText(text=told), BODY, room)
        pen.lines(paper.left, y, lines, BODY, PITCH)
        y += PITCH * len(lines)
    y = _code(pen, setter, code, max(y, 20 * MM + SQUARE) + 8 * MM)
    for heading, paragraphs in SECTIONS:
        pen.line(paper.left, y + PITCH / 2, setter.line(heading, Role.LABEL, BODY), BODY)
        y += PITCH
        for text in paragraphs:
            lines = setter.prose(text, Role.BODY, BODY, paper.room)
            pen.lines(paper.left, y, lines, BODY, PITCH)
            y += PITCH * len(lines)
        y += PITCH / 2
    return pen


def _code(pen: Pen, setter: Setter, code: str, y: float) -> float:
    """Draw the code in a box, its groups numbered; return y below it."""
    paper = PAPER_SIZES["a4"]
    groups = code.split("-")
    rows = -(-len(groups) // IN_A_LINE)
    height = rows * CODE_PITCH + 6 * MM
    pen.box(paper.left, y, paper.room, height, THICK)
    column = paper.room / IN_A_LINE
    for at, group in enumerate(groups):
        row, place = divmod(at, IN_A_LINE)
        middle = paper.left + column * (place + 0.5)
        top = y + 3 * MM + row * CODE_PITCH
        number = setter.line(f"第 {at + 1} 组", Role.BODY, 9.0)
        pen.line(middle - number.width / 2, top + 7, number, 9.0)
        shown = setter.line(group, Role.LABEL, CODE_SIZE)
        pen.line(middle - shown.width / 2, top + 29, shown, CODE_SIZE)
    return y + height + 8 * MM
