"""Turns records into the rows of a workbook, with dates, numbers and money as what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import kind_of, rows_of
from cleanedu_desktop.form_engine.references import PHOTOS, PRESENCE_COUNTS, Reference
from cleanedu_desktop.form_engine.resolve import face_of, words_for
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.workbook_columns import (
    CellType,
    WorkbookColumn,
    WorkbookTable,
)
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.late_entry import reason_given
from cleanedu_desktop.records.record import Answers, PersonTie, StepTaken, WholeRecord

CellValue = str | int | float | Decimal | date | datetime | None
Row = tuple[CellValue, ...]

FIRST_YEAR_OF_EXCEL = 1901
_TYPED: dict[str, CellType] = {
    "date": "date",
    "number": "number",
    "money": "money",
    "year": "integer",
}
_BRACKETS = str.maketrans("（）()", "〔〕〔〕")


def rows_of_record(
    tables: Sequence[WorkbookTable],
    form: Form,
    whole: WholeRecord,
    serial: int,
    tell_apart: Mapping[str, str],
) -> list[list[Row]]:
    """Return the rows of a record for each of the sheets.

    `tell_apart`: person id -> number, of those whose name others have too. What is confidential
    (restricted choices) is left out.
    """
    return [list(_rows(one, form, whole, serial, tell_apart)) for one in tables]


def _rows(
    table: WorkbookTable,
    form: Form,
    whole: WholeRecord,
    serial: int,
    tell_apart: Mapping[str, str],
) -> Iterator[Row]:
    maker = _Maker(form, whole, serial, tell_apart)
    if table.field is not None:
        shown = kind_of(table.field).public(whole.record.answers.get(table.field.name), table.field)
        for row in rows_of(shown):
            yield maker.row(table.columns, row, None)
    elif table.step is not None:
        for entry in whole.taken(table.step.name):
            yield maker.row(table.columns, entry.answers, entry)
    else:
        yield maker.row(table.columns, whole.record.answers, None)


def ledger_types(form: Form, main: Form) -> list[CellType]:
    """Return what stands in each column of a ledger."""
    scope = Scope(main=main, form=form)
    types: list[CellType] = []
    for column in form.columns:
        found = scope.find(column.ref)
        types.append(_ledger_type(found) if found is not None else "text")
    return types


def ledger_row(form: Form, scope: Scope) -> Row:
    """Return the row of the record of `scope` on a ledger."""
    return tuple(_ledger_cell(scope.find(one.ref), scope) for one in form.columns)


def _ledger_type(found: Reference) -> CellType:
    counted = {*PRESENCE_COUNTS, "count", "times"}
    if found.ref == PHOTOS or found.what == "serial" or found.part in counted:
        return "integer"
    if face_of(found) == "name":
        return "name"
    if found.what == "record" and found.part in {"happened_on", "entered_on"}:
        return "date"
    if found.what == "answer":
        kind = found.field.kind if found.field is not None else "date"
        if kind in {"long_text", "table"} or (found.step is not None and kind == "text"):
            return "long"
        return _TYPED.get(kind, "text")
    return "text"


def _ledger_cell(found: Reference | None, scope: Scope) -> CellValue:
    if found is None or scope.whole is None:
        return None
    words = words_for(found, scope) or None
    record = scope.whole.record
    if found.what == "record" and found.part == "happened_on":
        return record.happened_on
    if found.what == "record" and found.part == "entered_on":
        return local_day(record.entered_at)
    if found.what == "answer" and _ledger_type(found) in _TYPED.values():
        return _typed_answer(found, scope.whole, words)
    return int(words) if words and words.isdigit() and _ledger_type(found) == "integer" else words


def _typed_answer(found: Reference, whole: WholeRecord, words: str | None) -> CellValue:
    """Return the date, number or amount itself; in words where several steps gave one."""
    if found.step is None:
        answers = whole.record.answers
    else:
        entries = whole.taken(found.step.name)
        if len(entries) != 1:
            return words
        if found.field is None:
            return entries[0].taken_on
        answers = entries[0].answers
    return cell_of(answers.get(found.field.name), found.field) if found.field else words


def cell_of(value: object, field: Field) -> CellValue:
    """Return a kept answer as a workbook holds it; None where there is none to be shown."""
    shown = kind_of(field).public(value, field)
    if shown is None:
        return None
    if field.kind in {"date", "datetime"}:
        return _moment(str(shown))
    if field.kind == "money" and isinstance(shown, int):
        return Decimal(shown) / 100
    if field.kind in {"number", "year"} and isinstance(shown, int | float):
        return shown
    return kind_of(field).show(shown, field) or None


def _moment(kept: str) -> date | datetime | str:
    """Return a day or a time as a workbook holds it; one it cannot hold (before 1900) in words."""
    try:
        read = datetime.fromisoformat(kept)
    except ValueError:
        return kept
    if read.year < FIRST_YEAR_OF_EXCEL:
        return kept
    return read if "T" in kept else read.date()


class _Maker:
    """Makes the cells of one record."""

    def __init__(
        self, form: Form, whole: WholeRecord, serial: int, tell_apart: Mapping[str, str]
    ) -> None:
        self._form = form
        self._whole = whole
        self._serial = serial
        self._tell_apart = tell_apart

    def row(
        self,
        columns: Sequence[WorkbookColumn],
        answers: Answers | Mapping[str, object],
        entry: StepTaken | None,
    ) -> Row:
        return tuple(self._cell(one, answers, entry) for one in columns)

    def _cell(
        self, column: WorkbookColumn, answers: Mapping[str, object], entry: StepTaken | None
    ) -> CellValue:
        record = self._whole.record
        if column.field is not None:
            return cell_of(answers.get(column.field.name), column.field)
        if column.role is not None:
            return self._people(column, entry) or None
        known: dict[str, CellValue] = {
            "serial": self._serial,
            "number": record.number,
            "state": self._form.states.get(record.state, record.state),
            "late": reason_given(record.late_reason) or None,
            "entered_on": local_day(record.entered_at),
            "taken_on": entry.taken_on if entry is not None else None,
        }
        return known[column.what]

    def _people(self, column: WorkbookColumn, entry: StepTaken | None) -> str:
        if column.role is None:
            return ""
        ties = self._whole.in_role(column.role.role, step_id=entry.id if entry else None)
        return "、".join(
            self._named(tie)
            for tie in ties
            if not column.presence or tie.presence == column.presence
        )

    def _named(self, tie: PersonTie) -> str:
        """张三, 张三（R2026-0007）where there are two of the name, 张三（出差）with a reason."""
        words = str(tie.as_of.get("name") or "")
        if number := self._tell_apart.get(tie.person_id):
            words += f"（{number}）"
        reason = (tie.reason or "").strip().translate(_BRACKETS)
        return f"{words}（{reason}）" if reason and tie.presence else words
