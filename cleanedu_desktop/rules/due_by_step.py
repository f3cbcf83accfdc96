"""What is due after a record was made: a reply, a report, a look at what has become of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cleanedu_desktop.rules.due import Due, Settle, due_of, is_told, pressing
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.last_days import last_day_of
from cleanedu_desktop.rules.open_records import maybe_open
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.rule import InForce, Rule, always, holds
from cleanedu_desktop.rules.working_days import WorkingDays


def due_by_step(
    rule: Rule,
    facts: OfficeFacts,
    on: date,
    worked: WorkingDays,
    in_force: InForce = always,
) -> Iterator[Due]:
    """Yield each record the rule names on which its step has not been taken by the day `on`.

    The rule must have been `in_force` on the day it counts from.
    """
    asked = (rule.step, rule.types, rule.type_from)
    for record in maybe_open(facts, rule.kind, on, _asks_nothing, *asked):
        start = record.happened_on
        if rule.since:
            start = day_of(record.answers.get(rule.since)) or start
        if start is None or start > on or not in_force(start):
            continue
        if not rule.names(record.type_by(rule.type_from)) or _is_taken(record, rule.step, on):
            continue
        until = last_day_of(rule, record, rule.last_day, start, worked)
        if until is None or until < facts.began or (until < on and not is_told(until, on)):
            continue
        yield due_of(
            rule,
            what=record.title,
            detail=f"{record.number}　{rule.text}",
            since=min(start, until),
            until=until,
            tone=pressing(on, until, rule.warn_days),
            settle=Settle(kind=rule.kind, act="step", step=rule.step, record_id=record.id),
        )


def _asks_nothing(record: RecordFact, step: str, types: Sequence[str], type_from: str) -> bool:
    return not holds(record.type_by(type_from), types) or _is_taken(record, step, date.max)


def _is_taken(record: RecordFact, step: str, on: date) -> bool:
    return any(one.name == step and one.taken_on <= on for one in record.steps)
