"""Every register: an event is recorded, every step taken on it, and its forms printed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole
from cleanedu_desktop.form_engine.variants import for_variants
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.rules.rulebook import read_rulebook
from tests.acts.office import DAY, Staff, new_office, staff_of
from tests.form_engine.filled_forms import value_of
from tests.form_engine.filled_records import shipped_forms

REGISTERS = sorted(set(shipped_forms().kinds) - set(CORE_KINDS))
BOOK = read_rulebook(folders_for().rules)
UNTIL = re.compile("下次|时限|期限|限期|复[查审核]日期|到期|期满|截止")
TOLD_ONLY = {"talk": {"influence_until"}, "inspection": {"reply.finish_on"}}
"""Kind -> days that another keeps: the sanction itself falls due, the notice that is answered."""
SANCTIONS = ("处分", "问责", "组织处理")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk of one office for all of them; it is noon on `DAY`."""
    with new_office(tmp_path_factory.mktemp("office")) as made:
        yield made


@pytest.fixture(scope="module")
def staff(desk: Desk) -> Staff:
    """Three people on the roster."""
    return staff_of(desk)


def answers_for(fields: tuple[Field, ...], day: date) -> dict[str, Any]:
    """Return made-up answers, all dates on one day."""
    days = {"date": day.isoformat(), "datetime": f"{day}T09:00"}
    made = {one.name: days.get(one.kind) or value_of(one, 60) for one in fields}
    return {one.name: "12.50" if one.kind == "money" else made[one.name] for one in fields}


def people_for(roles: tuple[PeopleRole, ...], staff: Staff) -> list[PersonGiven]:
    """Return someone in every role, another one in the next."""
    ids = itertools.cycle((staff.head, staff.clerk, staff.driver))
    present = ((one.role, "present" if one.presence else None) for one in roles)
    return [PersonGiven(person, *role) for person, role in zip(ids, present, strict=False)]


def record(desk: Desk, form: Form, staff: Staff, chosen: str | None = None) -> str:
    """Record one with everything answered; `chosen` is the variant."""
    form = for_variants(form, frozenset([chosen] if chosen else []))
    answers = answers_for(form.fields, DAY)
    if chosen:
        answers[form.variants_by] = chosen
    done = record_entry(
        desk, kind=form.kind, answers=answers, people=people_for(form.people, staff)
    )
    return done.id


def variants(form: Form) -> list[str | None]:
    """Return what may be chosen of a form that asks accordingly."""
    chooser = form.field_named(form.variants_by) if form.variants_by else None
    return list(chooser.choices) if chooser else [None]


@pytest.mark.parametrize("kind", REGISTERS)
def test_everything_a_register_asks_can_be_recorded_and_is_listed(
    desk: Desk, staff: Staff, kind: str
) -> None:
    form = desk.forms.form(kind)
    year = DAY.year if form.happened_on else None
    before = set(list_ids(desk, kind=kind, year=year))
    made = {record(desk, form, staff, chosen) for chosen in variants(form)}
    listed = list_rows(desk, kind=kind, ids=list_ids(desk, kind=kind, year=year))
    assert {one.id for one in listed} == made | before
    for one in listed:
        assert one.number.startswith(form.code)
        assert len(one.values) == len(form.list_columns)


@pytest.mark.parametrize("kind", REGISTERS)
def test_every_step_of_a_register_can_be_taken_from_each_of_its_states(
    desk: Desk, staff: Staff, kind: str
) -> None:
    form = desk.forms.form(kind)
    chosen = variants(form)[-2] if form.variants_by else None
    reached = set()
    first = next(iter(form.states))
    for step in for_variants(form, frozenset([chosen] if chosen else [])).steps:
        for state in step.from_states or (first,):
            one = record(desk, form, staff, chosen)
            for before in way_to(form, state):
                take(desk, form, staff, one, before)
            take(desk, form, staff, one, step.name)
            now = show_entry(desk, record_id=one).whole
            assert now.record.state == (step.to_state or state)
            assert now.steps[-1].taken_on == DAY
            reached.add(now.record.state)
    assert reached | {first} == set(form.states)


def way_to(form: Form, state: str) -> list[str]:
    """Return the steps that lead from the first state into `state`, the shortest way."""
    ways: dict[str, list[str]] = {next(iter(form.states)): []}
    for _round in form.states:
        for step in form.steps:
            for start in step.from_states:
                if start in ways and step.to_state and step.to_state not in ways:
                    ways[step.to_state] = [*ways[start], step.name]
    return ways[state]


def take(desk: Desk, form: Form, staff: Staff, record_id: str, name: str) -> None:
    """Take a step with everything answered."""
    step = form.step_named(name)
    assert step is not None
    advance_entry(
        desk,
        record_id=record_id,
        step=name,
        answers=answers_for(step.fields, DAY),
        people=people_for(step.people, staff),
    )


@pytest.mark.parametrize("kind", REGISTERS)
def test_every_form_of_a_register_is_printed(
    desk: Desk, staff: Staff, tmp_path: Path, kind: str
) -> None:
    main = desk.forms.form(kind)
    for form in desk.forms.forms_of(kind):
        chosen = form.only_for[0] if form.only_for else variants(main)[-1]
        one = record(desk, main, staff, chosen)
        step = form.of_step
        if step:
            take(desk, main, staff, one, step)
        target = tmp_path / f"{form.id}.pdf"
        print_forms(desk, form_id=form.id, record_ids=[one], target=target)
        words = "".join(read_text(target).split())
        assert title_printed(form, main) in words


def title_printed(form: Form, main: Form) -> str:
    """Return the title of `form` on paper; of a document that is named by an answer, that name."""
    named = re.fullmatch(r"\{(entry\.)?(\w+)\}", form.official.title) if form.official else None
    if named is None:
        return "".join(form.title.split())
    step = main.step_named(form.of_step or "")
    fields = step.fields if step else main.fields
    return next(one.choices[0] for one in fields if one.name == named[2])


def test_a_sanction_says_how_long_its_influence_lasts(desk: Desk, staff: Staff) -> None:
    """An appointment does not ask."""
    form = desk.forms.form("person_event")
    for chosen in variants(form):
        asked = for_variants(form, frozenset([str(chosen)]))
        there = asked.field_named("influence_until") is not None
        assert there == (chosen in SANCTIONS), chosen
    assert form.restricted


@pytest.mark.parametrize("kind", [kind for kind in REGISTERS if shipped_forms().form(kind).due])
def test_every_day_a_register_declares_falls_due_and_its_step_settles_it(
    desk: Desk, staff: Staff, kind: str
) -> None:
    form = desk.forms.form(kind)
    chosen = variants(form)[-2] if form.variants_by else None

    def due_by_now(record_id: str) -> set[str]:
        listed = [one for one in list_due(desk, on=DAY).dues if one.settle.record_id == record_id]
        return {one.settle.step for one in listed if one.until is None or one.until <= DAY}

    for due in form.due:
        one = record(desk, form, staff, chosen)
        step = form.step_named(due.step)
        assert step is not None
        if due.of_step[0]:
            assert due.step not in due_by_now(one), due.label
            take(desk, form, staff, one, due.of_step[0])
        assert due.step in due_by_now(one), due.label
        for before in way_to(form, (step.from_states or tuple(form.states))[0]):
            take(desk, form, staff, one, before)
        take(desk, form, staff, one, due.step)
        assert due.step not in due_by_now(one), due.label


def asked_by_rules(kind: str) -> set[str]:
    """Return the fields of a kind that a rule takes a last day from."""
    rules = [one for some in BOOK.stretches.values() for one in some]
    named = {one.last_day for one in rules if one.kind == kind}
    named |= {one.event.until for one in rules if one.event and one.event.kind == kind}
    return named | (
        {"due_on"} if any(o.demand == "deadline" and o.kind == kind for o in rules) else set()
    )


@pytest.mark.parametrize("kind", shipped_forms().kinds)
def test_every_day_until_or_of_review_falls_due(kind: str) -> None:
    """By its own form, or by a rule: whatever is called 下次…, …时限, 期限, 复查, 到期 or 期满."""
    form = shipped_forms().form(kind)
    known = {one.field for one in form.due} | asked_by_rules(kind)
    until = {one.name for one in form.fields if one.kind == "date" and UNTIL.search(one.label)}
    until |= {
        f"{step.name}.{one.name}"
        for step in form.steps
        for one in step.fields
        if one.kind == "date" and UNTIL.search(one.label)
    }
    assert until - known - TOLD_ONLY.get(kind, set()) == set()
