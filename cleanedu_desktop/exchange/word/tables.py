"""Tables of a Word copy: grid rows, boxes to sign in, repeating tables with headers that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from itertools import pairwise

from cleanedu_desktop.exchange.word.text import (
    FANG,
    HEI,
    TWIPS,
    Layout,
    Type,
    Writer,
    lines_of,
    paragraph,
)
from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    HeadingRow,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.quick_dataclass import dataclass

LABEL_WIDTH = 68.0
"""Points; of a narrow cell half its width."""
MOST_BOXES = 4
"""Signature boxes side by side."""
SIGNATURE_HEIGHT = 56.0
DATE_LINE = "年\u3000\u3000月\u3000\u3000日"
DIVISIBLE = 200
"""Characters in a cell from which a row of a table may go over the page's end."""
LAST_NARROW = 0x2E7F
"""Characters up to it are about half as wide as those above."""
SMALLEST = 0.8
"""To which a short text is made smaller to keep it on one line."""
PADDING = 4.0
"""Points between a rule and the words beside it."""


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """Sizes of a table's type, in points."""

    body: float
    pitch: float
    row: float
    """Least height of a row."""


LARGE = Sizes(body=12, pitch=18, row=27)
SMALL = Sizes(body=10.5, pitch=15.5, row=23)
"""小四 for short forms, 五号 for those that would else take another page."""
CROWDED = Sizes(body=9, pitch=13, row=22)
"""小五, for tables with less than `LEAST_COLUMN` characters' room a column."""
LEAST_COLUMN = 5.5


@dataclass(frozen=True, kw_only=True)
class _Cell:
    """A cell from `left` to `right`, in points."""

    left: float
    right: float
    content: str
    middle: bool = True
    merge: str = ""
    """``restart`` begins a cell over several rows, ``continue`` goes on with it."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of cells side by side."""

    cells: tuple[_Cell, ...]
    height: float
    header: bool = False
    splits: bool = False
    """May go over the page's end."""


def table_xml(rows: Sequence[Row]) -> str:
    """Return a table; each cell spans the columns between its edges, so that all edges fit."""
    edges = sorted({round(x * TWIPS) for row in rows for c in row.cells for x in (c.left, c.right)})
    widths = [right - left for left, right in pairwise(edges)]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for side, size in (
            *(("top", 8), ("left", 8), ("bottom", 8), ("right", 8)),
            *(("insideH", 4), ("insideV", 4)),
        )
    )
    margin = round(PADDING * TWIPS)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="50" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:bottom w:w="50" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        + "".join(_row_xml(row, edges) for row in rows)
        + "</w:tbl>"
    )


def _row_xml(row: Row, edges: Sequence[int]) -> str:
    kept = "" if row.splits else "<w:cantSplit/>"
    header = "<w:tblHeader/>" if row.header else ""
    height = f'<w:trHeight w:val="{round(row.height * TWIPS)}" w:hRule="atLeast"/>'
    cells = "".join(_cell_xml(cell, edges) for cell in row.cells)
    return f"<w:tr><w:trPr>{kept}{height}{header}</w:trPr>{cells}</w:tr>"


def _cell_xml(cell: _Cell, edges: Sequence[int]) -> str:
    left, right = round(cell.left * TWIPS), round(cell.right * TWIPS)
    span = edges.index(right) - edges.index(left)
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    across += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    place = "center" if cell.middle else "top"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{right - left}" w:type="dxa"/>{across}'
        f'<w:vAlign w:val="{place}"/></w:tcPr>{cell.content}</w:tc>'
    )


def _merged(row: Row, block: TableBlock, number: int) -> Row:
    """Join the left cells of a row with those above where they say the same."""
    joined, goes_on = block.joined(number), block.joined(number + 1)
    if not (joined or goes_on):
        return row
    merge = "continue" if joined else "restart"
    cells = [replace(one, merge=merge) for one in row.cells[: block.join]]
    return replace(row, cells=(*cells, *row.cells[block.join :]))


@dataclass
class TableMaker:
    """Makes rows of tables of one width."""

    writer: Writer
    sizes: Sizes
    width: float
    _label: Type = field(init=False)
    _body: Type = field(init=False)

    def __post_init__(self) -> None:
        self._label = Type(HEI, self.sizes.body - 0.5)
        self._body = Type(FANG, self.sizes.body)

    def grid_row(self, row: GridRow) -> Row:
        """Return labels and values side by side."""
        unit, left, cells = self.width / 12, 0.0, []
        for cell in row.cells:
            right = left + cell.span * unit
            inner = left
            if cell.label:
                inner += min(LABEL_WIDTH, (right - left) / 2)
                label = self._fitted(cell.label, self._label, inner - left, align="center")
                cells.append(_Cell(left=left, right=inner, content=label))
            value = self._value(cell, right - inner)
            cells.append(_Cell(left=inner, right=right, content=value, middle=not cell.long))
            left = right
        lines = max(cell.lines for cell in row.cells)
        height = max(self.sizes.row, lines * self.sizes.pitch + 7 if lines > 1 else 0)
        return Row(cells=tuple(cells), height=height, splits=any(c.long for c in row.cells))

    def heading(self, row: HeadingRow, *, header: bool = False) -> Row:
        """Return a heading across the whole width."""
        words = self._words(row.text, self._label, align="center", keep=True)
        cell = _Cell(left=0, right=self.width, content=words)
        return Row(cells=(cell,), height=self.sizes.row, header=header)

    def signatures(self, row: SignatureRow) -> list[Row]:
        """Return boxes to sign in, with the date at their lower right."""
        rows = -(-len(row.labels) // MOST_BOXES)
        each = -(-len(row.labels) // max(rows, 1))
        made = []
        for start in range(0, len(row.labels), max(each, 1)):
            labels = row.labels[start : start + each]
            share = self.width / len(labels)
            cells = tuple(
                _Cell(
                    left=place * share,
                    right=(place + 1) * share,
                    content=self._box(label),
                    middle=False,
                )
                for place, label in enumerate(labels)
            )
            made.append(Row(cells=cells, height=SIGNATURE_HEIGHT))
        return made

    def table(self, block: TableBlock) -> str:
        """Return a repeating table of its own; its header comes again on each page."""
        total = sum(column.width for column in block.columns)
        edges = [0.0]
        for column in block.columns:
            edges.append(edges[-1] + self.width * column.width / total)
        rows = [self.heading(HeadingRow(text=block.label), header=True)] if block.label else []
        labels = [SheetText(text=column.label) for column in block.columns]
        header = self._table_row(labels, edges, ["center"] * len(labels), self._label)
        rows.append(replace(header, header=True))
        least = max(self.sizes.row, block.row_lines * self.sizes.pitch + 6)
        empty = tuple(SheetText() for _ in block.columns)
        missing = max(0, block.min_rows - len(block.rows))
        aligns = [column.align for column in block.columns]
        last = [block.total] if block.total else []
        for number, values in enumerate((*block.rows, *([empty] * missing), *last)):
            row = self._table_row(values, edges, aligns, self._body)
            row = _merged(row, block, number)
            splits = any(len(value.text) > DIVISIBLE for value in values)
            rows.append(replace(row, height=least, splits=splits))
        return table_xml(rows)

    def _table_row(
        self, values: Sequence[SheetText], edges: Sequence[float], aligns: Sequence[str], kind: Type
    ) -> Row:
        cells = tuple(
            _Cell(
                left=edges[place],
                right=edges[place + 1],
                content=self._words(value.text, kind, align=aligns[place]),
            )
            for place, value in enumerate(values)
        )
        return Row(cells=cells, height=self.sizes.row)

    def _value(self, cell: SheetCell, width: float) -> str:
        if cell.long:
            return self._words(cell.value.text, self._body, indent=2)
        return self._fitted(cell.value.text, self._body, width)

    def _fitted(self, text: str, kind: Type, width: float, *, align: str = "left") -> str:
        """Return one line made smaller where that keeps it whole, else at its size and broken."""
        ems = sum(1.0 if ord(char) > LAST_NARROW else 0.55 for char in text)
        fitting = (width - 2 * PADDING) / max(ems, 1)
        if SMALLEST * kind.size <= fitting < kind.size:
            kind = replace(kind, size=int(fitting * 2) / 2)
        return self._words(text, kind, align=align)

    def _box(self, label: str) -> str:
        label = label if label.endswith(("：", ":")) else f"{label}："
        date = self.writer.runs(DATE_LINE, self._body)
        pitch = self.sizes.pitch
        at_right = Layout(pitch=pitch, align="right", right=0.5, before=pitch)
        return self._words(label, self._label, keep=True) + paragraph(date, at_right)

    def _words(
        self, text: str, kind: Type, *, align: str = "left", indent: float = 0, keep: bool = False
    ) -> str:
        aligned = {"center": "center", "right": "right"}.get(align, "both" if indent else "left")
        layout = Layout(
            pitch=self.sizes.pitch,
            em=kind.size,
            align=aligned,  # type: ignore[arg-type]
            first_line=indent,
            keep_next=keep,
        )
        return "".join(paragraph(self.writer.runs(one, kind), layout) for one in lines_of(text))
