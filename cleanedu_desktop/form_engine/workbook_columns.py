"""Which sheets and columns a kind has in a workbook: what is written out is what is read back.

The first sheet has a row for each record; a table of the form, whose rows are several a record, has
a sheet of its own, and so has each step. Their rows name the record by its serial on the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.vocabulary import PRESENCE

CellType = Literal["text", "long", "name", "date", "datetime", "integer", "number", "money"]
What = Literal[
    "serial", "number", "state", "late", "entered_on", "field", "people", "presence", "taken_on"
]

SERIAL, NUMBER, STATE, LATE = "序号", "编号", "状态", "补录（转录）说明"
LONGEST_SHEET_NAME = 31
"""Characters Excel takes."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_TYPES: dict[str, CellType] = {
    "long_text": "long",
    "date": "date",
    "datetime": "datetime",
    "year": "integer",
    "number": "number",
    "money": "money",
}


@dataclass(frozen=True, kw_only=True)
class WorkbookColumn:
    """A column of a sheet."""

    label: str
    """Unlike that of any other column of the sheet."""
    type: CellType = "text"
    what: What = "field"
    field: Field | None = None
    role: PeopleRole | None = None
    presence: str = ""
    """Of what presence: the key of those whose names stand here."""
    required: bool = False

    @property
    def header(self) -> str:
        """What stands above the column: the label with its unit."""
        unit = self.field.unit if self.field is not None else ""
        if self.type == "money":
            unit = "元"
        return f"{self.label}（{unit}）" if unit and unit not in self.label else self.label

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be chosen in a cell, without what is confidential."""
        if self.field is None:
            return ()
        if self.field.kind == "yes_no":
            return ("是", "否")
        if self.field.kind != "choice":
            return ()
        restricted = self.field.restricted_choices
        return tuple(one for one in self.field.choices if one not in restricted)


@dataclass(frozen=True, kw_only=True)
class WorkbookTable:
    """A sheet of the workbook of a kind."""

    name: str
    """Of the sheet."""
    title: str
    columns: tuple[WorkbookColumn, ...]
    field: Field | None = None
    """The table field whose rows it has."""
    step: Step | None = None
    """The step whose entries it has."""


def workbook_tables(form: Form, *, with_steps: bool = True) -> list[WorkbookTable]:
    """Return the sheets of the workbook of a main form: records, its tables, its steps."""
    tables = [field for field in form.fields if field.kind == "table" and not field.hidden]
    steps = form.steps if with_steps else ()
    taken: set[str] = set()
    found = [
        WorkbookTable(
            name=sheet_name(form.title, taken), title=form.title, columns=_main_columns(form)
        )
    ]
    for field in tables:
        columns = _distinct([*_keys(), *map(_of_field, field.columns)])
        title = f"{form.title}：{field.label}"
        name = sheet_name(field.label, taken)
        found.append(WorkbookTable(name=name, title=title, columns=columns, field=field))
    for step in steps:
        columns = _distinct(_step_columns(step))
        title = f"{form.title}：{step.label}"
        name = sheet_name(step.label, taken)
        found.append(WorkbookTable(name=name, title=title, columns=columns, step=step))
    return found


def sheet_name(words: str, taken: set[str]) -> str:
    """Return a name Excel takes for a sheet that is not `taken` yet, and take it."""
    base = _FORBIDDEN.sub(" ", words).strip()[:LONGEST_SHEET_NAME] or "表"
    name, number = base, 2
    while name.casefold() in taken:
        more = f"（{number}）"
        name, number = base[: LONGEST_SHEET_NAME - len(more)] + more, number + 1
    taken.add(name.casefold())
    return name


def _main_columns(form: Form) -> tuple[WorkbookColumn, ...]:
    columns = list(_keys())
    if len(form.states) > 1:
        columns.append(WorkbookColumn(label=STATE, what="state"))
    columns += [
        _of_field(field) for field in form.fields if field.kind != "table" and not field.hidden
    ]
    for role in form.people:
        if not role.hidden:
            columns += _of_role(role)
    columns.append(WorkbookColumn(label=LATE, what="late", type="long"))
    columns.append(WorkbookColumn(label="录入日期", what="entered_on", type="date"))
    return _distinct(columns)


def _keys() -> Iterator[WorkbookColumn]:
    yield WorkbookColumn(label=SERIAL, what="serial", type="integer")
    yield WorkbookColumn(label=NUMBER, what="number")


def _step_columns(step: Step) -> Iterator[WorkbookColumn]:
    yield from _keys()
    yield WorkbookColumn(label="办理日期", what="taken_on", type="date")
    for field in step.fields:
        if field.name != step.date_field and not field.hidden:
            yield _of_field(field)
    for role in step.people:
        yield from _of_role(role)


def _of_field(field: Field) -> WorkbookColumn:
    type_ = "name" if field.print_as == "name" else _TYPES.get(field.kind, "text")
    return WorkbookColumn(label=field.label, field=field, type=type_, required=field.required)


def _of_role(role: PeopleRole) -> Iterator[WorkbookColumn]:
    if not role.presence:
        yield WorkbookColumn(
            label=role.label, what="people", role=role, type="name", required=role.min > 0
        )
        return
    for key, word in PRESENCE.items():
        label = f"{role.label}·{word}"
        yield WorkbookColumn(label=label, what="presence", role=role, presence=key, type="long")


def _distinct(columns: Iterable[WorkbookColumn]) -> tuple[WorkbookColumn, ...]:
    """Tell columns of the same label apart by whom they are for, else by a number."""
    columns = list(columns)
    often = Counter(one.label for one in columns)
    seen: Counter[str] = Counter()
    found = []
    for one in columns:
        label = one.label
        if often[label] > 1 and one.field is not None and one.field.only_for:
            label = f"{label}（{'、'.join(one.field.only_for)}）"
        seen[label] += 1
        if seen[label] > 1:
            label = f"{label}（{seen[label]}）"
        found.append(replace(one, label=label))
    return tuple(found)


def fillable_tables(form: Form) -> list[WorkbookTable]:
    """Return the sheets that are read back: no steps, and nothing the program works out itself."""
    return [
        replace(
            table,
            columns=tuple(
                one
                for one in table.columns
                if one.what not in {"state", "entered_on"}
                and (table.field is None or one.what != "number")
            ),
        )
        for table in workbook_tables(form, with_steps=False)
    ]
