"""Who has been away from sessions so often, or for so long, that somebody should speak to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.due import AMBER, Due, Settle, due_of
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact
from cleanedu_desktop.rules.periods import months_after, span_holding
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import PRESENT

_ABSENT = "absent"


def due_absences(rule: Rule, facts: OfficeFacts, on: date) -> Iterator[Due]:
    """Yield each person absent without leave so often this year, or never present for so long.

    Sessions before the rule as it stands are not asked. A talk of the rule's type after the last
    absence settles it. Whoever was only on leave is not meant.
    """
    event = rule.event
    if event is None:
        return
    remind = rule.numbers.get("months_to_remind", 0)
    admonish = rule.numbers.get("months_to_admonish", 0)
    long_ago = months_after(on, -max(remind, admonish))
    year = span_holding("year", on).first
    begun = max(facts.began, rule.begins)
    seen: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for record in facts.between(event.kind, max(min(long_ago, year), begun), on):
        if event.names(record.type) and record.happened_on is not None:
            for one in record.people:
                if one.role == event.role and one.presence is not None:
                    seen[one.person_id].append((record.happened_on, one.presence))
    talked = _last_talks(rule, facts, min(long_ago, year), on)
    for person in facts.meant(rule.people, on):
        away = [day for day, presence in seen[person.id] if presence == _ABSENT]
        if not away or talked.get(person.id, date.min) >= away[-1]:
            continue
        this_year = [day for day in away if day >= year]
        mine = seen[person.id]
        if admonish and _never_there(mine, months_after(on, -admonish), begun):
            yield _admonished(rule, f"{admonish} 个月没有参加", person, away[-1], on)
        elif remind and _never_there(mine, months_after(on, -remind), begun):
            yield _due(rule, f"{remind} 个月没有参加", person, away[-1])
        elif len(this_year) >= rule.numbers.get("times_absent", 1):
            yield _due(rule, f"今年无故缺席 {len(this_year)} 次", person, away[-1])


def _never_there(seen: list[tuple[date, str]], since: date, begun: date) -> bool:
    """Tell whether somebody was asked to sessions since a day and came to none."""
    lately = [presence for day, presence in seen if day >= since]
    return since >= begun and bool(lately) and PRESENT not in lately


def _admonished(rule: Rule, told: str, person: PersonFact, last: date, on: date) -> Due:
    """Return the demand for the sterner talk, with the day by which help is to have worked."""
    due, months = _due(rule, told, person, last), rule.numbers.get("months_to_help", 0)
    answers = {"due_on": months_after(on, months).isoformat()} if months else {}
    words = f"{told}，限期 {months} 个月帮教" if months else told
    settle = replace(due.settle, type=rule.types[-1] if rule.types else "", answers=answers)
    return replace(due, detail=words, settle=settle)


def _due(rule: Rule, told: str, person: PersonFact, last: date) -> Due:
    return due_of(
        rule,
        what=rule.text,
        detail=told,
        people=(person,),
        since=last,
        until=None,
        tone=AMBER,
        settle=Settle(
            kind=rule.kind,
            act="new",
            type=rule.types[0] if rule.types else "",
            people=((person.id, rule.roles[0]),),
        ),
    )


def _last_talks(rule: Rule, facts: OfficeFacts, first: date, on: date) -> dict[str, date]:
    """Return person -> day of the last talk of the rule's type."""
    return {
        who: record.happened_on
        for record in facts.between(rule.kind, first, on)
        if record.happened_on is not None and rule.names(record.type_by(rule.type_from))
        for who in record.those(*rule.roles)
    }
