"""Titles, number line and foot; nothing runs into the code or out of the paper."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.page_head import LEADING, PageHead
from cleanedu_desktop.printing.paper_size import HEAD, MM, OFFICE_LINE, PAPER_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.sheet_code import SIDE
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.sample_sheets import letter_sheet, talk_sheet

PAPER = PAPER_SIZES["a4"]


def drawn(sheet: Sheet, case: TypeCase, *, first: bool = True) -> tuple[Pen, float]:
    pen = Pen(PAPER.width, PAPER.height, DocumentFaces())
    head = PageHead(sheet, Setter(case), PAPER)
    below = head.draw(pen, first=first)
    assert below == head.below(first=first)
    return pen, below


def test_a_forms_head_stands_above_the_area(type_case: TypeCase) -> None:
    _, below = drawn(talk_sheet(), type_case)
    assert below == pytest.approx(PAPER.top, abs=9)
    _, continued = drawn(talk_sheet(), type_case, first=False)
    assert continued <= below


def test_a_letter_begins_in_the_area(type_case: TypeCase) -> None:
    _, below = drawn(letter_sheet(), type_case)
    assert below > PAPER.top + 40


def test_a_long_title_stays_clear_of_the_code(type_case: TypeCase) -> None:
    sheet = replace(talk_sheet(), title="关于党风廉政建设责任制落实情况的" * 4)
    _, below = drawn(sheet, type_case)
    _, plain = drawn(talk_sheet(), type_case)
    assert below > plain
    code_begins = (PAPER.right - SIDE) / MM
    data = pdf_bytes([sheet], fonts=type_case.folder)
    with pypdfium2.PdfDocument(data) as document:
        words = document[0].get_textpage()
        height = document[0].get_height()
        boxes = [words.get_charbox(n) for n in range(words.count_chars())]
    in_title = [box for box in boxes if height - box[1] < below - 25]
    assert len(in_title) > 4 * 16
    assert max(box[2] for box in in_title) / MM < code_begins


def test_late_entries_are_marked(type_case: TypeCase) -> None:
    _, plain = drawn(talk_sheet(), type_case)
    note = "补录：2026年12月3日录入。原因：出差。"
    pen, below = drawn(replace(talk_sheet(), note=note), type_case)
    assert below > plain
    assert pen.operators()
    assert {"补", "录"} <= set().union(*pen.faces.used.values())


def test_blank_heads_leave_room_to_write(type_case: TypeCase) -> None:
    blank = replace(talk_sheet(), number="", key="", head=(("编号", ""), ("密级", "")))
    _, below = drawn(blank, type_case)
    _, filled = drawn(talk_sheet(), type_case)
    assert below == filled


def test_the_foot_keeps_to_the_width(type_case: TypeCase) -> None:
    sheet = replace(talk_sheet(), office_name="很长的单位名称" * 20)
    pen = Pen(PAPER.width, PAPER.height, DocumentFaces())
    PageHead(sheet, Setter(type_case), PAPER).draw_foot(pen, 1, 12)
    starts = [float(x) for x in re.findall(r"1 0 0 1 (\S+) ", pen.operators())]
    assert "…" in set().union(*pen.faces.used.values())
    assert min(starts) == pytest.approx(PAPER.left, abs=0.01)
    assert max(starts) < PAPER.right


def texts_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            document[n].get_textpage().get_text_bounded().replace("\r\n", "")
            for n in range(len(document))
        ]


def test_a_title_line_of_two_lines_stands_above_the_title(type_case: TypeCase) -> None:
    """And pushes it down."""
    _, one = drawn(replace(talk_sheet(), title_line="某县某局"), type_case)
    _, two = drawn(replace(talk_sheet(), title_line="清溪县人力资源和社会保障局" * 3), type_case)
    assert two - one == pytest.approx(OFFICE_LINE * LEADING - 1 * MM, abs=OFFICE_LINE / 2)


def test_the_foot_of_a_long_office_still_names_form_and_number(type_case: TypeCase) -> None:
    """The office's name gives way first, then the form's, never the number."""
    for office, title in (("很长的单位名称" * 20, "谈话表"), ("某局" * 60, "很长的表名" * 20)):
        sheet = replace(talk_sheet(), office_name=office, title=title)
        (text, *_) = texts_of(pdf_bytes([sheet], fonts=type_case.folder))
        foot = text[text.rindex(office[:8]) :]
        assert title[:3] in foot
        assert sheet.number in foot
        assert "第1页" in foot


def test_a_late_note_is_whole_on_the_first_page_and_pointed_to_on_the_others(
    type_case: TypeCase,
) -> None:
    """One longer than any page is cut, and says so."""
    sheet = replace(
        talk_sheet(), note="补录：" + "忘了登记。" * 40, note_again="补录，说明见第1页。"
    )
    head = PageHead(sheet, Setter(type_case), PAPER)
    plain = PageHead(talk_sheet(), Setter(type_case), PAPER)
    assert head.below(first=False) - plain.below(first=False) < 2 * HEAD
    assert head.below(first=True) - plain.below(first=True) > 4 * HEAD
    endless = replace(sheet, note="补录：" + "忘了登记。" * 4000)
    (text, *_) = texts_of(pdf_bytes([endless], fonts=type_case.folder))
    assert "全文见记录" in text
    below = PageHead(endless, Setter(type_case), PAPER).below(first=True)
    assert below < PAPER.bottom / 2
