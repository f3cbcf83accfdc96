"""A form filled with a record's answers, all words chosen: what paper, Word and preview show.

Pure data between definition and drawing; a blank form is a sheet without answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cleanedu_desktop.form_engine.definition import Align, Paper, Place

Face = Literal["body", "name", "number"]
"""``name``: a person's name, set whole in one face that has all its characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetText:
    """A text to be shown: paragraphs separated by ``\\n``; U+3000 is kept."""

    text: str = ""
    face: Face = "body"
    what: str = ""
    """Field label named when the text cannot be printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """A label and its value within a row; `span` in twelfths covers both."""

    label: str
    value: SheetText
    span: int
    lines: int = 1
    """Height in lines at least."""
    long: bool = False
    """Long text: paragraphs with a two-character indent, may flow over pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    doc_number: SheetText = SheetText()
    addressee: SheetText = SheetText()
    """With its colon."""
    attachments: tuple[SheetText, ...] = ()
    signed_by: SheetText = SheetText()
    dated: SheetText = SheetText()
    people: tuple[SheetCell, ...] = ()
    """Of minutes: 出席, 请假, 列席."""
    copies_to: SheetText = SheetText()
    issued_by: SheetText = SheetText()
    issued_on: SheetText = SheetText()
    signatures: tuple[str, ...] = ()
    names: tuple[SheetText, ...] = ()
    """Persons' names that the texts mention, so that they are set whole."""


@dataclass(frozen=True, kw_only=True)
class PlacedText:
    """An answer and its place on a base PDF; the code's has no words."""

    place: Place
    value: SheetText = SheetText()
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


Block = GridRow | HeadingRow | SignatureRow | TableBlock | LetterBlock | OfficialBlock | PlacedBlock


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
    late_note: str = ""
    """补录 remark shown under the title line; empty when entered in time."""
    draft: bool = False
    """Prints 草稿·未签字."""
