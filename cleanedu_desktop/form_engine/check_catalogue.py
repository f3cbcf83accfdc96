"""Checks what forms say about each other, about records and about where their words come from."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from cleanedu_desktop.form_engine.check_register import check_links
from cleanedu_desktop.form_engine.definition import Cell, Field, Form, Place, Row
from cleanedu_desktop.form_engine.official import official_refs
from cleanedu_desktop.form_engine.place_answers import CODE
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.toml_files.mistakes import MistakeBook

FormAndBook = tuple[Form, MistakeBook]
_KEEPS = {
    "str": {"text", "long_text", "choice", "date", "partial_date", "datetime"},
    "date": {"date"},
    "int": {"year", "number", "money"},
}
SUMMED = frozenset({"number", "money"})
"""Kinds of fields that a ledger can add up."""
_KEPT_BY_US = frozenset({"name_initials", "roster"})


def check_catalogue(read: Sequence[FormAndBook]) -> None:
    """Note double ids and codes, missing main forms, and references that name nothing."""
    mains: dict[str, Form] = {}
    ids: dict[str, Form] = {}
    codes: dict[str, Form] = {}
    for form, book in read:
        _check_single(form.id, ids, form, book, "id")
        if form.id == form.kind and form.id:
            mains.setdefault(form.kind, form)
            _check_single(form.code, codes, form, book, "code")
    for form, book in read:
        main = mains.get(form.kind)
        if main is None:
            if form.id != form.kind:
                book.note(("kind",), f"没有{quoted(form.kind)}的主表单（id 与 kind 相同的表单）")
            continue
        if form is main:
            _check_kept(form, book)
            check_links(form, mains, book)
        _check_of(form, main, book)
        _check_variants(form, main, book)
        _check_places(form, main, book)


def _check_single(
    value: str, seen: dict[str, Form], form: Form, book: MistakeBook, key: str
) -> None:
    if not value:
        return
    if value in seen:
        book.note((key,), f"{key} = {quoted(value)}已经用在 {seen[value].file} 里")
    seen.setdefault(value, form)


def _check_of(form: Form, main: Form, book: MistakeBook) -> None:
    steps = {one.name for one in main.steps}
    if form.of_step is not None and form.of_step not in steps:
        book.note(("of_step",), f"主表单没有步骤{quoted(form.of_step)}")
    if form.of_role is not None and main.role_named(form.of_role) is None:
        book.note(("of_role",), f"主表单没有人员角色{quoted(form.of_role)}")


def _check_variants(form: Form, main: Form, book: MistakeBook) -> None:
    """Note variants of another form of the kind that its main form does not have."""
    if form is main:
        return
    chooser = main.field_named(main.variants_by) if main.variants_by else None
    known = chooser.choices if chooser else ()
    places: list[tuple[tuple[str, ...], tuple[str] | int]] = [(form.only_for, ("only_for",))]
    places += [(row.only_for, row.line) for row in form.rows]
    for only_for, where in places:
        for one in only_for:
            if one not in known:
                book.note(where, f"only_for 里的{quoted(one)}不是主表单 variants_by 字段的选项")


def _check_kept(form: Form, book: MistakeBook) -> None:
    columns = typed_columns(form.kind)
    kept: set[str] = set()
    for field in (*form.fields, *(one for step in form.steps for one in step.fields)):
        column = field.kept_as
        if column is None:
            continue
        if column not in columns:
            book.note(field.line, f"kept_as = {quoted(column)}不是这类记录的列")
        elif field.kind not in _KEEPS.get(columns[column], set()):
            book.note(field.line, f"“{field.label}”的类型不能存入{quoted(column)}")
        if column in kept:
            book.note(field.line, f"kept_as = {quoted(column)}用了两次")
        kept.add(column)
    asked = {one.kept_as for one in form.fields if one.required}
    for column in required_columns(form.kind):
        if column not in asked:
            book.note((), f'这类记录要有一个必填字段写 kept_as = "{column}"')


def typed_columns(kind: str) -> dict[str, str]:
    """Return the columns of `kind` that a field can be kept as: name -> str, int or date."""
    common = {one.name for one in dataclasses.fields(Record)}
    return {
        one.name: str(one.type).split(" ", maxsplit=1)[0]
        for one in dataclasses.fields(class_of(kind))
        if one.name not in common and one.name not in _KEPT_BY_US
    }


def required_columns(kind: str) -> list[str]:
    """Return the columns of `kind` without which no record can be made."""
    defaults: Mapping[str, dataclasses.Field[object]] = {
        one.name: one for one in dataclasses.fields(class_of(kind))
    }
    return [name for name in typed_columns(kind) if defaults[name].default is dataclasses.MISSING]


def _check_places(form: Form, main: Form, book: MistakeBook) -> None:
    for key, refs in (("title_from", form.title_from), ("list_columns", form.list_columns)):
        for ref in refs:
            check_ref(ref, form, main, book, (key,))
    for row in form.rows:
        check_row(row, form, main, book)
    for place, column in enumerate(form.columns):
        field = check_ref(column.ref, form, main, book, ("column", place))
        sums = field is not None and field in main.fields and field.kind in SUMMED
        if column.total and not (sums and form.layout == "ledger"):
            told = f"“{column.label}”不是数字或金额字段，或这张表不是台账，不能写 total（合计）"
            book.note(("column", place), told)
    if form.letter is not None:
        where = ("letter",)
        for ref in (form.letter.salutation, form.letter.items):
            if ref:
                check_ref(ref, form, main, book, where)
        for cell in form.letter.notes:
            check_ref(cell.ref, form, main, book, where)
    for one in form.places:
        _check_place(one, form, main, book)
    if form.official is not None:
        for ref in official_refs(form.official):
            check_ref(ref, form, main, book, ("official",))


def check_row(row: Row, form: Form, main: Form, book: MistakeBook) -> None:
    """Note what a row names that is not there, and tables that share their row."""
    for cell in row.cells:
        field = check_ref(cell.ref, form, main, book, row.line)
        if cell.ref == "serial":
            book.note(row.line, "serial（序号）只能用在 [[column]] 里")
        if cell.ref == "blank" and not cell.label:
            book.note(row.line, "blank（空格）要写标题，例如 blank:12:审核意见")
        if field is not None and field.kind == "table" and not _alone(cell, row):
            book.note(row.line, f"表格“{field.label}”要独占一行，宽度 12")
    _check_columns(row, main, book)


def _check_columns(row: Row, main: Form, book: MistakeBook) -> None:
    """Note columns of a row that its table has not, and more joined ones than there are."""
    table = main.field_named(row.cells[0].ref) if row.cells else None
    known = {one.name for one in table.columns} if table else set()
    for column in row.columns:
        if column.ref not in known:
            book.note(row.line, f"columns 里的{quoted(column.ref)}不是这一行表格的列")
    if row.join and row.join >= len(row.columns):
        book.note(row.line, "join（合并的列数）要小于 columns 的列数")


def _check_place(place: Place, form: Form, main: Form, book: MistakeBook) -> None:
    """Note a place whose answer is not there, or is none that a box can take."""
    if place.ref == CODE:
        return
    field = check_ref(place.ref, form, main, book, place.line)
    if place.ref in {"serial", "blank"}:
        book.note(place.line, f"{quoted(place.ref)}不能放在底稿上")
    if field is not None and field.kind == "table":
        book.note(place.line, f"表格“{field.label}”不能放在底稿的一个位置上")


def _alone(cell: Cell, row: Row) -> bool:
    return cell.span == 12 and len(row.cells) == 1


def check_ref(
    ref: str, form: Form, main: Form, book: MistakeBook, where: tuple[str | int, ...] | int
) -> Field | None:
    """Note a reference that means nothing; return the field it names, if it names one."""
    found = find_reference(ref, main, form)
    if found is None:
        book.note(where, f"{quoted(ref)}不是本表单可用的字段、人员角色或步骤")
        return None
    return found.field
