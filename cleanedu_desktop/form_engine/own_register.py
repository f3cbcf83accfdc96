"""A register of the office's own, as an office thinks of it, and the forms it becomes.

What is asked, which day it falls due, whether it is brought to an end; the arrangement follows from
that. A form that says more than this (written in its file) is not a register of this sort.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Cell, Column, Field, Form, PeopleRole, Row, Step
from cleanedu_desktop.form_engine.freeze_form import form_to_json
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import Counts, DueDate

OWN_KIND = "own_"
"""Begins the names of the office's own kinds, so that no shipped one ever meets them."""
PERSON, PEOPLE = "person", "people"
"""Kinds of a question besides those of fields: one person, several people."""
DAYS = frozenset({"date", "datetime"})
SUMMED = frozenset({"number", "money"})
SIGNATURES = ("登记人签字", "负责人签字")
_TITLES = ("text", "choice", PERSON, "long_text", PEOPLE)
"""Kinds a record's title can come from, the best first."""
_WIDE = frozenset({"long_text", "choices", "table", PEOPLE})
_OPEN, _DONE, _KEPT = "open", "done", "kept"
_LISTED, _LEDGER_COLUMNS = 5, 8
_WIDTHS = {"text": 44, "long_text": 60, "choices": 36, PEOPLE: 40, "choice": 28, "datetime": 34}
_WIDTH = 26
_CLOSE = Step(
    name="close",
    label="办结",
    from_states=(_OPEN,),
    to_state=_DONE,
    date_field="closed_on",
    fields=(
        Field(name="closed_on", label="办结日期", kind="date", required=True),
        Field(name="result", label="办理结果", kind="long_text", lines=2),
    ),
)
_REOPEN = Step(
    name="reopen",
    label="重新办理",
    from_states=(_DONE,),
    to_state=_OPEN,
    date_field="reopened_on",
    fields=(
        Field(name="reopened_on", label="日期", kind="date", required=True),
        Field(name="reason", label="原因", kind="text", required=True),
    ),
)


def form_of(register: OwnRegister) -> Form:
    """Return the main form of a register in which nothing is wrong."""
    asked = register.questions
    fields = tuple(
        replace(one, total=False, required=one.required or one.name == register.day)
        for one in asked
        if one.kind not in (PERSON, PEOPLE)
    )
    state = ("record.state",) if register.closes else ()
    return Form(
        id=register.id,
        title=register.title,
        kind=register.id,
        code=register.code,
        group=register.group,
        help=register.help,
        fields=fields,
        people=tuple(_role(one) for one in asked if one.kind in (PERSON, PEOPLE)),
        states={_OPEN: "办理中", _DONE: "已办结"} if register.closes else {_KEPT: "已登记"},
        steps=(_CLOSE, _REOPEN) if register.closes else (),
        title_from=(title_of(asked),),
        happened_on=register.day,
        list_columns=("record.number", *_listed(asked), *state),
        rows=_rows(register),
        own=True,
        due=_due(register),
        counts=_counts(asked),
    )


def ledger_of(register: OwnRegister) -> Form:
    """Return the form that lists its records on one sheet."""
    shown = [one for one in register.questions if one.kind != "table"][:_LEDGER_COLUMNS]
    columns = [Column(ref="serial", label="序号", width=12)]
    columns += [
        Column(
            ref=one.name,
            label=one.label,
            width=_WIDTHS.get(one.kind, _WIDTH),
            total=one.total and one.kind in SUMMED,
        )
        for one in shown
    ]
    if register.closes:
        columns.append(Column(ref="close.closed_on", label="办结日期", width=_WIDTH))
    return Form(
        id=f"{register.id}_ledger",
        title=f"{register.title.removesuffix('登记表').removesuffix('台账')}台账",
        kind=register.id,
        layout="ledger",
        paper="a4-landscape",
        columns=tuple(columns),
        own=True,
    )


def register_of_form(form: Form) -> OwnRegister | None:
    """Return the register whose form this is; None where the form says more than registers can."""
    counts = form.counts.sums if form.counts else ()
    asked = {one.name: replace(one, total=one.name in counts) for one in form.fields}
    asked |= {one.role: _question(one) for one in form.people}
    places = [cell.ref for row in form.rows for cell in row.cells]
    due = form.due[0] if form.due else None
    register = OwnRegister(
        id=form.id,
        title=form.title,
        code=form.code,
        group=form.group,
        help=form.help,
        questions=tuple(asked[name] for name in places if name in asked),
        day=form.happened_on or "",
        due=due.field if due else "",
        due_label=due.label if due else "",
        every_months=due.every_months if due else 0,
        closes=bool(form.steps),
        signatures=next((row.signatures for row in form.rows if row.signatures), ()),
    )
    if len(register.questions) != len(asked) or not title_of(register.questions):
        return None
    return register if same_form(form_of(register), form) else None


def same_form(one: Form, other: Form) -> bool:
    """Tell whether two forms say the same, also of what follows from their records."""

    def told(form: Form) -> tuple[object, ...]:
        plain = replace(form, others={}, version="")
        return form_to_json(plain), form.due, form.counts, form.seen_by, form.links

    return told(one) == told(other)


def title_of(questions: Sequence[Field]) -> str:
    """Return the name of the question whose answer is a record's title; "" where none can be."""
    kinds = {one.kind for one in questions}
    best = next((kind for kind in _TITLES if kind in kinds), "")
    return next((one.name for one in questions if one.kind == best), "")


def _role(question: Field) -> PeopleRole:
    return PeopleRole(
        role=question.name,
        label=question.label,
        min=int(question.required),
        max=1 if question.kind == PERSON else None,
    )


def _question(role: PeopleRole) -> Field:
    kind = PERSON if role.max == 1 else PEOPLE
    return Field(name=role.role, label=role.label, kind=kind, required=bool(role.min))


def _listed(asked: Sequence[Field]) -> tuple[str, ...]:
    short = [one.name for one in asked if one.kind not in _WIDE]
    return tuple(short[:_LISTED])


def _rows(register: OwnRegister) -> tuple[Row, ...]:
    rows: list[Row] = []
    half = ""
    for one in register.questions:
        wide = one.kind in _WIDE or one.lines > 1
        if half and not wide:
            rows.append(Row(cells=(Cell(ref=half, span=6), Cell(ref=one.name, span=6))))
            half = ""
        elif wide:
            rows += [_whole(half)] if half else []
            rows.append(_whole(one.name))
            half = ""
        else:
            half = one.name
    rows += [_whole(half)] if half else []
    if register.closes:
        state = (Cell(ref="close.closed_on", span=6), Cell(ref="record.state", span=6))
        rows += [Row(cells=state), _whole("close.result")]
    signed = Row(signatures=register.signatures)
    return (*rows, signed) if register.signatures else tuple(rows)


def _whole(ref: str) -> Row:
    return Row(cells=(Cell(ref=ref, span=12),))


def _due(register: OwnRegister) -> tuple[DueDate, ...]:
    if not register.due:
        return ()
    due = DueDate(
        field=register.due,
        label=register.due_label,
        until_states=(_DONE,) if register.closes else (),
        step=_CLOSE.name if register.closes and not register.every_months else "",
        every_months=register.every_months,
    )
    return (due,)


def _counts(asked: Sequence[Field]) -> Counts | None:
    by = tuple(one.name for one in asked if one.kind == "choice")
    sums = tuple(one.name for one in asked if one.total and one.kind in SUMMED)
    return Counts(by=by, sums=sums) if by or sums else None


@dataclass(frozen=True, kw_only=True)
class OwnRegister:
    """What is kept in a register of the office's own."""

    id: str = ""
    """Name of its kind and file; "" until it is saved for the first time."""
    title: str = ""
    code: str = ""
    group: str = ""
    help: str = ""
    questions: tuple[Field, ...] = ()
    """In the order of the paper. `kind` may be `PERSON` or `PEOPLE` too; `total` says that a
    number sums."""
    day: str = ""
    """Name of the date question by which a record belongs to its year; it must be answered."""
    due: str = ""
    """Name of the date question that falls due; "": nothing does."""
    due_label: str = ""
    """What is to be done by then."""
    every_months: int = 0
    """It falls due again so long after; 0: once."""
    closes: bool = False
    """Records are 办理中 until they are 已办结."""
    signatures: tuple[str, ...] = SIGNATURES
