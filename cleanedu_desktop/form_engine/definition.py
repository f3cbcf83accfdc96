"""What a form is: fields, people roles, steps and their arrangement, as read from one TOML file."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import Counts, DueDate

Layout = Literal["grid", "letter", "ledger", "people_list", "official", "placed"]
Paper = Literal["a4", "a4-landscape", "a3-landscape", "overlay"]
"""``overlay``: a base PDF that a superior prescribes, with answers placed on it."""
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that is asked. `kind` is a name in `field_kinds.FIELD_KINDS`."""

    name: str
    label: str
    kind: str
    required: bool = False
    help: str = ""
    choices: tuple[str, ...] = ()
    open_choices: bool = False
    """The choices are proposals; other words may be typed."""
    restricted_choices: tuple[str, ...] = ()
    """Choices that are confidential: not printed, not exported, masked on screen by default."""
    kept_as: str | None = None
    """Typed column of the record's dataclass that keeps this answer as well."""
    columns: tuple[Field, ...] = ()
    """Of a `table`: its columns, none of them a table."""
    lines: int = 1
    """Print wish: height in lines at least."""
    width: int = 1
    """Of a table column: relative width on paper and screen."""
    print: bool = True
    print_as: str = ""
    """Print wish: ``ticks`` prints every choice with a box ☐/☑; ``name`` sets a person's name."""
    unit: str = ""
    """Shown behind a number: 学时, 人, 页."""
    total: bool = False
    """Of a table column: its numbers are added up in a last row (合计)."""
    hidden: bool = False
    """The office hides it: not asked, not printed; answers given before stay."""
    only_for: tuple[str, ...] = ()
    """Choices of the form's `variants_by` it is there for; empty: for all."""
    line: int = field(default=0, compare=False)
    """Where it stands in its file, from 1."""


@dataclass(frozen=True, kw_only=True)
class PeopleRole:
    """People that can be tied to the record in one role."""

    role: str
    label: str
    min: int = 0
    max: int | None = None
    """None: any number."""
    presence: bool = False
    """Takes attendance (到会 / 请假 / 缺席)."""
    whole_roster: bool = False
    """The window proposes everyone on the roster of that day."""
    hidden: bool = False
    """The office hides it: not asked, not printed."""
    only_for: tuple[str, ...] = ()
    """As of `Field`."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A place in a row. `ref` is a reference as `resolve.py` reads it; `span` in twelfths."""

    ref: str
    span: int
    label: str | None = None
    """Overrides the label of what is referred to."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a grid: cells, or a heading, or signature boxes."""

    cells: tuple[Cell, ...] = ()
    heading: str = ""
    signatures: tuple[str, ...] = ()
    lines: int = 0
    """Height in lines at least instead of what the field wishes; of a table its empty rows."""
    columns: tuple[Cell, ...] = ()
    """Of a table's row: the columns shown here, in this order; empty: all. Spans are relative."""
    join: int = 0
    """Of a table's row: so many columns at the left are joined with equal ones in the row above."""
    only_for: tuple[str, ...] = ()
    """As of `Field`."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a ledger or people list. `ref` as in `Cell`; `width` in millimetres."""

    ref: str
    label: str
    width: float
    total: bool = False
    """Of a ledger: its numbers are added up in a last row (合计)."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The arrangement of a letter form (承诺书). Texts are data of the form, shown as written."""

    salutation: str = ""
    """Reference."""
    opening: str = ""
    items: str = ""
    """Reference to the long text or table whose paragraphs are numbered 一、二、…"""
    closing: str = ""
    signatures: tuple[str, ...] = ()
    notes: tuple[Cell, ...] = ()
    """Small lines under the letter: copies, examiner, publication."""


@dataclass(frozen=True, kw_only=True)
class OfficialPart:
    """A part of an official document's text: a heading, words, and an answer below them."""

    heading: str = ""
    """First-level heading as printed: 一、存在的问题."""
    text: str = ""
    """Words; ``{ref}`` stands for an answer."""
    ref: str = ""
    """Reference to the text or table whose paragraphs follow."""
    numbered: bool = False
    """Number these paragraphs 1. 2. 3."""


@dataclass(frozen=True, kw_only=True)
class Official:
    """The arrangement of an official document (公文): GB/T 9704-2012.

    In all texts but `doc_number`, `dated`, `attachments` and `issued_on`, which are references,
    ``{ref}`` stands for an answer.
    """

    mark: str = "{office.name}文件"
    """Red issuing mark (发文机关标志), printed only where the office has turned it on."""
    doc_number: str = ""
    """Reference: document number (发文字号)."""
    title: str = ""
    """Empty: the form's title."""
    addressee: str = ""
    """Main addressee (主送机关)."""
    parts: tuple[OfficialPart, ...] = ()
    attachments: str = ""
    """Reference: one attachment a paragraph (附件说明)."""
    signed_by: str = "{office.name}"
    """Issuing office at the end (发文机关署名); empty for minutes (纪要)."""
    dated: str = ""
    """Reference: date of the document (成文日期)."""
    people: tuple[Cell, ...] = ()
    """Of minutes: 出席, 请假, 列席; the spans say nothing."""
    copies_to: str = ""
    """抄送机关."""
    issued_by: str = ""
    """印发机关."""
    issued_on: str = ""
    """Reference: 印发日期."""
    signatures: tuple[str, ...] = ()
    """Lines to sign under the text: 签收人."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an answer stands on a base PDF: a box in millimetres from the page's top left."""

    ref: str
    """Reference as in `Cell`, or ``record.key``: the code."""
    x: float
    y: float
    width: float
    height: float
    size: float = 12
    """Size of type in points; less where the answer would not fit."""
    align: Align = "left"
    page: int = 1
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that can be taken on a record, with its own fields and people."""

    name: str
    label: str
    from_states: tuple[str, ...] = ()
    """Empty: from any state."""
    to_state: str | None = None
    """None: the state stays."""
    date_field: str | None = None
    """The field that says when it was taken; without it the day of entry."""
    fields: tuple[Field, ...] = ()
    people: tuple[PeopleRole, ...] = ()
    only_for: tuple[str, ...] = ()
    """As of `Field`."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Form:
    """One form. A kind's main form has the kind's name as its id and alone declares its fields."""

    id: str
    title: str
    kind: str
    file: str = field(default="", compare=False)
    """Path shown in messages."""
    title_line: str = ""
    """The office's own line above the title, from its overlay."""
    standard: str = ""
    """Number in the customary list of forms: F8."""
    code: str = ""
    """Upper-case letters that begin the record numbers of the kind (main forms)."""
    help: str = ""
    source: str = ""
    """Where the field list comes from."""
    layout: Layout = "grid"
    paper: Paper = "a4"
    group: str = ""
    """Navigation group shown in the window (main forms)."""
    of_step: str | None = None
    """The form prints one sheet for each entry of this step instead of one a record."""
    of_role: str | None = None
    """Of a people list: the role whose people are its rows."""
    variants_by: str = ""
    """Name of the choice field whose value decides what is asked (talk_type); the other forms of
    a kind carry that of their main form."""
    only_for: tuple[str, ...] = ()
    """Of a form that is no main form: the variants it prints."""
    fields: tuple[Field, ...] = ()
    people: tuple[PeopleRole, ...] = ()
    states: dict[str, str] = field(default_factory=dict)
    """State key -> word shown; the first is the state of a new record."""
    steps: tuple[Step, ...] = ()
    title_from: tuple[str, ...] = ()
    """References joined by · into the record's title."""
    happened_on: str | None = None
    """Name of the date or datetime field that gives `happened_on`."""
    list_columns: tuple[str, ...] = ()
    """References shown as list columns."""
    rows: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()
    letter: Letter | None = None
    official: Official | None = None
    base: str = ""
    """Of paper ``overlay``: the name of its base PDF, which lies beside the form's file."""
    base_digest: str = ""
    """SHA-256 of the base PDF, in hex."""
    base_file: str = field(default="", compare=False)
    """Path of the base PDF."""
    places: tuple[Place, ...] = ()
    own: bool = field(default=False, compare=False)
    """The office's own form, not one it changed."""
    red_head: bool = False
    """The office has the right to a red issuing mark and has turned it on in its overlay."""
    restricted: bool = False
    due: tuple[DueDate, ...] = field(default=(), compare=False)
    """Days that fall due. Like the next three it says what follows from records of all years, not
    how one of them looks: it is no part of a version that is kept."""
    counts: Counts | None = field(default=None, compare=False)
    seen_by: tuple[str, ...] = field(default=(), compare=False)
    """Keys of `vocabulary.ROLES` that may see the kind at all; empty: all."""
    links: tuple[str, ...] = field(default=(), compare=False)
    """Kinds it links to."""
    others: dict[str, str] = field(default_factory=dict)
    """Of a main form: id -> version of each other form that prints one record of its kind, so that
    a record's own main form says how all of them were. Empty in what older programs kept."""
    version: str = ""
    """Digest of the effective definition (12 hex digits)."""

    def field_named(self, name: str) -> Field | None:
        """Return the field called `name`, or None."""
        return next((one for one in self.fields if one.name == name), None)

    def role_named(self, role: str) -> PeopleRole | None:
        """Return the people role called `role`, or None."""
        return next((one for one in self.people if one.role == role), None)

    def step_named(self, name: str) -> Step | None:
        """Return the step whose name or label is `name`, or None."""
        wanted = name.replace("-", "_")
        return next((one for one in self.steps if wanted in (one.name, one.label)), None)
