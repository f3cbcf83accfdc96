"""Mark, number, title and page numbers of an official document stand where GB/T 9704 says."""

from pathlib import Path

import pypdfium2
import pytest

from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from tests.printing.find_on_page import find_on_page
from tests.printing.sample_sheets import official_sheet

MARK = "示例局机关文件"
LEFT, RIGHT, TOP, BOTTOM = 28.0, 210 - 26.0, 37.0, 297 - 35.0


def test_the_mark_stands_35_mm_below_the_areas_edge_and_is_red(fonts: Path) -> None:
    data = pdf_bytes([official_sheet(mark=MARK, number="示纪〔2026〕3号")], fonts=fonts)
    left, top, right, bottom = find_on_page(data, MARK)
    assert top == pytest.approx(TOP + 35, abs=1.5)
    assert left + right == pytest.approx(LEFT + RIGHT, abs=1)
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=1).to_pil()
    red = sum(1 for r, g, b in picture.get_flattened_data() if r > 200 and g < 90 and b < 90)
    assert red > 500
    assert find_on_page(data, "〔2026〕3")[1] > bottom + 2 * 10


def test_without_a_mark_nothing_is_red(fonts: Path) -> None:
    data = pdf_bytes([official_sheet()], fonts=fonts)
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=1).to_pil()
    assert all(abs(r - g) < 3 and abs(g - b) < 3 for r, g, b in picture.get_flattened_data())


def test_a_title_is_cut_into_even_lines_and_not_before_its_kind(fonts: Path) -> None:
    data = pdf_bytes([official_sheet()], fonts=fonts)
    first, second = find_on_page(data, "关于限期"), find_on_page(data, "的整改通知书")
    assert first[3] < second[1]
    assert abs((LEFT + RIGHT) / 2 - second[2]) < 78


def test_page_numbers_stand_outside_7_mm_below_the_area(fonts: Path) -> None:
    data = pdf_bytes([official_sheet(paragraphs=12)], fonts=fonts)
    odd, even = find_on_page(data, "— 1 —"), find_on_page(data, "— 2 —", page=1)
    em = 14 / 72 * 25.4
    assert odd[2] == pytest.approx(RIGHT - em, abs=1)
    assert even[0] == pytest.approx(LEFT + em, abs=1)
    assert (odd[1] + odd[3]) / 2 == pytest.approx(BOTTOM + 7, abs=1)


@pytest.mark.parametrize("mark", ["", MARK])
def test_a_number_too_long_for_its_line_takes_more(fonts: Path, mark: str) -> None:
    number = "甲" + "示纪" * 60 + "乙"
    data = pdf_bytes([official_sheet(mark=mark, number=number)], fonts=fonts)
    first, last = find_on_page(data, "甲示纪"), find_on_page(data, "纪乙")
    assert first[0] >= LEFT - 1
    assert last[2] <= RIGHT + 1
    assert last[1] > first[1] + 20
    assert find_on_page(data, "的整改通知书")[1] > last[1]
