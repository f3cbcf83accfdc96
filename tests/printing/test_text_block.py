"""Where text stands in its box, and how its lines follow each other."""

import pytest

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role, TypeCase


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


def test_lines_follow_each_other_by_their_pitch(type_case: TypeCase) -> None:
    """Only the first has a place of its own; an indent is taken back below it."""
    setter = Setter(type_case)
    lines = setter.value(SheetText(text="廉政谈话" * 12), 10, 200, long=True)
    pen = Pen(595, 842, DocumentFaces())
    TextBlock(lines=tuple(lines), size=10, pitch=16).draw(pen, 100, 50, (200, 300), "top")
    operators = pen.operators()
    assert len(lines) == 3
    assert operators.count(" Tm ") == 1
    assert operators.count("16 TL") == 1
    assert operators.count("-20.00 -16 Td") == 1
    assert operators.count("T*") == 1


@pytest.mark.parametrize(("align", "move"), [("center", "10.00 -16 Td"), ("right", "20.00 -16 Td")])
def test_shorter_lines_move_by_their_share(align: str, move: str, type_case: TypeCase) -> None:
    setter = Setter(type_case)
    lines = setter.value(SheetText(text="廉政谈话\n记录"), 10, 200)
    pen = Pen(595, 842, DocumentFaces())
    TextBlock(lines=tuple(lines), size=10, pitch=16).draw(pen, 100, 50, (200, 300), align)
    assert move in pen.operators()


def test_a_kept_block_is_written_once_for_each_document(type_case: TypeCase) -> None:
    """And its characters are noted in each."""
    block = Setter(type_case).short(SheetText(text="提醒谈话"), 10, 200, 16)
    assert block.kept
    for faces in (DocumentFaces(), DocumentFaces()):
        pen = Pen(595, 842, faces)
        for y in (50, 90):
            block.draw(pen, 100, y, (200, 30), "left")
        assert len(faces.shown.kept) == 1
        assert pen.operators().count(" Tm ") == 2
        assert set().union(*faces.used.values()) == set("提醒谈话")
