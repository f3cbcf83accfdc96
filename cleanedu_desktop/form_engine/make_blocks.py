"""Makes the blocks of a sheet: grid rows, tables, the rows of a list, a letter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cleanedu_desktop.form_engine.arrangement import is_visible, visible_columns
from cleanedu_desktop.form_engine.cell_plan import RowPlan, cell_plan, filled_cell
from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import (
    Align,
    Cell,
    Column,
    Field,
    Form,
    Letter,
    Paper,
    Row,
)
from cleanedu_desktop.form_engine.field_kinds import CELL_KINDS, TABLE
from cleanedu_desktop.form_engine.references import PHOTOS, Reference
from cleanedu_desktop.form_engine.resolve import answer_rows, face_of, words_for, words_of
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import (
    Block,
    GridRow,
    HeadingRow,
    LetterBlock,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)

EMPTY_ROWS = 3
"""Rows of a table on a blank form, unless the field wishes for more."""
EMPTY_LIST_ROWS: dict[Paper, int] = {"a4": 20, "a4-landscape": 15, "a3-landscape": 20}
"""Rows of a blank list: as many as its page takes."""
EMPTY_ITEMS = 5
TOTAL = "合计"
_MONEY = "money"
_CENTRED = frozenset({"date", "datetime", "year", "number", "yes_no", "partial_date"})
_COUNT = r"[一二三四五六七八九十百\d]+"
_NUMBERED = re.compile(rf"\s*(?:{_COUNT}[、.．]|[（(]{_COUNT}[)）])")
_DIGITS = "零一二三四五六七八九"


def row_blocks(rows: Sequence[RowPlan], scope: Scope) -> list[Block]:
    """Return the rows of a form, those that are visible, filled in."""
    blocks: list[Block] = []
    for plan in rows:
        row = plan.row
        if row.heading:
            blocks.append(HeadingRow(text=row.heading))
        elif row.signatures:
            blocks.append(SignatureRow(labels=row.signatures))
        else:
            blocks += _cells_block(plan, scope)
    return blocks


def sheet_cell(cell: Cell, scope: Scope, lines: int = 0) -> SheetCell:
    """Return one labelled value; `lines` high, or as the field wishes."""
    return filled_cell(cell_plan(cell, scope, lines), scope)


def list_block(form: Form, scope: Scope, rows: Sequence[Scope]) -> TableBlock:
    """Return the table of a ledger or people list, a row for each scope; empty ones for none."""
    columns = visible_columns(form, scope.main)
    return TableBlock(
        columns=tuple(
            TableColumn(label=one.label, width=one.width, align=_align(scope.find(one.ref)))
            for one in columns
        ),
        rows=tuple(tuple(sheet_text(one.ref, row, one.label) for one in columns) for row in rows),
        min_rows=0 if rows else EMPTY_LIST_ROWS[form.paper] - any(one.total for one in columns),
        total=_list_total(columns, scope, rows),
    )


def _list_total(
    columns: Sequence[Column], scope: Scope, rows: Sequence[Scope]
) -> tuple[SheetText, ...]:
    """Return the last row of a ledger with columns that are added up, as of a table's."""
    found = [(one, scope.find(one.ref)) for one in columns]
    fields = [
        replace(ref.field, total=one.total)
        if ref is not None and ref.field is not None
        else Field(name=one.ref, label=one.label, kind="text")
        for one, ref in found
    ]
    return _total(fields, [row.whole.record.answers for row in rows if row.whole is not None])


def letter_block(letter: Letter, scope: Scope) -> LetterBlock:
    """Return the letter with its items numbered 一、二、… ."""
    notes = [
        cell
        for cell in letter.notes
        if is_visible(cell.ref, scope.form or scope.main, scope.main, on_paper=True)
    ]
    found = scope.find(letter.items)
    return LetterBlock(
        salutation=_salutation(letter, scope),
        opening=letter.opening,
        items=tuple(
            SheetText(text=item, what=found.label if found else "")
            for item in _numbered(answer_paragraphs(letter.items, scope))
        ),
        closing=letter.closing,
        signatures=letter.signatures,
        notes=tuple(
            replace(one, value=_to_write_on(one.value, scope))
            for one in (sheet_cell(cell, scope) for cell in notes)
        ),
    )


def _salutation(letter: Letter, scope: Scope) -> SheetText:
    """Words that a colon will follow, so without a stop of their own."""
    if not letter.salutation:
        return SheetText()
    value = sheet_text(letter.salutation, scope)
    return _to_write_on(replace(value, text=without_stop(value.text)), scope)


def chinese_number(number: int) -> str:
    """Return 1 … 99 in Chinese: 一, 十, 二十一."""
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    words = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "")
    return words + (_DIGITS[ones] if ones else "")


def sheet_text(ref: str, scope: Scope, label: str = "") -> SheetText:
    """Return the words of a reference in their face."""
    found = scope.find(ref)
    if found is None:
        return SheetText()
    return SheetText(text=words_for(found, scope), face=face_of(found), what=label or found.label)


def _to_write_on(text: SheetText, scope: Scope) -> SheetText:
    """On a blank letter, give an empty place a line to write on."""
    return replace(text, text="__________") if scope.whole is None and not text.text else text


def _cells_block(plan: RowPlan, scope: Scope) -> list[Block]:
    """Return the row, or the table a row is; a table that steps add to only once it has rows."""
    first = plan.cells[0]
    found = first.found
    if found is None or found.field is None or found.field.kind != TABLE.name:
        return [GridRow(cells=tuple([filled_cell(one, scope) for one in plan.cells]))]
    table = _table(found, found.field, first.label, scope, plan.row)
    is_extra = found.step is not None and not found.of_entry
    return [table] if table.rows or not is_extra else []


def _table(found: Reference, field: Field, label: str, scope: Scope, row: Row) -> TableBlock:
    """Return the table; on a blank form it is as high as the row says, or the field wishes."""
    columns = shown_columns(field, row)
    answers = answer_rows(found, scope)
    rows = [
        tuple(
            SheetText(
                text=CELL_KINDS[one.kind].on_paper(each.get(one.name), replace(one, unit="")),
                face="name" if one.print_as == "name" else "body",
                what=f"{field.label}·{one.label}",
            )
            for one in columns
        )
        for each in answers
    ]
    empty = (row.lines or max(EMPTY_ROWS, field.lines)) if scope.whole is None else 1
    return TableBlock(
        columns=tuple(
            TableColumn(
                label=one.label + (f"（{one.unit}）" if one.unit else ""),
                width=float(one.width),
                align=_align_of(one),
            )
            for one in columns
        ),
        rows=tuple(rows),
        label=label,
        min_rows=0 if rows else empty,
        total=_total(columns, answers),
        join=row.join,
    )


def shown_columns(field: Field, row: Row) -> list[Field]:
    """Return the columns of a table that a row shows, with the row's own labels and widths."""
    named = {one.name: one for one in field.columns if one.print}
    if not row.columns:
        return list(named.values())
    return [
        replace(named[cell.ref], width=cell.span, label=cell.label or named[cell.ref].label)
        for cell in row.columns
        if cell.ref in named
    ]


def _total(columns: Sequence[Field], rows: Sequence[Mapping[str, object]]) -> tuple[SheetText, ...]:
    """Return the last row of a table with columns that are added up; of no rows an empty one."""
    if not any(one.total for one in columns):
        return ()
    return tuple(
        SheetText(text=_sum(one, rows) if one.total else TOTAL if place == 0 else "")
        for place, one in enumerate(columns)
    )


def _sum(column: Field, rows: Sequence[Mapping[str, object]]) -> str:
    given = [value for row in rows if isinstance(value := row.get(column.name), int | float)]
    kind = CELL_KINDS[column.kind]
    return kind.show(round(sum(given), 2), replace(column, unit="")) if given else ""


def _align(found: Reference | None) -> Align:
    if found is None or found.what in {"serial", "blank"} or found.ref == PHOTOS:
        return "center"
    return _align_of(found.field) if found.field is not None else "left"


def _align_of(field: Field) -> Align:
    """Money stands at the right, so that its places stand one below the other."""
    if field.kind == _MONEY:
        return "right"
    return "center" if field.kind in _CENTRED else "left"


def answer_paragraphs(ref: str, scope: Scope) -> list[str]:
    """Return an answer's paragraphs, or the first column of a table; empty ones on a blank form."""
    found = scope.find(ref)
    if found is None or scope.whole is None:
        return [""] * EMPTY_ITEMS
    if found.field is not None and found.field.kind == TABLE.name:
        names = [one.name for one in found.field.columns][:1]
        lines = [str(row.get(name) or "") for row in answer_rows(found, scope) for name in names]
    else:
        lines = words_of(ref, scope).split("\n")
    return [line.strip() for line in lines if line.strip()]


def _numbered(items: Sequence[str]) -> list[str]:
    """Number the items; they stay as written where the writer has numbered them all."""
    if items and all(_NUMBERED.match(item) for item in items):
        return list(items)
    return [f"{chinese_number(place)}、{item}" for place, item in enumerate(items, start=1)]
