"""Titles, number line and foot; nothing runs into the code or out of the paper."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
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
    pen, below = drawn(replace(talk_sheet(), late_note="原因：出差"), type_case)
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
