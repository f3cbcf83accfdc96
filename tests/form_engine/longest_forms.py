"""A made-up record for every form with much more in it than usual, up to what may be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds.numbers import LIMIT
from cleanedu_desktop.form_engine.field_kinds.texts import TEXT_LIMIT
from cleanedu_desktop.form_engine.make_sheet import KeyMaker, blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.records.record import PersonTie, WholeRecord
from tests.form_engine.filled_forms import NAMES, POSTS, SENTENCE, filled_record

OFFICE = "清溪县人力资源和社会保障局城乡居民社会养老保险服务中心机关事业单位综合科联合"
"""An office's name of the longest sort, to which 党支部委员会 is added up to 100 characters."""
LONG_OFFICE = (OFFICE * 3)[:94] + "支部委员会"
NAME = "阿卜杜热合曼·买买提吐尔逊·艾合麦提江·䶮𬀩"
POST = "党组成员、副局长兼机关党委专职副书记、一级调研员"
DEPARTMENT = "城乡居民社会养老保险服务中心稽核内控与风险管理科"

LEDGER_RECORDS = 3


@dataclass(frozen=True)
class Much:
    """How much stands in a record."""

    long_text: int
    """Characters of a long text, in paragraphs of about 200."""
    text: int
    rows: int
    """Of each table."""
    cell: int
    """Characters of each text in every third row of a table; a few in the others."""
    people: int
    """With attendance taken."""


PLENTY = Much(long_text=700, text=45, rows=14, cell=70, people=60)
"""What a thorough secretary of a large office might write."""
LIMITS = Much(long_text=2000, text=TEXT_LIMIT, rows=4, cell=TEXT_LIMIT, people=30)
"""All that one line may hold."""


def long_sheets(form: Form, main: Form, much: Much, key_of: KeyMaker | None = None) -> list[Sheet]:
    """Return the form filled with as much as `much` says, with the longest names there are."""
    ledger = form.layout == "ledger"
    whole = long_record(form, main, much)
    made = make_sheets(
        replace(form, title_line=LONG_OFFICE[:40]),
        main,
        [whole] * (LEDGER_RECORDS if ledger else 1),
        office_name=LONG_OFFICE,
        printed_on="2026年11月21日",
        year=2026 if ledger else None,
        key_of=key_of,
    )
    return [*made]


def blank_of_long_office(form: Form, main: Form) -> Sheet:
    """Return the blank form of an office with the longest name."""
    return blank_sheet(form, main, office_name=LONG_OFFICE, printed_on="2026年11月21日")


def long_record(form: Form, main: Form, much: Much) -> WholeRecord:
    """Return a record of the kind with as much in it as `much` says."""
    usual = filled_record(form, main)
    record = usual.record
    record.answers = _longer(main.fields, record.answers, much)
    record.late_reason = SENTENCE * 2
    steps = tuple(
        replace(taken, answers=_longer(step.fields, taken.answers, much))
        for taken in usual.steps
        if (step := main.step_named(taken.step)) is not None
    )
    taken_by_all = {role.role for role in main.people if role.presence}
    people = [_longer_person(tie) for tie in usual.people if tie.role not in taken_by_all]
    for role in taken_by_all:
        first = usual.in_role(role)[0]
        people += [_attendee(first, place) for place in range(much.people)]
    return WholeRecord(record=record, people=tuple(people), steps=steps)


def _longer(fields: Sequence[Field], answers: dict[str, Any], much: Much) -> dict[str, Any]:
    named = {one.name: one for one in fields}
    return {name: _value(named[name], given, much) for name, given in answers.items()}


def _value(field: Field, given: Any, much: Much) -> Any:
    if field.kind == "table":
        return [
            {one.name: _cell(one, given[0][one.name], row, much) for one in field.columns}
            for row in range(much.rows)
        ]
    longest: dict[str, Any] = {
        "long_text": _paragraphs(much.long_text),
        "text": NAME if field.print_as == "name" else _words(much.text),
        "choice": max(field.choices, key=len, default="") if not field.only_for else given,
        "choices": list(field.choices),
        "number": LIMIT - 1,
        "money": LIMIT - 1,
    }
    return given if field.name.endswith("_type") else longest.get(field.kind, given)


def _cell(column: Field, given: Any, row: int, much: Much) -> Any:
    if column.kind not in {"text", "long_text"}:
        return given
    return _words(much.cell if row % 3 == 0 else 12)


def _paragraphs(length: int) -> str:
    each = 200
    return "\n".join(_words(min(each, length - at)) for at in range(0, length, each))


def _words(length: int) -> str:
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1].rstrip("，。") + "。"


def _longer_person(tie: PersonTie) -> PersonTie:
    more = {"name": NAME, "post": POST, "department": DEPARTMENT}
    return replace(tie, as_of=tie.as_of | more)


def _attendee(first: PersonTie, place: int) -> PersonTie:
    """Return one of very many: some with long names, some away for a long reason."""
    as_of = {"name": NAMES[place % 8], "post": POSTS[place % 8]}
    if place % 7 == 0:
        as_of = {"name": NAME, "post": POST, "department": DEPARTMENT}
    presence, reason = ("on_leave", SENTENCE) if place % 9 == 4 else ("present", None)
    return replace(
        first, id=f"{first.role}-{place}", person_id=f"{place}", position=place,
        as_of=first.as_of | as_of, presence=presence, reason=reason,
    )  # fmt: skip
