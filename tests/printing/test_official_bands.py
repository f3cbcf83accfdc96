"""An official document is set on the grid: 22 lines of 28 characters, its parts in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.sheet import OfficialBlock, OfficialParagraph, Sheet, SheetText
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from tests.printing.find_on_page import find_on_page
from tests.printing.sample_sheets import official_sheet

LEFT, RIGHT, TOP, BOTTOM = 28.0, 210 - 26.0, 37.0, 297 - 35.0
EM = 156 / 28


def plain_text(sheet: Sheet, characters: int) -> Sheet:
    """The sheet with one long paragraph and nothing around it."""
    (block,) = sheet.blocks
    assert isinstance(block, OfficialBlock)
    text = OfficialParagraph(text=SheetText(text="廉" * characters))
    bare = OfficialBlock(title=block.title, paragraphs=(text,))
    return replace(sheet, key="", blocks=(bare,))


def test_a_full_page_has_22_lines_of_28_characters(
    fonts: Path, read_back: Callable[[bytes], list[str]]
) -> None:
    data = pdf_bytes([plain_text(official_sheet(), 28 * 60)], fonts=fonts)
    lines = [line for line in read_back(data)[1].split("\n") if line.startswith("廉")]
    assert [len(line) for line in lines] == [28] * 22
    left, top, right, _ = find_on_page(data, "廉" * 28, page=1)
    assert left == pytest.approx(LEFT, abs=0.6)
    assert right == pytest.approx(RIGHT, abs=0.6)
    assert top == pytest.approx(TOP, abs=1)


def test_parts_stand_in_order(fonts: Path, read_back: Callable[[bytes], list[str]]) -> None:
    # A newer poppler puts a space after a full-width bracket.
    text = "".join("".join(read_back(pdf_bytes([official_sheet()], fonts=fonts))).split())
    parts = [
        "关于限期整改", "财务科：", "一、存在的问题", "经核对", "附件：", "1.问题清单",
        "2.整改措施",
        "出席：", "李𫖯华", "示例局机关第一党支部", "2026年3月5日", "签收人（签字）：",
        "抄送：局机关党委", "局办公室", "2026年3月6日印发",
    ]  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_date_leaves_four_characters_at_the_right_under_the_office(fonts: Path) -> None:
    data = pdf_bytes([official_sheet(paragraphs=0)], fonts=fonts)
    office, date = find_on_page(data, "第一党支部"), find_on_page(data, "2026年3月5日")
    assert date[2] == pytest.approx(RIGHT - 4 * EM, abs=2)
    assert office[3] < date[1]
    assert office[2] < RIGHT - 1.9 * EM


def test_copies_stand_at_the_foot_of_the_area(fonts: Path) -> None:
    data = pdf_bytes([official_sheet(paragraphs=1)], fonts=fonts)
    last = len(pdf_pages(data)) - 1
    assert find_on_page(data, "印发", page=last)[3] == pytest.approx(BOTTOM - 2.5, abs=2)


def pdf_pages(data: bytes) -> list[object]:
    """One thing a page."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [None] * len(document)


def test_the_second_line_of_an_attachment_stands_under_its_name(fonts: Path) -> None:
    sheet = official_sheet(paragraphs=1)
    (block,) = sheet.blocks
    assert isinstance(block, OfficialBlock)
    names = (SheetText(text="整改措施和完成时限一览表由责任部门填写后报送并抄送各党支部"),)
    data = pdf_bytes([replace(sheet, blocks=(replace(block, attachments=names),))], fonts=fonts)
    first, second = find_on_page(data, "整改措施和"), find_on_page(data, "抄送各党支部")
    assert second[1] > first[3]
    assert first[0] == pytest.approx(LEFT + 5 * EM, abs=0.8)
    assert find_on_page(data, "附件：")[0] == pytest.approx(LEFT + 2 * EM, abs=0.8)


def test_a_long_issuing_office_is_wrapped_before_the_date(fonts: Path) -> None:
    """Within the rules at the foot."""
    sheet = official_sheet(paragraphs=1)
    (block,) = sheet.blocks
    assert isinstance(block, OfficialBlock)
    office = SheetText(text="清溪县人力资源和社会保障局城乡居民社会养老保险服务中心" * 3 + "终")
    issued = SheetText(text="2026年4月15日")
    changed = replace(block, issued_by=office, issued_on=issued)
    data = pdf_bytes([replace(sheet, blocks=(changed,))], fonts=fonts)
    last = len(pdf_pages(data)) - 1
    end, day = find_on_page(data, "终", last), find_on_page(data, "15日印发", last)
    assert end[2] < day[0]
    assert end[1] == pytest.approx(day[1], abs=1)
    assert day[2] < RIGHT
