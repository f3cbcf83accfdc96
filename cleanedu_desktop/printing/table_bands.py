"""Strips of a repeating table: a header that comes again on each page, and rows that grow."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.sheet import HeadingRow, SheetText, TableBlock, TableColumn
from cleanedu_desktop.printing.bands import Band, lines_that_fit
from cleanedu_desktop.printing.flow import MUCH
from cleanedu_desktop.printing.grid_bands import heading_band
from cleanedu_desktop.printing.paper_size import TypeSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.row_shape import balanced_label
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.quick_dataclass import dataclass

DIVISIBLE = 240.0
"""A row less high than this goes to the next page whole, in points."""
SERIAL = "序号"
GAP = 3.0
"""Between a rule and the text, left and right."""


@dataclass(frozen=True, kw_only=True)
class ColumnPlace:
    """A column in place, in points."""

    x: float
    width: float
    align: str


def table_bands(
    table: TableBlock, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set a table; `frame` is its left edge and width."""
    places = place_columns(table.columns, frame)
    head = TableRowBand(
        [ColumnPlace(x=p.x, width=p.width, align="center") for p in places],
        [
            balanced_label(column.label, setter, sizes, place.width - 2 * GAP)
            for column, place in zip(table.columns, places, strict=True)
        ],
        sizes.row,
    )
    head.keep_with_next = True
    head.kind = "TH"
    found: list[Band] = []
    if table.label:
        heading = heading_band(HeadingRow(text=table.label), setter, sizes, frame)
        heading.columns = len(places)
        found.append(heading)
    found.append(head)
    least = max(sizes.row, table.row_lines * sizes.pitch + 2 * GAP)
    empty = tuple(SheetText() for _ in table.columns)
    missing = max(0, table.min_rows - len(table.rows))
    last = [table.total] if table.total else []
    for number, row in enumerate((*table.rows, *([empty] * missing), *last)):
        band = _row(row, places, setter, sizes, least)
        band.repeats = head
        band.repeats_first = table.columns[0].label == SERIAL
        band.joined = table.join if table.joined(number) else 0
        found.append(band)
    if last:
        found[-2].keep_with_next = True
    for one in found:
        one.table = table
    return found


def place_columns(columns: Sequence[TableColumn], frame: tuple[float, float]) -> list[ColumnPlace]:
    """Share the frame's width between the columns."""
    left, width = frame
    total = sum(column.width for column in columns)
    found, x = [], left
    for column in columns:
        share = width * column.width / total
        found.append(ColumnPlace(x=x, width=share, align=column.align))
        x += share
    return found


class TableRowBand(Band):
    """One row; `blocks` stand in the columns, in the middle of their cells."""

    kind = "TD"
    """TH: a header."""
    repeats_first = False
    """A row cut at a page's end shows its first cell, the 序号, on both pages."""
    joined = 0
    """So many cells at the left are one with those above, if these stand on the same page."""

    def __init__(
        self, places: Sequence[ColumnPlace], blocks: Sequence[TextBlock], least: float
    ) -> None:
        self.places, self.blocks = tuple(places), tuple(blocks)
        self.height = max([least, *(block.height + 2 * GAP for block in blocks)])

    def below(self, before: Band | None) -> Band:
        if not self.joined or not isinstance(before, TableRowBand) or before.kind != "TD":
            return self
        nothing = [block.first(0) for block in self.blocks[: self.joined]]
        made = TableRowBand(self.places, [*nothing, *self.blocks[self.joined :]], self.height)
        made.open_above = self.places[self.joined].x - self.places[0].x
        return made

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("TR")
        for number, (place, block) in enumerate(zip(self.places, self.blocks, strict=True)):
            if number:
                pen.rule(place.x, y, place.x, y + height)
            box = (place.width - 2 * GAP, height)
            pen.begin(self.kind)
            block.draw(pen, place.x + GAP, y, box, place.align)
            pen.end()
        pen.end()

    def split(self, room: float) -> tuple[Band, Band] | None:
        if self.height < DIVISIBLE or room < MUCH:
            return None
        firsts, rests = [], []
        left = False
        for block in self.blocks:
            if block is self.blocks[0] and self.repeats_first and len(block.lines) == 1:
                firsts.append(block)
                rests.append(block)
                continue
            count = lines_that_fit(len(block.lines), room - 2 * GAP, block.pitch)
            if not count and block.lines:
                return None
            firsts.append(block.first(count))
            rests.append(block.rest(count))
            left = left or bool(rests[-1].lines)
        if not left:
            return None
        first = TableRowBand(self.places, firsts, 0)
        rest = TableRowBand(self.places, rests, 0)
        rest.repeats = self.repeats
        first.repeats_first = rest.repeats_first = self.repeats_first
        first.table = rest.table = self.table
        return first, rest


def _row(
    row: Sequence[SheetText],
    places: Sequence[ColumnPlace],
    setter: Setter,
    sizes: TypeSize,
    least: float,
) -> TableRowBand:
    blocks = []
    for value, place in zip(row, places, strict=True):
        room = place.width - 2 * GAP
        size = setter.size_for(value, sizes.body, room)
        lines = setter.value(value, size, room) if value.text else []
        blocks.append(TextBlock(lines=tuple(lines), size=size, pitch=sizes.pitch))
    return TableRowBand(places, blocks, least)
