"""What is due by what happens to a person: an appointment asks for a talk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due import Due, Settle, due_of, is_told, pressing
from cleanedu_desktop.rules.due_by_date import state_on
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact, RecordFact
from cleanedu_desktop.rules.last_days import last_day_of
from cleanedu_desktop.rules.rule import Event, InForce, Rule, always, holds
from cleanedu_desktop.rules.study_hours import PRESENT
from cleanedu_desktop.rules.working_days import WorkingDays

_DAY = timedelta(days=1)


def due_by_event(
    rule: Rule,
    facts: OfficeFacts,
    on: date,
    worked: WorkingDays,
    in_force: InForce = always,
) -> Iterator[Due]:
    """Yield what each event, known by the day `on`, still asks for its person.

    The rule must have been `in_force` on the day of the event, or be so on `on` before it. Any
    later record of the right type settles it, also one so many days before (`before_days`).
    """
    event = rule.event
    if event is None:
        return
    register = facts.registers.get(event.kind, Register(kind=event.kind))
    there = {one.id: one for one in facts.meant(rule.people, on)}
    for record in facts.of(event.kind):
        if not event.names(record.type) or not _is_known(record, on):
            continue
        if not in_force(min(record.happened_on or on, on)):
            continue
        if state_on(record, register, on) in event.unless:
            continue
        for who in record.those(event.role):
            if who in there and not _is_done(rule, facts, record, who, on):
                yield from _due(rule, event, facts, record, there[who], on, worked)


def begun_on(record: RecordFact) -> date:
    """Return since when an event that has a day is known to be coming or to have come."""
    day = record.happened_on or date.max
    return min(day, record.entered_on or day)


def _is_known(record: RecordFact, on: date) -> bool:
    return record.happened_on is not None and begun_on(record) <= on


def _is_done(rule: Rule, facts: OfficeFacts, record: RecordFact, who: str, on: date) -> bool:
    of_person = facts.worked_out(rule.kind, _by_person, rule.types, rule.type_from, rule.roles)
    first = (record.happened_on or on) - rule.numbers.get("before_days", 0) * _DAY
    least = rule.numbers.get("visitors", 0)
    return any(
        first <= (one.happened_on or first) <= on and len(one.those("talker")) >= least
        for one in of_person.get(who, ())
    )


def _by_person(
    records: Sequence[RecordFact], types: Sequence[str], type_from: str, roles: Sequence[str]
) -> Mapping[str, list[RecordFact]]:
    """Return person -> the records with a day in which the person counts."""
    found: dict[str, list[RecordFact]] = defaultdict(list)
    for record in records:
        if record.happened_on is not None and holds(record.type_by(type_from), types):
            for one in record.people:
                if one.role in roles and one.presence in (None, PRESENT):
                    found[one.person_id].append(record)
    return found


def _due(
    rule: Rule,
    event: Event,
    facts: OfficeFacts,
    record: RecordFact,
    person: PersonFact,
    on: date,
    worked: WorkingDays,
) -> Iterator[Due]:
    day = record.happened_on or on
    until = last_day_of(rule, record, event.until, day, worked)
    if until is None or until < facts.began or (until < on and not is_told(until, on)):
        return
    fill = {name: record.answers.get(answer) for name, answer in event.fill.items()}
    yield due_of(
        rule,
        what=rule.text,
        detail=record.number if event.discreet else f"{record.number}　{record.type}",
        people=() if event.discreet else (person,),
        since=begun_on(record),
        until=until,
        tone=pressing(on, until, rule.warn_days),
        settle=Settle(
            kind=rule.kind,
            act="new",
            type=rule.types[0] if rule.types and not rule.type_from else "",
            people=((person.id, rule.roles[0]),),
            link=(record.id, event.link_as),
            answers={name: value for name, value in fill.items() if value is not None},
        ),
    )
