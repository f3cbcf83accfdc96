"""What of a row its form alone decides: labels, places, the least it takes in each size."""

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.sheet import GridRow
from cleanedu_desktop.printing.grid_bands import row_band
from cleanedu_desktop.printing.paper_size import GRID_SIZES, PADDING, TypeSize
from cleanedu_desktop.printing.row_shape import (
    LEAST_LABEL,
    MOST_SHAPES,
    RowShape,
    balanced_label,
    row_shapes,
)
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.sample_sheets import PARAGRAPH, cell

SIZES = GRID_SIZES[0]
FRAME = (80.0, 442.0)


@pytest.fixture
def setter(type_case: TypeCase) -> Setter:
    return Setter(type_case)


def row_shape(
    row: GridRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> RowShape:
    """The row's shape in one size."""
    return row_shapes(row, setter, frame).of(sizes, setter)


def words(label: str, setter: Setter, room: float) -> list[str]:
    return [
        line.run.text[line.start : line.end]
        for line in balanced_label(label, setter, SIZES, room).lines
    ]


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("性别", ["性别"]),
        ("单位及职务", ["单位及职务"]),
        ("被谈话人意见", ["被谈话人", "意见"]),
        ("缺席人员及原因", ["缺席人员", "及原因"]),
        ("验收（复核）意见", ["验收", "（复核）", "意见"]),
        ("甲乙丙丁戊己庚辛", ["甲乙丙丁", "戊己庚辛"]),
        ("", [""]),
    ],
)
def test_labels_are_cut_evenly_or_by_sense(label: str, lines: list[str], setter: Setter) -> None:
    assert words(label, setter, 60) == lines


def test_a_label_is_set_a_little_smaller_before_its_brackets_are_torn(setter: Setter) -> None:
    label = balanced_label("支委会（党员大会）评定意见", setter, SIZES, 60)
    shown = [line.run.text[line.start : line.end] for line in label.lines]
    assert shown == ["支委会", "（党员大会）", "评定意见"]
    assert SIZES.label * LEAST_LABEL <= label.size < SIZES.label


def test_rows_of_one_form_share_their_shape(setter: Setter) -> None:
    """Whatever stands in them; another label, width or size of type is another shape."""
    row = GridRow(cells=(cell("事由", "短", 6), cell("地点", "三楼", 6)))
    other = GridRow(cells=(cell("事由", "别的", 6), cell("地点", "", 6)))
    shape = row_shape(row, setter, SIZES, FRAME)
    assert row_shape(other, setter, SIZES, FRAME) is shape
    assert row_shape(row, setter, GRID_SIZES[1], FRAME) is not shape
    assert row_shape(row, setter, SIZES, (80.0, 400.0)) is not shape
    relabelled = GridRow(cells=(replace(row.cells[0], label="缘由"), row.cells[1]))
    assert row_shape(relabelled, setter, SIZES, FRAME) is not shape


def test_cells_stand_side_by_side_across_the_frame(setter: Setter) -> None:
    row = GridRow(cells=(cell("事由", "短", 4), cell("", "三楼", 8)))
    shape = row_shape(row, setter, SIZES, FRAME)
    first, second = shape.cells
    behind_label, between = map(float, shape.rules)
    assert first.label
    assert not second.label
    assert FRAME[0] < behind_label < first.value_x
    assert first.value_x + first.room + PADDING == pytest.approx(between, abs=0.01)
    assert second.value_x == pytest.approx(between + PADDING, abs=0.01)
    assert second.value_x + second.room + PADDING == pytest.approx(sum(FRAME))


def test_shapes_are_forgotten_from_time_to_time(setter: Setter) -> None:
    for width in range(MOST_SHAPES + 10):
        row_shape(GridRow(cells=(cell("", "短"),)), setter, SIZES, (80.0, 300.0 + width / 10))
    assert 0 < len(setter.shapes) <= MOST_SHAPES


@pytest.mark.parametrize("text", ["短", PARAGRAPH, PARAGRAPH * 4, f"{PARAGRAPH}\n短\n{PARAGRAPH}"])
def test_no_row_takes_less_than_was_told(text: str, setter: Setter) -> None:
    row = GridRow(cells=(cell("内容", text, lines=3),))
    shapes = row_shapes(row, setter, FRAME)
    told = shapes.least_heights(row, setter, GRID_SIZES)
    taken = [row_band(row, shapes.of(one, setter), setter, one).height for one in GRID_SIZES]
    assert all(least <= height for least, height in zip(told, taken, strict=True))
    assert told[0] >= 0.75 * taken[0]
