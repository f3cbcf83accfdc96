"""A made-up record for every form, with every field it asks filled in, short or long."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from cleanedu_desktop.acts.entry.kept_columns import kept_columns
from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.form_engine.variants import for_variants
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.record import PersonTie, Record, StepTaken, WholeRecord

DAY = date(2026, 3, 5)
ENTERED = datetime(2026, 3, 6, 1, 0, tzinfo=UTC)
SENTENCE = (
    "会上逐项核对了办理情况，对没有完成的事项说明了原因，明确由办公室负责跟进，并按月报告进度。"
)
NAMES = ("周某", "䶮某", "𬀩某某", "阿卜杜拉·某某", "欧阳某某", "吴某", "郑某某", "王某")
POSTS = ("支部书记", "副科长", "一级科员", "办公室主任", "组织委员", "科员", "副局长", "驾驶员")
USUAL, LONGEST = 90, 4000
"""Characters of a long text."""


def variant_for(form: Form, main: Form) -> str:
    """Return the choice `form` prints, or one that asks for nothing special if there is any."""
    chooser = main.field_named(main.variants_by) if main.variants_by else None
    if chooser is None:
        return ""
    parts: list[Field | PeopleRole | Step] = [*main.fields, *main.people, *main.steps]
    special = {one for part in parts for one in part.only_for}
    plain = [one for one in chooser.choices if one not in special]
    return (form.only_for or plain or chooser.choices)[0]


def filled_record(
    form: Form, main: Form, *, long: int = USUAL, variant: str | None = None
) -> WholeRecord:
    """Return a record of the kind with all that `form` can show; long texts have `long` letters."""
    chosen = variant_for(form, main) if variant is None else variant
    asked = for_variants(main, frozenset([chosen]))
    answers = {one.name: value_of(one, long) for one in asked.fields}
    if main.variants_by:
        answers[main.variants_by] = chosen
    steps = tuple(_step(step, place, long) for place, step in enumerate(asked.steps))
    people = [tie for role in asked.people for tie in _ties(role, None)]
    for step, taken in zip(asked.steps, steps, strict=True):
        people += [tie for role in step.people for tie in _ties(role, taken.id)]
    columns: dict[str, Any] = {
        "id": f"{main.kind}-1", "office_id": "office", "kind": main.kind, "form_id": main.id,
        "form_version": main.version, "number": f"{main.code}2026-0001", "title": form.title,
        "happened_on": DAY, "state": next(reversed(main.states), ""), "answers": answers,
        "entered_at": ENTERED,
    }  # fmt: skip
    if main.kind in ("person", "study_session", "talk", "commitment", "rectification"):
        columns |= kept_columns(asked, answers, steps)
    record: Record = class_of(main.kind)(**columns)
    return WholeRecord(record=record, people=tuple(people), steps=steps)


def value_of(field: Field, long: int) -> Any:
    """Return a plausible answer; texts are as long as their kind allows where `long` is."""
    words = (SENTENCE * (long // len(SENTENCE) + 1))[:long]
    if field.kind == "table":
        rows = 3 if long <= USUAL else 12
        return [{one.name: value_of(one, min(long, 120)) for one in field.columns}] * rows
    if field.kind == "long_text":
        half = len(words) // 2
        return f"{words[:half]}\n{words[half:]}"
    plain: dict[str, Any] = {
        "text": (field.print_as == "name" and NAMES[1]) or words[: 10 if long <= USUAL else 500],
        "date": "2026-04-15", "partial_date": "1985-10", "datetime": "2026-03-05T09:00",
        "year": 2026, "number": 12, "money": 1250, "yes_no": True,
        "choice": next(iter(field.choices), ""), "choices": list(field.choices[:2]),
    }  # fmt: skip
    return plain[field.kind]


def _step(step: Step, place: int, long: int) -> StepTaken:
    return StepTaken(
        id=f"{step.name}-{place}", record_id="", step=step.name, position=place, taken_on=DAY,
        answers={one.name: value_of(one, long) for one in step.fields}, entered_at=ENTERED,
    )  # fmt: skip


def _ties(role: PeopleRole, step_id: str | None) -> list[PersonTie]:
    count = 8 if role.presence else min(role.max or 2, 2)
    ties = [
        PersonTie(
            id=f"{role.role}-{place}-{step_id}", record_id="", person_id=NAMES[place],
            role=role.role, position=place, step_id=step_id,
            as_of={
                "name": NAMES[place], "post": POSTS[place], "department": "办公室",
                "political_status": "中共党员",
            },
        )
        for place in range(count)
    ]  # fmt: skip
    if not role.presence:
        return ties
    away = {6: ("on_leave", "出差"), 7: ("absent", "未请假")}
    return [
        replace(one, presence=away.get(place, ("present", None))[0],
                reason=away.get(place, ("present", None))[1])
        for place, one in enumerate(ties)
    ]  # fmt: skip
