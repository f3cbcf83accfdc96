"""Rows of a grid: labels, values that grow and are cut."""

import pytest

from cleanedu_desktop.form_engine.sheet import GridRow, HeadingRow
from cleanedu_desktop.printing.grid_bands import RowBand, heading_band, row_band
from cleanedu_desktop.printing.paper_size import GRID_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.row_shape import row_shapes
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.sample_sheets import PARAGRAPH, cell

SIZES = GRID_SIZES[0]
FRAME = (80.0, 442.0)


@pytest.fixture
def setter(type_case: TypeCase) -> Setter:
    return Setter(type_case)


def set_row(row: GridRow, setter: Setter) -> RowBand:
    """The row in the usual size."""
    return row_band(row, row_shapes(row, setter, FRAME).of(SIZES, setter), setter, SIZES)


def test_a_row_grows_with_its_value(setter: Setter) -> None:
    short = set_row(GridRow(cells=(cell("事由", "短"),)), setter)
    tall = set_row(GridRow(cells=(cell("事由", PARAGRAPH * 2),)), setter)
    assert short.height == SIZES.row
    assert tall.height > 5 * SIZES.pitch
    assert short.weight == tall.weight == 0


def test_empty_long_cells_keep_their_lines_and_share_room(setter: Setter) -> None:
    band = set_row(GridRow(cells=(cell("内容", "", lines=8),)), setter)
    assert band.height > 8 * GRID_SIZES[-1].pitch
    assert band.weight == 8


def test_a_long_value_is_cut_and_marked(setter: Setter) -> None:
    band = set_row(GridRow(cells=(cell("谈话内容", PARAGRAPH * 9, lines=3),)), setter)
    parts = band.split(200)
    assert parts is not None
    assert parts[0].height <= 200
    total = band.height - SIZES.pitch  # padding is counted twice
    assert sum(part.height for part in parts) > total
    pen = Pen(595, 842, DocumentFaces())
    parts[1].draw(pen, 100, parts[1].height)
    assert pen.operators()
    shown = {"".join(sorted(chars)) for chars in pen.faces.used.values()}
    assert any("续" in chars for chars in shown)
    assert band.split(10) is None
    assert band.split(band.height + 100) is None


def test_a_low_row_of_short_values_is_not_cut(setter: Setter) -> None:
    """It goes to the next page whole; a high one is begun where there is room."""
    short = cell("照片", "照片三张在材料盒里，" * 4, span=6)
    low = set_row(GridRow(cells=(short, short)), setter)
    assert low.height > 3 * SIZES.pitch
    assert low.split(low.height - SIZES.pitch) is None
    high = cell("照片", "照片三张在材料盒里，" * 12, span=6)
    assert set_row(GridRow(cells=(high, high)), setter).split(100) is not None


def test_headings_stay_with_the_next_strip(setter: Setter) -> None:
    band = heading_band(HeadingRow(text="表决情况"), setter, SIZES, FRAME)
    assert band.keep_with_next
    assert band.height == SIZES.row


def test_cells_are_divided_by_rules(setter: Setter) -> None:
    row = GridRow(cells=(cell("甲", "一", 6), cell("", "二", 6)))
    pen = Pen(595, 842, DocumentFaces())
    band = set_row(row, setter)
    band.draw(pen, 100, band.height)
    # One behind the first label, one between the cells, none for a cell without a label.
    assert pen.operators().count(" l") == 2
