"""Strips of a grid form (表格): rows of labelled cells, and headings across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleanedu_desktop.form_engine.sheet import GridRow, HeadingRow, SheetCell
from cleanedu_desktop.printing.bands import Band, lines_that_fit
from cleanedu_desktop.printing.paper_size import ABOVE, PADDING, TypeSize
from cleanedu_desktop.printing.pen import Pen, written_x
from cleanedu_desktop.printing.row_shape import TWELFTHS, CellShape, row_shape
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role

ROOM_FOR_UPRIGHT = 1.2
"""Height of a cell, in heights of its upright label, from which that is taken."""


@dataclass(slots=True)
class _Cell:
    """A cell in place and its value."""

    shape: CellShape
    value: TextBlock
    long: bool


def row_band(row: GridRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]) -> RowBand:
    """Set a row of the sheet; `frame` is the grid's left edge and width."""
    shape = row_shape(row, setter, sizes, frame)
    cells = [
        _Cell(place, _value(cell, place.room, setter, sizes), cell.long)
        for cell, place in zip(row.cells, shape.cells, strict=True)
    ]
    least, weight = sizes.empty_row(shape.lines), float(shape.long_lines)
    return RowBand(cells, shape.rules, labels=shape.height, least=least, weight=weight)


def _value(cell: SheetCell, room: float, setter: Setter, sizes: TypeSize) -> TextBlock:
    if not cell.value.text:
        return TextBlock(lines=(), size=sizes.body, pitch=sizes.pitch)
    if cell.long:
        lines = setter.value(cell.value, sizes.body, room, long=True)
        return TextBlock(lines=tuple(lines), size=sizes.body, pitch=sizes.pitch)
    return setter.short(cell.value, sizes.body, room, sizes.pitch)


def _continued(cell: _Cell) -> _Cell:
    """The cell on the next page; the label of what goes on there says so."""
    shape, words = cell.shape, cell.shape.continued
    if not cell.value.lines or not shape.label or shape.label.block.lines[-1] is words:
        return cell
    label, upright = (
        replace(one, block=one.block.with_line(words)) if one else None
        for one in (shape.label, shape.upright)
    )
    return replace(cell, shape=replace(shape, label=label, upright=upright))


class RowBand(Band):
    """Cells side by side; a long value is cut between lines at a page's end."""

    def __init__(
        self,
        cells: Sequence[_Cell],
        rules: Sequence[str],
        *,
        labels: float,
        least: float = 0.0,
        weight: float = 0.0,
    ) -> None:
        self.cells, self.rules = cells, rules
        self.weight = weight
        self.needed = max([labels, *[cell.value.height + 2 * ABOVE for cell in cells]])
        self.height = max(least, self.needed)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("TR")
        for cell in self.cells:
            shape, value = cell.shape, cell.value
            columns = 2 * shape.span
            label, upright = shape.label, shape.upright
            if upright and upright.block.height * ROOM_FOR_UPRIGHT <= height:
                label = upright
            if label:
                pen.begin("TH")
                label.block.draw_at(pen, label.at, y + (height - label.block.height) / 2, 0.5)
                pen.end()
                columns -= 1
            pen.begin("TD", columns)
            if value.lines:
                top = y + ABOVE if cell.long else y + (height - value.height) / 2
                indent = value.lines[0].indent
                at = written_x(shape.value_x + indent) if indent else shape.value_at
                value.draw_at(pen, at, top)
            pen.end()
        pen.uprights(self.rules, y, y + height)
        pen.end()

    def split(self, room: float) -> tuple[Band, Band] | None:
        firsts, rests = [], []
        for cell in self.cells:
            block = cell.value
            count = lines_that_fit(len(block.lines), room - 2 * ABOVE, block.pitch)
            if not count and block.lines:
                return None
            firsts.append(_Cell(cell.shape, block.first(count), cell.long))
            rests.append(_Cell(cell.shape, block.rest(count), cell.long))
        if not any(cell.value.lines for cell in rests):
            return None
        return self._part(firsts), self._part([_continued(cell) for cell in rests])

    def _part(self, cells: Sequence[_Cell]) -> RowBand:
        labels = max(
            [cell.shape.label.block.height for cell in cells if cell.shape.label], default=0.0
        )
        return RowBand(cells, self.rules, labels=labels + 2 * ABOVE)


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
