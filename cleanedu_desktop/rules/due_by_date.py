"""What is due by the days records themselves name, as the form of their kind declares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from cleanedu_desktop.records.register import OWN_DAY, DueDate, Register
from cleanedu_desktop.rules.due import Due, Settle, due_of, pressing
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact, StepFact
from cleanedu_desktop.rules.open_records import maybe_open
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.periods import months_after
from cleanedu_desktop.rules.rule import Rule

Leads = tuple[tuple[str, str], ...]
"""(step, state it leads to)."""
DEADLINE = "due_on"
"""The answer that is an item's deadline; see `due_by_record.py`."""


def due_by_date(rule: Rule, facts: OfficeFacts, on: date) -> Iterator[Due]:
    """Yield each declared day of a record of the rule's kind (of any) that is not settled yet."""
    for kind, register in facts.registers.items():
        if rule.kind in ("", kind):
            for declared in register.due:
                told = _of_steps if declared.of_step[0] else _of_record
                for record in maybe_open(
                    facts, kind, on, _is_settled_now, declared, register.leads
                ):
                    yield from told(rule, register, declared, record, on)


def state_on(record: RecordFact, register: Register, on: date) -> str:
    """Return the state of a record as the steps taken by a day had left it."""
    if all(step.taken_on <= on for step in record.steps):
        return record.state
    leads, state = dict(register.leads), register.first_state
    for step in _by_then(record, on):
        state = leads.get(step.name, state)
    return state


def _day(record: RecordFact, declared: DueDate) -> date | None:
    if declared.field == OWN_DAY:
        return record.happened_on
    return day_of(record.answers.get(declared.field))


def _is_settled_now(record: RecordFact, declared: DueDate, leads: Leads) -> bool:
    if declared.of_step[0]:
        return record.state in declared.until_states or not _named(record.steps, declared, leads)
    return _day(record, declared) is None or _is_settled(record.state, record.steps, declared)


def _is_settled(state: str, steps: Sequence[StepFact], declared: DueDate) -> bool:
    """Tell whether nothing is due any more; what is due again and again only ends by its state."""
    if declared.until_states or declared.every_months:
        return state in declared.until_states
    return any(step.name == declared.step for step in steps)


def _named(steps: Sequence[StepFact], declared: DueDate, leads: Leads) -> dict[date, date]:
    """Return day -> when a step named it, of those that no settling step was taken for.

    A settling step that ends it all, by its state, is for all before it; any other (a reply) for
    one: the one whose day it names by the same answer, else the earliest left, with or without day.
    """
    of_step, name = declared.of_step
    ends_all = dict(leads).get(declared.step) in declared.until_states
    left: list[tuple[date | None, date]] = []
    for one in sorted(steps, key=attrgetter("taken_on")):
        day = day_of(one.answers.get(name))
        if one.name == of_step:
            left.append((day, one.taken_on))
        elif one.name == declared.step and ends_all:
            left.clear()
        elif one.name == declared.step:
            meant = [each for each in left if day is None or each[0] == day]
            for each in meant[:1]:
                left.remove(each)
    found: dict[date, date] = {}
    for day, since in left:
        if day is not None:
            found.setdefault(day, since)
    return found


def _of_steps(
    rule: Rule, register: Register, declared: DueDate, record: RecordFact, on: date
) -> Iterator[Due]:
    """Yield each day a step names; not one on which the record itself is due anyway."""
    if state_on(record, register, on) in declared.until_states:
        return
    own = {_day(record, one) for one in register.due if not one.of_step[0]}
    own.add(day_of(record.answers.get(DEADLINE)))
    for day, since in _named(_by_then(record, on), declared, register.leads).items():
        if day not in own:
            yield _due(rule, register, declared, record, min(since, day), day, on)


def _of_record(
    rule: Rule, register: Register, declared: DueDate, record: RecordFact, on: date
) -> Iterator[Due]:
    day, steps = _day(record, declared), _by_then(record, on)
    if day is None or _is_settled(state_on(record, register, on), steps, declared):
        return
    happened = record.happened_on or day
    if happened > on and happened != day:
        return
    until = _until(declared, day, steps)
    begun = [one for one in (happened, record.entered_on) if one is not None and one <= until]
    since = min(begun, default=until)
    if record.entered_on is not None and since > on:
        return
    yield _due(rule, register, declared, record, since, until, on)


def _due(
    rule: Rule,
    register: Register,
    declared: DueDate,
    record: RecordFact,
    since: date,
    until: date,
    on: date,
) -> Due:
    warn_days = rule.warn_days if declared.warn_days is None else declared.warn_days
    act = "step" if declared.step else "record"
    return due_of(
        rule,
        what=f"{declared.label}：{record.number if register.restricted else record.title}",
        detail=record.number,
        since=since,
        until=until,
        tone=pressing(on, until, warn_days),
        settle=Settle(kind=record.kind, act=act, step=declared.step, record_id=record.id),
    )


def _until(declared: DueDate, day: date, steps: Sequence[StepFact]) -> date:
    if not declared.every_months:
        return day
    if not declared.step:
        return months_after(day, declared.every_months)
    taken = [step.taken_on for step in steps if step.name == declared.step]
    return months_after(max(taken), declared.every_months) if taken else day


def _by_then(record: RecordFact, on: date) -> list[StepFact]:
    return [step for step in record.steps if step.taken_on <= on]
