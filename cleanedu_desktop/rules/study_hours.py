"""Counts hours of study (学时): as they were entered, else as the office converts time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.partial_dates import moment_of
from cleanedu_desktop.rules.rule import Conversion, Rule

_NOON = 12
SESSION = "study_session"
PRESENT = "present"
MAKE_UP = "make_up_study"


def hours_given(
    record: RecordFact, conversions: Sequence[Rule], on: date = date.max
) -> Iterator[tuple[str, float]]:
    """Yield (person id, hours), once for each who was present or made it up by the day `on`.

    `conversions` are rules with `hours`, the first that names the type of the session counts. Of
    several make-ups the last one counts.
    """
    hours = session_hours(record, conversions)
    given = {
        one.person_id: hours
        for one in record.people
        if one.role == "attendee" and one.presence == PRESENT
    }
    present = set(given)
    for step in record.steps:
        if step.name == MAKE_UP and step.taken_on <= on:
            made_up = _number(step.answers.get("hours"))
            for one in step.people:
                if one.role == "absentee" and one.person_id not in present:
                    given[one.person_id] = hours if made_up is None else made_up
    yield from given.items()


def session_hours(record: RecordFact, conversions: Sequence[Rule]) -> float:
    """Return the hours one session gives to each; 0 where neither hours nor times are known."""
    entered = _number(record.answers.get("study_hours"))
    if entered is not None:
        return entered
    begins = moment_of(record.answers.get("starts_at"))
    ends = moment_of(record.answers.get("ends_at"))
    if begins is None or ends is None or ends <= begins:
        return 0.0
    for rule in conversions:
        if rule.hours is not None and rule.names(record.type):
            return round(_given(rule.hours, begins, ends), 1)
    return 0.0


def register_hours(
    facts: OfficeFacts, first: date, last: date, *, collective: bool
) -> Iterator[tuple[str, float]]:
    """Yield (person id, hours) of registers that give hours (`[counts] hours`), by what their
    forms say: collective study (a course) or self-study.
    """
    for kind, register in facts.registers.items():
        counts = register.counts
        if counts is None or not counts.hours or counts.collective != collective:
            continue
        for record in facts.between(kind, first, last):
            hours = _number(record.answers.get(counts.hours))
            if hours is not None:
                yield from ((who, hours) for who in _there(record, counts.people))


def _there(record: RecordFact, role: str) -> set[str]:
    """Return who is tied in a role; where it takes attendance, who was present."""
    return {
        one.person_id
        for one in record.people
        if one.role == role and one.presence in (None, PRESENT)
    }


def _given(conversion: Conversion, begins: datetime, ends: datetime) -> float:
    """Return the hours of study; of several days each lasts from the first hour to the last one.

    Where the last day ends before the hour at which the first began, half days are the most that
    is counted: the nights between are nobody's study.
    """
    if conversion.each != "hour":
        return _units(conversion.each, begins, ends) * conversion.hours
    days = ((ends - timedelta(minutes=1)).date() - begins.date()).days
    a_day = (ends - timedelta(days=days) - begins) / timedelta(hours=1)
    if a_day > 0:
        return (days + 1) * a_day * conversion.hours
    most = _units("half_day", begins, ends) * (conversion.half_day or 0)
    return min((ends - begins) / timedelta(hours=1) * conversion.hours, most)


def _units(each: str, begins: datetime, ends: datetime) -> int:
    """Return how many begun half days (before and after noon) or days there are."""
    last = ends - timedelta(minutes=1)
    days = (last.date() - begins.date()).days
    if each == "day":
        return days + 1
    return 2 * days + (last.hour >= _NOON) - (begins.hour >= _NOON) + 1


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
