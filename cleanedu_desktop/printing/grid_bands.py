"""Strips of a grid form (表格): rows of labelled cells, and headings across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from cleanedu_desktop.form_engine.sheet import GridRow, HeadingRow, SheetCell
from cleanedu_desktop.printing.bands import Band, lines_that_fit
from cleanedu_desktop.printing.paper_size import ABOVE, PADDING, TypeSize
from cleanedu_desktop.printing.pen import Pen, written_x
from cleanedu_desktop.printing.row_shape import TWELFTHS, CellShape, RowShape
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role

ROOM_FOR_UPRIGHT = 1.2
"""Height of a cell, in heights of its upright label, from which that is taken."""
DIVISIBLE = 110.0
"""A row of short values less high than this goes to the next page whole, in points."""


def row_band(row: GridRow, shape: RowShape, setter: Setter, sizes: TypeSize) -> RowBand:
    """Set a row of the sheet in its shape."""
    values = [
        _value(cell, place.room, setter, sizes)
        for cell, place in zip(row.cells, shape.cells, strict=True)
    ]
    return RowBand(
        shape.cells,
        values,
        shape.rules,
        labels=shape.height,
        least=shape.least,
        weight=shape.weight,
    )


def _value(cell: SheetCell, room: float, setter: Setter, sizes: TypeSize) -> TextBlock:
    if not cell.value.text:
        return _nothing(sizes)
    if cell.long:
        lines = setter.value(cell.value, sizes.body, room, long=True)
        return TextBlock(lines=tuple(lines), size=sizes.body, pitch=sizes.pitch)
    return setter.short(cell.value, sizes.body, room, sizes.pitch)


@cache
def _nothing(sizes: TypeSize) -> TextBlock:
    return TextBlock(lines=(), size=sizes.body, pitch=sizes.pitch)


def _continued(shape: CellShape) -> CellShape:
    """The cell on the next page; the label of what goes on there says so."""
    words = shape.continued
    if not shape.label or shape.label.block.lines[-1] is words:
        return shape
    label, upright = (
        replace(one, block=one.block.with_line(words)) if one else None
        for one in (shape.label, shape.upright)
    )
    return replace(shape, label=label, upright=upright)


class RowBand(Band):
    """Cells side by side; a long value is cut between lines at a page's end."""

    def __init__(
        self,
        places: Sequence[CellShape],
        values: Sequence[TextBlock],
        rules: Sequence[str],
        *,
        labels: float,
        least: float = 0.0,
        weight: float = 0.0,
    ) -> None:
        """`labels` is the height of the highest label, `least` that of the row if it is empty."""
        self.places, self.values, self.rules = places, values, rules
        self.weight = weight
        self.needed = max(labels, max([value.height for value in values]) + 2 * ABOVE)
        self.height = max(least, self.needed)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("TR")
        for place, value in zip(self.places, self.values, strict=True):
            columns = 2 * place.span
            label, upright = place.label, place.upright
            if upright and upright.block.height * ROOM_FOR_UPRIGHT <= height:
                label = upright
            if label:
                pen.begin("TH")
                label.block.draw_at(pen, label.at, y + (height - label.block.height) / 2, 0.5)
                pen.end()
                columns -= 1
            pen.begin("TD", columns)
            if value.lines:
                top = y + ABOVE if place.long else y + (height - value.height) / 2
                indent = value.lines[0].indent
                at = written_x(place.value_x + indent) if indent else place.value_at
                value.draw_at(pen, at, top)
            pen.end()
        pen.uprights(self.rules, y, y + height)
        pen.end()

    def split(self, room: float) -> tuple[Band, Band] | None:
        if self.height < DIVISIBLE and not any(place.long for place in self.places):
            return None
        firsts, rests = [], []
        for block in self.values:
            count = lines_that_fit(len(block.lines), room - 2 * ABOVE, block.pitch)
            if not count and block.lines:
                return None
            firsts.append(block.first(count))
            rests.append(block.rest(count))
        if not any(block.lines for block in rests):
            return None
        continued = [
            _continued(place) if block.lines else place
            for place, block in zip(self.places, rests, strict=True)
        ]
        return self._part(self.places, firsts), self._part(continued, rests)

    def _part(self, places: Sequence[CellShape], values: Sequence[TextBlock]) -> RowBand:
        labels = max([place.label.block.height for place in places if place.label], default=0.0)
        return RowBand(places, values, self.rules, labels=labels + 2 * ABOVE)


class HeadingBand(Band):
    """A heading across the whole width of the grid."""

    keep_with_next = True

    def __init__(self, block: TextBlock, x: float, width: float, height: float) -> None:
        self.block, self.x, self.width, self.height = block, x, width, height
        self.columns = 2 * TWELFTHS

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("TR")
        pen.begin("TH", self.columns)
        self.block.draw(pen, self.x, y, (self.width, height), "center")
        pen.end()
        pen.end()


def heading_band(
    row: HeadingRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> HeadingBand:
    """Set a heading row."""
    room = frame[1] - 2 * PADDING
    block = setter.block(row.text, Role.HEADING, sizes.label, room, sizes.pitch)
    return HeadingBand(block, frame[0], frame[1], max(sizes.row, block.height + PADDING))
