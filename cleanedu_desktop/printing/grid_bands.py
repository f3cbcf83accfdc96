"""Strips of a grid form (表格): rows of labelled cells, headings, boxes to sign in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleanedu_desktop.form_engine.sheet import GridRow, HeadingRow, SheetCell, SignatureRow
from cleanedu_desktop.printing.bands import Band, TextBlock, lines_that_fit, with_colon
from cleanedu_desktop.printing.paper_size import ABOVE, MM, PADDING, TypeSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role

TWELFTHS = 12
LABEL_WIDTH = 24 * MM
CONTINUED = "（续）"
SIGNATURE_HEIGHT = 19 * MM
DATE_LINE = "年\u3000\u3000月\u3000\u3000日"
MOST_BOXES = 4
"""Signature boxes side by side."""
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
MOST_LABELS = 2000
STACK_PITCH = 1.5
"""From one character of an upright label to the next, in ems."""


@dataclass(frozen=True, kw_only=True)
class _Label:
    """What of a cell depends on its form alone; kept from sheet to sheet."""

    width: float
    block: TextBlock
    upright: TextBlock | None
    """The label with its characters below each other, where the cell is high enough."""
    continued: SetLine


@dataclass(slots=True, kw_only=True)
class _Cell:
    """A cell in place: x of its label and value, and what stands in both."""

    x: float
    width: float
    span: int
    label: _Label
    value: TextBlock
    long: bool

    @property
    def inner(self) -> float:
        """Width for the value."""
        return self.width - self.label.width - 2 * PADDING


def _set_cell(cell: SheetCell, setter: Setter, sizes: TypeSize, x: float, width: float) -> _Cell:
    label = _label_of(cell, setter, sizes, width)
    room = width - label.width - 2 * PADDING
    size: float = sizes.body
    lines: tuple[SetLine, ...] = ()
    if cell.long and cell.value.text:
        lines = tuple(setter.value(cell.value, size, room, long=True))
    elif cell.value.text:
        size, lines = setter.short(cell.value, size, room)
    value = TextBlock(lines=lines, size=size, pitch=sizes.pitch)
    return _Cell(x=x, width=width, span=cell.span, label=label, value=value, long=cell.long)


def _label_of(cell: SheetCell, setter: Setter, sizes: TypeSize, width: float) -> _Label:
    key = (cell.label, cell.long, width, sizes.label)
    found = setter.labels.get(key)
    if isinstance(found, _Label):
        return found
    taken = min(LABEL_WIDTH, width * 0.5) if cell.label else 0.0
    made = _Label(
        width=taken,
        block=balanced_label(cell.label, setter, sizes, taken - 2 * BESIDE_LABEL),
        upright=_upright_label(cell.label, setter, sizes) if cell.long else None,
        continued=setter.line(CONTINUED, Role.LABEL, sizes.label),
    )
    for line in (*made.block.lines, *(made.upright.lines if made.upright else ())):
        line.kept = True
    if len(setter.labels) >= MOST_LABELS:
        setter.labels.clear()
    setter.labels[key] = made
    return made


def least_heights(
    row: GridRow, setter: Setter, sizes: Sequence[TypeSize], width: float
) -> list[float]:
    """No less than this does the row take in each of the sizes; nothing is set to tell it."""
    most = max([cell.lines for cell in row.cells])
    heights = [size.empty_row(most) for size in sizes]
    for cell in row.cells:
        if cell.long and cell.value.text:
            taken = cell.span * width / TWELFTHS
            room = taken - (min(LABEL_WIDTH, taken * 0.5) if cell.label else 0.0) - 2 * PADDING
            counts = setter.least_lines(cell.value.text, [size.body for size in sizes], room)
            filled = [n * size.pitch + 2 * ABOVE for n, size in zip(counts, sizes, strict=True)]
            heights = [*map(max, heights, filled)]
    return heights


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


def _continued(cell: _Cell) -> _Cell:
    """The cell on the next page; the label of what goes on there says so."""
    label = cell.label
    if not cell.value.lines or not label.block.lines or label.block.lines[-1] is label.continued:
        return cell
    upright = label.upright.with_line(label.continued) if label.upright else None
    block = label.block.with_line(label.continued)
    return replace(cell, label=replace(label, block=block, upright=upright))


def signature_bands(
    row: SignatureRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set boxes to sign in; more than fit side by side take several rows."""
    date = setter.line(DATE_LINE, Role.BODY, sizes.body)
    rows = -(-len(row.labels) // MOST_BOXES)
    each = -(-len(row.labels) // max(rows, 1))
    found: list[Band] = []
    for start in range(0, len(row.labels), max(each, 1)):
        labels = row.labels[start : start + each]
        room = frame[1] / len(labels) - 2 * PADDING
        blocks = []
        for label in labels:
            lines = setter.lines(with_colon(label), Role.LABEL, sizes.label, room)
            pitch = sizes.label * LABEL_PITCH
            blocks.append(TextBlock(lines=tuple(lines), size=sizes.label, pitch=pitch))
        found.append(SignatureBand(blocks, date, sizes, frame))
    return found


class RowBand(Band):
    """Cells side by side; a long value is cut between lines at a page's end."""

    def __init__(self, cells: Sequence[_Cell], *, least: float, weight: float) -> None:
        self.cells = tuple(cells)
        self.weight = weight
        self.needed = max(max(c.value.height, c.label.block.height) + 2 * ABOVE for c in cells)
        self.height = max(least, self.needed)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        pen.begin("TR")
        uprights = []
        for number, cell in enumerate(self.cells):
            columns = 2 * cell.span
            wide = cell.label.width
            inner = cell.x + wide
            if number:
                uprights.append(cell.x)
            if wide:
                uprights.append(inner)
                label, upright = cell.label.block, cell.label.upright
                if upright and upright.height * 1.2 <= height:
                    label = upright
                pen.begin("TH")
                label.draw(pen, cell.x, y, (wide, height), "center")
                pen.end()
                columns -= 1
            place = "top" if cell.long else "left"
            pen.begin("TD", columns)
            cell.value.draw(pen, inner + PADDING, y, (cell.inner, height), place)
            pen.end()
        pen.uprights(uprights, y, y + height)
        pen.end()

    def split(self, room: float) -> tuple[Band, Band] | None:
        firsts, rests = [], []
        for cell in self.cells:
            block = cell.value
            count = lines_that_fit(len(block.lines), room - 2 * ABOVE, block.pitch)
            if not count and block.lines:
                return None
            firsts.append(replace(cell, value=block.first(count)))
            rests.append(replace(cell, value=block.rest(count)))
        if not any(cell.value.lines for cell in rests):
            return None
        return RowBand(firsts, least=0, weight=0), RowBand(
            [_continued(cell) for cell in rests], least=0, weight=0
        )


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


class SignatureBand(Band):
    """Boxes to sign in: the label above, 年 月 日 at the lower right."""

    def __init__(
        self,
        labels: Sequence[TextBlock],
        date: SetLine,
        sizes: TypeSize,
        frame: tuple[float, float],
    ) -> None:
        self.labels, self.date, self.sizes = tuple(labels), date, sizes
        self.x, self.width = frame
        most = max(label.height for label in labels)
        self.height = max(SIGNATURE_HEIGHT, most + 1.5 * sizes.pitch + 2 * ABOVE)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        width = self.width / len(self.labels)
        half = self.sizes.pitch / 2
        pen.begin("TR")
        for number, label in enumerate(self.labels):
            x = self.x + number * width
            columns = 2 * TWELFTHS // len(self.labels)
            if number == 0:
                columns += 2 * TWELFTHS % len(self.labels)
            pen.begin("TD", columns)
            if number:
                pen.rule(x, y, x, y + height)
            label.draw(pen, x + PADDING, y + 1, (width, height), "top")
            date_x = x + width - 2 * PADDING - self.date.width
            pen.line(date_x, y + height - PADDING - half, self.date, self.sizes.body)
            pen.end()
        pen.end()


def row_band(row: GridRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]) -> RowBand:
    """Set a row of the sheet; `frame` is the grid's left edge and width."""
    left, width = frame
    unit = width / TWELFTHS
    cells, x = [], left
    for cell in row.cells:
        cells.append(_set_cell(cell, setter, sizes, x, cell.span * unit))
        x += cell.span * unit
    least = sizes.empty_row(max([cell.lines for cell in row.cells]))
    longest = max([cell.lines for cell in row.cells if cell.long], default=0)
    return RowBand(cells, least=least, weight=float(longest))


def heading_band(
    row: HeadingRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> HeadingBand:
    """Set a heading row."""
    lines = setter.lines(row.text, Role.HEADING, sizes.label, frame[1] - 2 * PADDING)
    block = TextBlock(lines=tuple(lines), size=sizes.label, pitch=sizes.pitch)
    return HeadingBand(block, frame[0], frame[1], max(sizes.row, block.height + PADDING))
