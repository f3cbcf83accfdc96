"""How many lines go on a page, and where text stands in its box."""

import pytest

from cleanedu_desktop.printing.bands import TextBlock, lines_that_fit, with_colon
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role, TypeCase


@pytest.mark.parametrize(
    ("total", "room", "fit"),
    [(10, 100, 10), (10, 99.5, 8), (10, 55, 5), (10, 19, 0), (10, 9, 0), (2, 15, 0), (1, 10, 1)],
)
def test_no_single_line_is_left_alone(total: int, room: float, fit: int) -> None:
    assert lines_that_fit(total, room, 10) == fit


def block_of(count: int, case: TypeCase) -> TextBlock:
    setter = Setter(case)
    lines = tuple(setter.line(f"第{n}行", Role.BODY, 10) for n in range(count))
    return TextBlock(lines=lines, size=10, pitch=16)


def test_a_block_divides_without_loss(type_case: TypeCase) -> None:
    block = block_of(5, type_case)
    assert block.height == 80
    assert block.first(2).lines + block.rest(2).lines == block.lines
    assert block.with_line(block.lines[0]).height == 96


@pytest.mark.parametrize(
    ("align", "start"), [("left", 100.0), ("top", 100.0), ("center", 137.5), ("right", 175.0)]
)
def test_alignment(align: str, start: float, type_case: TypeCase) -> None:
    pen = Pen(595, 842, DocumentFaces())
    block = block_of(1, type_case)
    block.draw(pen, 100, 50, (100, 60), align)
    assert block.lines[0].width == 25
    assert f"1 0 0 1 {start:.2f} " in pen.operators()


def test_a_label_gets_one_colon() -> None:
    assert [with_colon(one) for one in ("签字", "签字：", "by:")] == ["签字：", "签字：", "by:"]
