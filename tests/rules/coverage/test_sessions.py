"""Whom one session reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.coverage.sessions import SessionReach, reach_of
from cleanedu_desktop.rules.facts import PersonFact, RecordFact, StepFact, There
from tests.rules.small_office import EVERYONE, record

HELD = date(2026, 4, 8)
MADE_UP = StepFact(
    "make_up_study", date(2026, 4, 20), (There("c", "absentee", None),), {"hours": 3}
)
PEOPLE = (
    There("a", "attendee", "present"),
    There("a", "host", None),
    There("b", "attendee", "on_leave"),
    There("c", "attendee", "absent"),
    There("x", "attendee", "present"),
)
SESSION = record("study_session", "X1", HELD, people=PEOPLE, answers={"study_hours": 2})
PERSONS = {one.id: one for one in EVERYONE}


def reach(
    session: RecordFact = SESSION,
    on: date = date(2026, 12, 31),
    persons: dict[str, PersonFact] | None = None,
) -> SessionReach:
    return reach_of(session, persons or PERSONS, (), on)


def test_who_was_there_on_leave_or_absent() -> None:
    """Only people on the roster of that day count; strangers on the list do not."""
    found = reach()
    assert found.reached == {"a": 2.0}
    assert found.excused == {"b"}
    assert found.missed == {"c"}
    assert found.expected == {"a", "c"}


def test_leave_is_missed_where_it_is_to_be_made_up() -> None:
    found = reach_of(SESSION, PERSONS, (), HELD, lambda session: session is SESSION)
    assert not found.excused
    assert found.missed == {"b", "c"}
    assert found.offered("b") == 2.0


def test_a_make_up_counts_from_its_day_with_its_own_hours() -> None:
    session = replace(SESSION, steps=(MADE_UP,))
    assert reach(session).reached == {"a": 2.0, "c": 3.0}
    assert reach(session).offered("c") == 3.0
    assert reach(session, on=date(2026, 4, 19)).missed == {"c"}


def test_leave_offers_nothing_absence_does() -> None:
    found = reach()
    assert [found.offered(one) for one in "abcx"] == [2.0, 0.0, 2.0, 0.0]


def test_who_was_off_the_roster_that_day_is_not_in_it() -> None:
    away = replace(PERSONS["c"], away=((date(2026, 4, 1), date(2026, 5, 1)),))
    found = reach(persons={**PERSONS, "c": away})
    assert not found.missed
