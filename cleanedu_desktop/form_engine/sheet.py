"""A form filled with a record's answers, all words chosen: what paper, Word and preview show.

Pure data between definition and drawing; a blank form is a sheet without answers. Nobody changes a
sheet once it is made; texts, cells and rows are not frozen because making a frozen one takes four
times as long, and a thousand sheets have fifty thousand.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.charts.spec import Chart
    from cleanedu_desktop.form_engine.definition import Align, Paper, Place

Face = Literal["body", "name", "number"]
"""``name``: a person's name, set whole in one face that has all its characters."""


@dataclass(slots=True, kw_only=True)
class SheetText:
    """A text to be shown: paragraphs separated by ``\\n``; U+3000 is kept."""

    text: str = ""
    face: Face = "body"
    what: str = ""
    """Field label named when the text cannot be printed."""


@dataclass(slots=True, kw_only=True)
class SheetCell:
    """A label and its value within a row; `span` in twelfths covers both."""

    label: str
    value: SheetText
    span: int
    lines: int = 1
    """Height in lines at least."""
    long: bool = False
    """Long text: paragraphs with a two-character indent, may flow over pages."""


@dataclass(slots=True, kw_only=True)
class GridRow:
    """Cells side by side; spans add up to 12."""

    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, kw_only=True)
class HeadingRow:
    """A heading across the whole width."""

    text: str


@dataclass(frozen=True, kw_only=True)
class SignatureRow:
    """Boxes to sign in, each with its label and a date line 年　月　日."""

    labels: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TableColumn:
    """A column: `width` relative to the other columns of the table."""

    label: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, kw_only=True)
class TableBlock:
    """A repeating table, ledger or list of people; its header repeats on each page."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[SheetText, ...], ...]
    label: str = ""
    """Title of the table within a grid (表决情况); empty for a ledger."""
    min_rows: int = 0
    """Empty rows are drawn up to this number."""
    row_lines: int = 1
    total: tuple[SheetText, ...] = ()
    """A last row below all others, the empty ones too; empty: none."""
    join: int = 0
    """So many columns at the left are joined where a row says the same as the one above it."""

    def joined(self, number: int) -> bool:
        """Tell whether the left cells of a row (from 0) are one with those above."""
        rows, join = self.rows, self.join
        return (
            0 < number < len(rows) and join > 0 and rows[number][:join] == rows[number - 1][:join]
        )


@dataclass(frozen=True, kw_only=True)
class LetterBlock:
    """A letter: salutation, opening, numbered items, closing, signatures at the right."""

    salutation: SheetText
    opening: str
    items: tuple[SheetText, ...]
    """Already numbered (一、 …)."""
    closing: str
    signatures: tuple[str, ...]
    notes: tuple[SheetCell, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OfficialParagraph:
    """A paragraph of an official document's text."""

    text: SheetText
    level: Literal[0, 1, 2] = 0
    """1: first-level heading (黑体), 2: second-level (楷体), 0: plain text."""


@dataclass(frozen=True, kw_only=True)
class OfficialBlock:
    """An official document (公文) as GB/T 9704-2012 sets it; empty texts are left out."""

    title: SheetText
    paragraphs: tuple[OfficialParagraph, ...]
    mark: str = ""
    """Red issuing mark; empty unless the office has turned it on."""
    doc_number: SheetText = field(default_factory=SheetText)
    addressee: SheetText = field(default_factory=SheetText)
    """With its colon."""
    attachments: tuple[SheetText, ...] = ()
    signed_by: SheetText = field(default_factory=SheetText)
    dated: SheetText = field(default_factory=SheetText)
    people: tuple[SheetCell, ...] = ()
    """Of minutes: 出席, 请假, 列席."""
    copies_to: SheetText = field(default_factory=SheetText)
    issued_by: SheetText = field(default_factory=SheetText)
    issued_on: SheetText = field(default_factory=SheetText)
    signatures: tuple[str, ...] = ()
    names: tuple[SheetText, ...] = ()
    """Persons' names that the texts mention, so that they are set whole."""


@dataclass(frozen=True, kw_only=True)
class PlacedText:
    """An answer and its place on a base PDF; the code's has no words."""

    place: Place
    value: SheetText = field(default_factory=SheetText)
    long: bool = False
    """As of `SheetCell`."""
    is_code: bool = False


@dataclass(frozen=True, kw_only=True)
class PlacedBlock:
    """A base PDF with answers placed on it; stands alone on its sheet."""

    base: str
    """Path of the base PDF."""
    digest: str
    """SHA-256 in hex of the file as the form was read with it."""
    texts: tuple[PlacedText, ...]


@dataclass(frozen=True, kw_only=True)
class ChartBlock:
    """A chart under its title; Word shows its figures as a table."""

    chart: Chart


Block = (
    GridRow
    | HeadingRow
    | SignatureRow
    | TableBlock
    | ChartBlock
    | LetterBlock
    | OfficialBlock
    | PlacedBlock
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One form to draw; it may take several pages."""

    form_id: str
    form_version: str
    title: str
    office_name: str
    title_line: str = ""
    """The office's own line above the title, empty when it has none."""
    number: str = ""
    """Record number; empty on blank forms and ledgers."""
    key: str = ""
    """Text of the QR code; empty: no code is drawn."""
    head: tuple[tuple[str, str], ...] = ()
    """Label and value pairs in the line under the title (编号, 密级, 单位, 年度)."""
    blocks: tuple[Block, ...] = ()
    paper: Paper = "a4"
    printed_on: str = ""
    """Words, e.g. 2026年11月21日; comes from the desk's clock."""
    proof: str = ""
    """Where the books stood when this was printed: ``1287-3f9a0c71d2e4``; empty on blank forms."""
    note: str = ""
    """A remark under the title line, in whole words: that the record is a late entry."""
    note_again: str = ""
    """What the following pages say instead: where it stands."""
    draft: bool = False
    """Prints 草稿·未签字."""
    watermark: str = ""
    """Pale words across each page: for whom and when it was printed; empty: none."""
