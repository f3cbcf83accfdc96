"""Pages of Word copies: the margins of the printed page, head and foot."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from cleanedu_desktop.exchange.word.pages import (
    PAGES,
    draft_xml,
    foot_xml,
    head_xml,
    is_running_text,
    section_xml,
)
from cleanedu_desktop.exchange.word.text import Writer
from cleanedu_desktop.form_engine.definition import Paper
from cleanedu_desktop.form_engine.sheet import OfficialBlock, SheetText
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from tests.exchange.word.words import find, parsed, words
from tests.printing.sample_sheets import ledger_sheet, letter_sheet, talk_sheet

SHEET = talk_sheet()
WRITER = Writer(SHEET)


def test_only_a_superior_s_own_sheet_has_no_word_page() -> None:
    assert set(get_args(Paper)) - set(PAGES) == {"overlay"}


@pytest.mark.parametrize("paper", PAGES)
def test_margins_are_those_of_the_printed_page(paper: Paper) -> None:
    page, printed = PAGES[paper], PAPER_SIZES[paper]
    assert page.room == pytest.approx(printed.room)
    assert page.left * MM == pytest.approx(printed.left)
    assert (page.height - page.below) * MM == pytest.approx(printed.bottom)
    assert (page.title * MM, page.above * MM) == pytest.approx((printed.head, printed.top))


def test_a_wide_page_says_so() -> None:
    for sheet, wide in ((ledger_sheet(), ["landscape"]), (SHEET, [])):
        assert find(parsed("".join(section_xml(sheet))), ".//w:pgSz/@w:orient") == wide


def test_letters_begin_at_the_standard_s_area() -> None:
    tops = [
        int(str(find(parsed("".join(section_xml(one))), ".//w:pgMar/@w:top")[0]))
        for one in (letter_sheet(), SHEET)
    ]
    assert [is_running_text(one) for one in (letter_sheet(), SHEET)] == [True, False]
    assert tops == [round(37 * MM * 20), round(20 * MM * 20)]


def test_the_head_names_form_office_and_late_entry() -> None:
    late = replace(SHEET, title_line="某局机关", note="补录：2026年3月5日录入")
    said = words(head_xml(late, WRITER))
    assert said == "某局机关廉政谈话记录表编号：T2026-0007密级：内部补录：2026年3月5日录入"
    crowded = replace(SHEET, head=tuple((f"项目{n}", "很长的内容" * 3) for n in range(6)))
    assert "项目5：" in words(head_xml(crowded, WRITER))


def test_the_foot_names_the_record_and_counts_pages() -> None:
    xml = foot_xml(SHEET, WRITER)
    assert words(xml).startswith("示例局机关第一党支部廉政谈话记录表T2026-00072026年11月21日打印第")
    assert find(parsed(xml), ".//w:fldSimple/@w:instr") == ["PAGE", "SECTIONPAGES"]


def test_a_document_has_the_standard_s_page_number_outside() -> None:
    block = OfficialBlock(title=SheetText(text="通知"), paragraphs=())
    sheet = replace(SHEET, blocks=(block,))
    assert words(foot_xml(sheet, WRITER)) == "—1—"
    sides = [find(parsed(foot_xml(sheet, WRITER, even=e)), ".//w:jc/@w:val") for e in (False, True)]
    assert sides == [["right"], ["left"]]


def test_a_draft_says_so() -> None:
    assert words(draft_xml(WRITER)) == "草稿·未签字"
