"""What of a grid's row depends on its form alone: places, rules and labels, kept for all sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleanedu_desktop.form_engine.sheet import GridRow, SheetCell, SheetText
from cleanedu_desktop.printing.paper_size import ABOVE, MM, PADDING, TypeSize
from cleanedu_desktop.printing.pen import written_x
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role

TWELFTHS = 12
LABEL_WIDTH = 24 * MM
CONTINUED = "（续）"
BESIDE_LABEL = 4.0
LABEL_PITCH = 1.35
LEAST_LABEL = 0.93
"""Most that a label is made smaller by to keep it on one line."""
LABEL_ENDINGS = (
    *("及原因", "意见", "情况", "要求", "内容", "表态", "签字", "时间", "时限", "日期", "事项"),
    *("材料", "措施", "部门", "领导", "职务", "面貌", "地点", "人员", "方式", "结果", "单位"),
    *("说明", "目标", "来源", "表决权"),
)
"""Where a label of two lines is cut by its sense: 被谈话人 / 意见."""
MOST_SHAPES = 2000
STACK_PITCH = 1.5
"""From one character of an upright label to the next, in ems."""


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label and where it begins, as its page says it."""

    block: TextBlock
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellShape:
    """A cell's place across the page, and its label; in points."""

    span: int
    long: bool
    """Its value is long text."""
    label: PlacedLabel | None
    upright: PlacedLabel | None
    """The label with its characters below each other, where the cell is high enough."""
    continued: SetLine
    """Says below the label that the value goes on."""
    value_x: float
    """Where the value begins."""
    value_at: str
    room: float
    """Width for the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShape:
    """A row without its values."""

    cells: tuple[CellShape, ...]
    rules: tuple[str, ...]
    """x of the rules between labels and values, as a page says them."""
    least: float
    """Its height without values, as its form wishes for."""
    weight: float
    """Lines its form wishes for its long values; 0: it has none."""
    height: float
    """Of its labels, with the air above and below."""


def row_shapes(row: GridRow, setter: Setter, frame: tuple[float, float]) -> RowShapes:
    """The shapes of a row in all sizes of type; `frame` is the grid's left edge and width."""
    key = (frame, *[(cell.label, cell.span, cell.lines, cell.long) for cell in row.cells])
    found = setter.shapes.get(key)
    if not isinstance(found, RowShapes):
        if len(setter.shapes) >= MOST_SHAPES:
            setter.shapes.clear()
        empty = [replace(cell, value=SheetText()) for cell in row.cells]  # no words are kept
        found = setter.shapes[key] = RowShapes(empty, frame)
    return found


def _made(
    row: Sequence[SheetCell], setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> RowShape:
    x, unit = frame[0], frame[1] / TWELFTHS
    cells: list[CellShape] = []
    rules: list[float] = []
    heights: list[float] = []
    for cell in row:
        width = cell.span * unit
        taken = min(LABEL_WIDTH, width * 0.5) if cell.label else 0.0
        label = balanced_label(cell.label, setter, sizes, taken - 2 * BESIDE_LABEL)
        rules += [x] if cells else []
        rules += [x + taken] if taken else []
        cells.append(_cell_shape(cell, label, setter, sizes, (x, taken, width)))
        heights.append(label.height)
        x += width
    lines = max(cell.lines for cell in row)
    return RowShape(
        cells=tuple(cells),
        rules=tuple([f"{one:.2f}" for one in rules]),
        least=sizes.empty_row(lines),
        weight=float(max([cell.lines for cell in row if cell.long], default=0)),
        height=max(heights) + 2 * ABOVE,
    )


def _cell_shape(
    cell: SheetCell,
    label: TextBlock,
    setter: Setter,
    sizes: TypeSize,
    place: tuple[float, float, float],
) -> CellShape:
    """`place`: the cell's left edge, the width of its label and its own."""
    x, taken, width = place
    upright = _upright_label(cell.label, setter, sizes) if cell.long else None
    value_x = x + taken + PADDING
    return CellShape(
        span=cell.span,
        long=cell.long,
        label=_placed(label, x, taken) if taken else None,
        upright=_placed(upright, x, taken) if upright else None,
        continued=setter.line(CONTINUED, Role.LABEL, sizes.label),
        value_x=value_x,
        value_at=written_x(value_x),
        room=width - taken - 2 * PADDING,
    )


def _placed(block: TextBlock, x: float, width: float) -> PlacedLabel:
    """A label in the middle of its cell's part."""
    block.kept = True
    first = block.lines[0]
    return PlacedLabel(block, written_x(x + first.indent + 0.5 * (width - first.width)))


def balanced_label(label: str, setter: Setter, sizes: TypeSize, room: float) -> TextBlock:
    """A label in as few lines as fit `room`, all about as long."""
    size = setter.fitted(label, Role.LABEL, sizes.label, room, sizes.label * LEAST_LABEL)
    lines = setter.lines(label, Role.LABEL, size, room)
    if len(lines) == 1:
        return TextBlock(lines=tuple(lines), size=size, pitch=size * LABEL_PITCH)
    return _wrapped_label(label, setter, sizes, room)


def _wrapped_label(label: str, setter: Setter, sizes: TypeSize, room: float) -> TextBlock:
    pitch = sizes.label * LABEL_PITCH
    lines = setter.lines(label, Role.LABEL, sizes.label, room)
    if any(line.is_torn() for line in lines):  # 支委会（党员大会）评定意见
        size = sizes.label * LEAST_LABEL
        smaller = setter.lines(label, Role.LABEL, size, room)
        if not any(line.is_torn() for line in smaller):
            return TextBlock(lines=tuple(smaller), size=size, pitch=size * LABEL_PITCH)
    for ending in LABEL_ENDINGS:
        if len(lines) == 2 and label.endswith(ending):
            parts = [label.removesuffix(ending), ending]
            halves = [setter.line(part, Role.LABEL, sizes.label) for part in parts]
            if max(half.width for half in halves) <= room:
                return TextBlock(lines=tuple(halves), size=sizes.label, pitch=pitch)
    narrower = room - sizes.label / 2
    while len(lines) > 1 and narrower > sizes.label:
        tried = setter.lines(label, Role.LABEL, sizes.label, narrower)
        if len(tried) > len(lines) or any(line.is_torn() for line in tried):
            break
        lines, narrower = tried, narrower - sizes.label / 2
    return TextBlock(lines=tuple(lines), size=sizes.label, pitch=pitch)


def _upright_label(label: str, setter: Setter, sizes: TypeSize) -> TextBlock | None:
    if len(label) < 2 or not label.isalpha() or label.isascii():
        return None
    lines = tuple(setter.line(char, Role.LABEL, sizes.label) for char in label)
    return TextBlock(lines=lines, size=sizes.label, pitch=STACK_PITCH * sizes.label)


class RowShapes:
    """One row of a form: its shapes by the size of type, the same on each sheet of the form."""

    def __init__(self, cells: Sequence[SheetCell], frame: tuple[float, float]) -> None:
        self._cells, self._frame = cells, frame
        self._made: dict[TypeSize, RowShape] = {}
        self._least: dict[tuple[TypeSize, ...], Sequence[float]] = {}

    def of(self, sizes: TypeSize, setter: Setter) -> RowShape:
        """The shape in one size."""
        found = self._made.get(sizes)
        if found is None:
            found = self._made[sizes] = _made(self._cells, setter, sizes, self._frame)
        return found

    def least_heights(
        self, row: GridRow, setter: Setter, sizes: tuple[TypeSize, ...]
    ) -> Sequence[float]:
        """No less than this does a row take in each of the sizes; nothing is set to tell it."""
        heights = self._least.get(sizes)
        if heights is None:
            heights = self._least[sizes] = [self.of(one, setter).least for one in sizes]
        shape = self.of(sizes[0], setter)
        if not shape.weight:
            return heights
        for cell, place in zip(row.cells, shape.cells, strict=True):
            if place.long and cell.value.text:
                counts = setter.least_lines(
                    cell.value.text, [one.body for one in sizes], place.room
                )
                filled = [n * size.pitch + 2 * ABOVE for n, size in zip(counts, sizes, strict=True)]
                heights = [*map(max, heights, filled)]
        return heights
