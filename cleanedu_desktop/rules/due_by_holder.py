"""What is due by a change of post or person: the records of the post are looked at again (R80)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due import Due, Settle, due_of, is_told, pressing
from cleanedu_desktop.rules.due_by_date import state_on
from cleanedu_desktop.rules.due_by_event import begun_on
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.last_days import last_day_of
from cleanedu_desktop.rules.rule import InForce, Rule, always
from cleanedu_desktop.rules.working_days import WorkingDays

OVER = frozenset({"removed"})
"""States in which a record of a post is looked at no more."""
_POSTS = ("old_post", "new_post")
"""Answers of an event that name a post."""


def due_by_holder(
    rule: Rule,
    facts: OfficeFacts,
    on: date,
    worked: WorkingDays,
    in_force: InForce = always,
) -> Iterator[Due]:
    """Yield each record whose holder, or the holder of whose post, changed and is not looked at.

    A record is looked at when the rule's step is taken on it since the change, or when it was
    found since. Of several changes the last one asks.
    """
    event = rule.event
    if event is None:
        return
    changes = [
        one
        for one in facts.of(event.kind)
        if event.names(one.type)
        and one.happened_on is not None
        and one.happened_on <= on
        and begun_on(one) <= on
        and in_force(one.happened_on)
        and state_on(one, _register(facts, event.kind), on) not in event.unless
    ]
    for record in facts.of(rule.kind) if changes else ():
        if (record.happened_on or on) > on:
            continue
        if state_on(record, _register(facts, rule.kind), on) in OVER:
            continue
        last = _last_change(record, changes, rule)
        if last is not None and not _looked_at(record, rule, last, on):
            yield from _due(rule, facts, record, last, on, worked)


def _register(facts: OfficeFacts, kind: str) -> Register:
    return facts.registers.get(kind, Register(kind=kind))


def _last_change(
    record: RecordFact, changes: Sequence[RecordFact], rule: Rule
) -> RecordFact | None:
    """Return the last change of who holds it, or of its post."""
    holders, post = {*record.those(*rule.roles)}, record.answers.get("post")
    mine = [
        one
        for one in changes
        if holders & {*one.those(rule.event.role if rule.event else "")}
        or (post and post in [one.answers.get(name) for name in _POSTS])
    ]
    return max(mine, key=lambda one: (one.happened_on or date.min, one.number), default=None)


def _looked_at(record: RecordFact, rule: Rule, change: RecordFact, on: date) -> bool:
    changed = change.happened_on or on
    steps = (one.taken_on for one in record.steps if one.name == rule.step and one.taken_on <= on)
    return any(day >= changed for day in (*steps, record.happened_on or date.min))


def _due(
    rule: Rule,
    facts: OfficeFacts,
    record: RecordFact,
    change: RecordFact,
    on: date,
    worked: WorkingDays,
) -> Iterator[Due]:
    changed = change.happened_on or on
    until = last_day_of(rule, change, "", changed, worked)
    if until is None or until < facts.began or (until < on and not is_told(until, on)):
        return
    yield due_of(
        rule,
        what=f"人员变动后复查：{record.title}",
        detail=f"{record.number}　因 {change.number}　{change.type}",
        since=changed,
        until=until,
        tone=pressing(on, until, rule.warn_days),
        settle=Settle(kind=record.kind, act="step", step=rule.step, record_id=record.id),
    )
