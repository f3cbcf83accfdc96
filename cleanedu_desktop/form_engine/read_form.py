"""Reads one form file: TOML to `Form`, noting everything that is not written as it should be."""

from __future__ import annotations

from typing import Literal, TypeVar, cast, get_args

from cleanedu_desktop.form_engine.base_paper import MOST_PAGES
from cleanedu_desktop.form_engine.definition import (
    Align,
    Cell,
    Column,
    Field,
    Form,
    Layout,
    Letter,
    Official,
    OfficialPart,
    Paper,
    PeopleRole,
    Place,
    Row,
    Step,
)
from cleanedu_desktop.form_engine.read_register import with_register
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.toml_files.toml_table import TomlTable

T = TypeVar("T", bound=str)
PrintAs = Literal["", "ticks", "name"]


def read_form(top: TomlTable) -> Form:
    """Return the form as far as it can be read; mistakes go to the book of `top`."""
    letter, official = top.table("letter"), top.table("official")
    usual = "placed" if top.text("paper") == "overlay" else "grid"
    form = Form(
        id=top.text("id", required=True),
        title=top.text("title", required=True),
        kind=top.text("kind", required=True),
        file=top.book.file,
        standard=top.text("standard"),
        code=top.text("code"),
        help=top.text("help"),
        source=top.text("source"),
        layout=cast(Layout, _one_of(top, "layout", usual, get_args(Layout))),
        paper=cast(Paper, _one_of(top, "paper", "a4", get_args(Paper))),
        group=top.text("group"),
        of_step=top.text("of_step") or None,
        of_role=top.text("of_role") or None,
        variants_by=top.text("variants_by"),
        only_for=top.texts("only_for"),
        fields=tuple(read_field(one) for one in top.tables("field")),
        people=tuple(_role(one) for one in top.tables("people")),
        states=top.words("states"),
        steps=tuple(_step(one) for one in top.tables("step")),
        title_from=top.texts("title_from"),
        happened_on=top.text("happened_on") or None,
        list_columns=top.texts("list_columns"),
        rows=tuple(read_row(one) for one in top.tables("row")),
        columns=tuple(read_column(one) for one in top.tables("column")),
        letter=_letter(letter) if letter else None,
        official=_official(official) if official else None,
        base=top.text("base"),
        places=tuple(_place(one) for one in top.tables("place")),
        restricted=top.flag("restricted"),
    )
    form = with_register(form, top)
    if form.id == form.kind and "happened_on" not in top:
        top.note("happened_on", '缺少“happened_on”；没有发生日期的表单写 happened_on = ""')
    top.finish()
    return form


def read_field(table: TomlTable, *, is_column: bool = False) -> Field:
    """Return a field as far as it can be read."""
    read = Field(
        name=table.text("name", required=True),
        label=table.text("label", required=True),
        kind=table.text("kind", required=True),
        required=table.flag("required"),
        help=table.text("help"),
        choices=table.texts("choices"),
        open_choices=table.flag("open_choices"),
        restricted_choices=table.texts("restricted_choices"),
        kept_as=None if is_column else table.text("kept_as") or None,
        columns=()
        if is_column
        else tuple(read_field(one, is_column=True) for one in table.tables("column")),
        lines=table.number("lines", 1, low=1, high=40),
        width=table.number("width", 1, low=1, high=100),
        print=table.flag("print", True),
        print_as=_one_of(table, "print_as", "", get_args(PrintAs)),
        unit=table.text("unit"),
        total=table.flag("total") if is_column else False,
        only_for=() if is_column else table.texts("only_for"),
        line=table.line,
    )
    table.finish()
    return read


def _role(table: TomlTable) -> PeopleRole:
    most = table.number("max", 0, low=0, high=10_000)
    read = PeopleRole(
        role=table.text("role", required=True),
        label=table.text("label", required=True),
        min=table.number("min", 0, low=0, high=10_000),
        max=most or None,
        presence=table.flag("presence"),
        whole_roster=table.flag("whole_roster"),
        only_for=table.texts("only_for"),
        line=table.line,
    )
    if read.max is not None and read.max < read.min:
        table.note("max", f"“max”（{read.max}）小于“min”（{read.min}）")
    table.finish()
    return read


def _step(table: TomlTable) -> Step:
    read = Step(
        name=table.text("name", required=True),
        label=table.text("label", required=True),
        from_states=table.texts("from"),
        to_state=table.text("to") or None,
        date_field=table.text("on") or None,
        fields=tuple(read_field(one) for one in table.tables("field")),
        people=tuple(_role(one) for one in table.tables("people")),
        only_for=table.texts("only_for"),
        line=table.line,
    )
    table.finish()
    return read


def read_row(table: TomlTable) -> Row:
    """Return a row of a grid as far as it can be read."""
    given = [key for key in ("cells", "heading", "signatures") if key in table]
    if len(given) != 1:
        table.note(
            given[0] if given else "",
            "每个 [[row]] 只写 cells、heading、signatures 三者之一",
        )
    read = Row(
        cells=_cells(table, "cells"),
        heading=table.text("heading"),
        signatures=table.texts("signatures"),
        lines=table.number("lines", 0, low=0, high=40),
        columns=_cells(table, "columns", most=400),
        join=table.number("join", 0, low=0, high=9),
        only_for=table.texts("only_for"),
        line=table.line,
    )
    if given == ["cells"] and sum(one.span for one in read.cells) != 12:
        table.note("cells", f"这一行各格宽度合计是 {sum(one.span for one in read.cells)}，应为 12")
    table.finish()
    return read


def _cells(table: TomlTable, key: str, most: int = 12) -> tuple[Cell, ...]:
    found = (_cell(table, key, text, most) for text in table.texts(key))
    return tuple(cell for cell in found if cell is not None)


def _cell(table: TomlTable, key: str, text: str, most: int) -> Cell | None:
    ref, _, rest = text.partition(":")
    span, _, label = rest.partition(":")
    if not (span.isascii() and span.isdigit() and len(span) < 4 and 1 <= int(span) <= most):
        table.note(key, f"{quoted(text)}应写成“名称:宽度”，宽度为 1 到 {most}，例如 place:6")
        return None
    return Cell(ref=ref.strip(), span=int(span), label=label.strip() or None)


def read_column(table: TomlTable) -> Column:
    """Return a column of a ledger or people list as far as it can be read."""
    read = Column(
        ref=table.text("ref", required=True),
        label=table.text("label", required=True),
        width=table.number("width", 20, low=4, high=400),
        total=table.flag("total"),
    )
    table.finish()
    return read


def _letter(table: TomlTable) -> Letter:
    read = Letter(
        salutation=table.text("salutation"),
        opening=table.text("opening"),
        items=table.text("items", required=True),
        closing=table.text("closing"),
        signatures=table.texts("signatures"),
        notes=_cells(table, "notes"),
    )
    table.finish()
    return read


def _official(table: TomlTable) -> Official:
    usual = Official()
    read = Official(
        mark=table.text("mark", usual.mark),
        doc_number=table.text("doc_number"),
        title=table.text("title"),
        addressee=table.text("addressee"),
        parts=tuple(_official_part(one) for one in table.tables("part")),
        attachments=table.text("attachments"),
        signed_by=table.text("signed_by", usual.signed_by),
        dated=table.text("dated"),
        people=_cells(table, "people"),
        copies_to=table.text("copies_to"),
        issued_by=table.text("issued_by"),
        issued_on=table.text("issued_on"),
        signatures=table.texts("signatures"),
    )
    if not read.parts:
        table.note("part", "公文式表单至少要有一个 [[official.part]]")
    table.finish()
    return read


def _official_part(table: TomlTable) -> OfficialPart:
    read = OfficialPart(
        heading=table.text("heading"),
        text=table.text("text"),
        ref=table.text("ref"),
        numbered=table.flag("numbered"),
    )
    if not (read.heading or read.text or read.ref):
        table.note("", "[[official.part]] 要写 heading、text、ref 中的至少一项")
    table.finish()
    return read


def _place(table: TomlTable) -> Place:
    read = Place(
        ref=table.text("ref", required=True),
        x=table.measure("x", low=0, high=300),
        y=table.measure("y", low=0, high=300),
        width=table.measure("width", low=3, high=300),
        height=table.measure("height", low=2, high=300),
        size=table.measure("size", 12, low=6, high=36),
        align=cast(Align, _one_of(table, "align", "left", get_args(Align))),
        page=table.number("page", 1, low=1, high=MOST_PAGES),
        line=table.line,
    )
    table.finish()
    return read


def _one_of(table: TomlTable, key: str, default: T, allowed: tuple[T, ...]) -> T:
    given = table.text(key, default)
    for one in allowed:
        if given == one:
            return one
    table.note(key, f"“{key}”只能是：{'、'.join(filter(None, allowed))}")
    return default
