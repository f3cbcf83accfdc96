"""Repeating tables: columns share the width, headers repeat, rows grow."""

import pytest

from cleanedu_desktop.form_engine.sheet import SheetText, TableBlock, TableColumn
from cleanedu_desktop.printing.flow import MUCH
from cleanedu_desktop.printing.paper_size import TABLE_SIZES
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.table_bands import (
    DIVISIBLE,
    TableRowBand,
    place_columns,
    table_bands,
)
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.sample_sheets import PARAGRAPH, ledger_sheet

SIZES = TABLE_SIZES["a4"]
FRAME = (50.0, 400.0)
COLUMNS = (
    TableColumn(label="序号", width=1, align="center"),
    TableColumn(label="事项", width=3),
)


@pytest.fixture
def setter(type_case: TypeCase) -> Setter:
    return Setter(type_case)


def table(*texts: str, label: str = "", min_rows: int = 0, row_lines: int = 1) -> TableBlock:
    rows = tuple((SheetText(text=str(n)), SheetText(text=t)) for n, t in enumerate(texts))
    return TableBlock(
        columns=COLUMNS, rows=rows, label=label, min_rows=min_rows, row_lines=row_lines
    )


def test_columns_share_the_width() -> None:
    places = place_columns(COLUMNS, FRAME)
    assert [(place.x, place.width) for place in places] == [(50, 100), (150, 300)]


def test_every_row_can_bring_the_header_again(setter: Setter) -> None:
    title, header, *rows = table_bands(table("甲", "乙", label="决议"), setter, SIZES, FRAME)
    assert title.keep_with_next
    assert header.keep_with_next
    assert [row.repeats for row in rows] == [header, header]


def test_empty_rows_fill_up(setter: Setter) -> None:
    assert len(table_bands(table(min_rows=5), setter, SIZES, FRAME)) == 6
    assert len(table_bands(table("甲", min_rows=5), setter, SIZES, FRAME)) == 6
    assert len(table_bands(table("甲", "乙"), setter, SIZES, FRAME)) == 3


def test_rows_grow(setter: Setter) -> None:
    _, low, high = table_bands(table("甲", "很长的事项" * 30), setter, SIZES, FRAME)
    assert low.height == SIZES.row
    assert high.height > 4 * SIZES.pitch
    _, wished = table_bands(table("甲", row_lines=3), setter, SIZES, FRAME)
    assert wished.height > 3 * SIZES.pitch


def test_only_high_rows_are_cut(setter: Setter) -> None:
    _, low, high = table_bands(table("事项" * 40, "事项" * 400), setter, SIZES, FRAME)
    assert low.split(40) is None
    assert high.height > DIVISIBLE
    parts = high.split(100)
    assert parts is not None
    assert parts[1].repeats is high.repeats


def test_a_row_is_not_begun_in_little_room(setter: Setter) -> None:
    """Two lines of a record at a page's end say nothing."""
    *_, high = table_bands(table("事项" * 40, "事项" * 400), setter, SIZES, FRAME)
    assert high.split(MUCH - 1) is None
    assert high.split(MUCH) is not None


def test_a_row_cut_at_a_pages_end_repeats_its_serial_number(setter: Setter) -> None:
    sheet = ledger_sheet(1, long_cell=PARAGRAPH * 12)
    (block,) = sheet.blocks
    assert isinstance(block, TableBlock)
    row = table_bands(block, setter, TABLE_SIZES["a4-landscape"], (60, 700))[-1]
    parts = row.split(200)
    assert parts is not None
    for part in parts:
        assert isinstance(part, TableRowBand)
        assert [line.text for line in part.blocks[0].lines] == ["1"]
    again = parts[1].split(150)
    assert again is not None
    assert isinstance(again[1], TableRowBand)
    assert again[1].blocks[0].lines[0].text == "1"


def joined(*firsts: str, total: str = "") -> TableBlock:
    """A table whose first column is joined where it repeats."""
    rows = tuple((SheetText(text=one), SheetText(text=f"{n}")) for n, one in enumerate(firsts))
    last = (SheetText(text=total), SheetText()) if total else ()
    return TableBlock(columns=COLUMNS, rows=rows, join=1, total=last)


def test_cells_that_repeat_are_one_below_each_other(setter: Setter) -> None:
    """On the next page the words stand again, since the cell begins there."""
    head, first, second, other = table_bands(joined("甲", "甲", "乙"), setter, SIZES, FRAME)
    assert second.below(head) is second
    assert second.below(None) is second
    assert other.below(second) is other
    below = second.below(first)
    assert isinstance(below, TableRowBand)
    assert not below.blocks[0].lines
    assert below.blocks[1].lines
    assert below.open_above == 100
    assert below.height == second.height


def test_the_total_stands_last_and_is_never_alone(setter: Setter) -> None:
    """Also below empty rows."""
    *_, before, last = table_bands(joined("甲", total="合计"), setter, SIZES, FRAME)
    assert before.keep_with_next
    assert isinstance(last, TableRowBand)
    assert len(last.blocks[0].lines) == 1
    blank = TableBlock(columns=COLUMNS, rows=(), min_rows=4, total=(SheetText(text="合计"),) * 2)
    assert len(table_bands(blank, setter, SIZES, FRAME)) == 6


def test_a_first_cell_too_long_to_come_again_is_cut_as_any_other(setter: Setter) -> None:
    """Though it is headed 序号 and the others have ended."""
    rows = ((SheetText(text="很长的序号" * 60), SheetText(text="乙")),)
    *_, row = table_bands(TableBlock(columns=COLUMNS, rows=rows), setter, SIZES, FRAME)
    parts = row.split(300)
    assert parts is not None
    rest = parts[1]
    assert isinstance(rest, TableRowBand)
    assert rest.blocks[0].lines
    assert rest.height > DIVISIBLE
    assert rest.split(200) is not None
