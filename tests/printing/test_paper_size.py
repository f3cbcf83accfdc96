"""Margins of GB/T 9704-2012."""

import pytest

from cleanedu_desktop.printing.paper_size import LETTER_SIZES, MM, PAPER_SIZES


def test_upright_a4_has_the_standards_area() -> None:
    paper = PAPER_SIZES["a4"]
    assert paper.left == pytest.approx(28 * MM)
    assert paper.top == pytest.approx(37 * MM)
    assert paper.room == pytest.approx(156 * MM)
    assert paper.bottom - paper.top == pytest.approx(225 * MM)


def test_letters_have_28_characters_and_22_lines() -> None:
    paper, sizes = PAPER_SIZES["a4"], LETTER_SIZES[0]
    assert int(paper.room / sizes.body) == 28
    assert int((paper.bottom - paper.top) / sizes.pitch) == 22


@pytest.mark.parametrize("name", list(PAPER_SIZES))
def test_areas_lie_on_the_paper(name: str) -> None:
    paper = next(size for key, size in PAPER_SIZES.items() if key == name)
    assert 0 < paper.left < paper.right < paper.width
    assert 0 < paper.head <= paper.top < paper.bottom < paper.height
