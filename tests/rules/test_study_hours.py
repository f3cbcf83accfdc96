"""Hours of study."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cleanedu_desktop.rules.facts import There
from cleanedu_desktop.rules.rule import Conversion, Rule
from cleanedu_desktop.rules.study_hours import hours_given, register_hours, session_hours
from tests.rules.small_office import BOOK, MADE_UP, facts, record, session

DAY = date(2026, 4, 8)
RULES = [one for one in BOOK.on(DAY) if one.hours is not None]


def hours(words: str, **answers: Any) -> float:
    """The hours of a session."""
    return session_hours(session("X", DAY, words, "a", answers=answers), RULES)


@pytest.mark.parametrize(
    ("words", "begins", "ends", "expected"),
    [
        ("集中学习", "2026-04-08T09:00", "2026-04-08T11:00", 2.0),
        ("集中学习", "2026-04-08T09:00", "2026-04-08T09:50", 0.8),
        ("专题讲座", "2026-04-08T09:00", "2026-04-08T11:00", 4.0),
        ("专题讲座", "2026-04-08T09:00", "2026-04-08T12:00", 4.0),
        ("专题讲座", "2026-04-08T09:00", "2026-04-08T16:00", 8.0),
        ("脱产培训", "2026-04-08T09:00", "2026-04-10T17:00", 24.0),
        ("实践活动", "2026-04-08T14:00", "2026-04-09T10:00", 8.0),
        ("集中学习", "2026-04-08T08:30", "2026-04-09T17:00", 17.0),
        ("集中学习", "2026-04-08T14:00", "2026-04-10T11:00", 16.0),
        ("集中学习", "2026-04-08T22:00", "2026-04-09T02:00", 4.0),
        ("集中学习", "2026-04-08T09:00", None, 0.0),
        ("集中学习", "2026-04-08T11:00", "2026-04-08T09:00", 0.0),
    ],
)
def test_time_is_converted_by_the_type(
    words: str, begins: str, ends: str | None, expected: float
) -> None:
    """By hand, from C14: of days of unknown length half days count, not the nights between."""
    assert hours(words, starts_at=begins, ends_at=ends) == expected


def test_what_was_entered_goes_before() -> None:
    """Also nought; without a rule that fits there is nothing."""
    times = {"starts_at": "2026-04-08T09:00", "ends_at": "2026-04-08T11:00"}
    assert hours("集中学习", study_hours=3, **times) == 3.0
    assert hours("集中学习", study_hours=0, **times) == 0.0
    lecture = Rule(
        id="x", text="x", citation="x", types=("讲座",), hours=Conversion(each="day", hours=8)
    )
    assert session_hours(session("X", DAY, "集中学习", "a", answers=times), [lecture]) == 0.0


def test_those_present_and_those_who_made_it_up() -> None:
    """The latter as entered with the step, from its day on."""
    one = session("X", DAY, "集中学习", "a", "b", answers={"study_hours": 3}, steps=(MADE_UP,))
    assert list(hours_given(one, RULES, MADE_UP.taken_on)) == [("a", 3.0), ("b", 2.0)]
    the_day_before = MADE_UP.taken_on - timedelta(days=1)
    assert list(hours_given(one, RULES, the_day_before)) == [("a", 3.0)]
    plain = MADE_UP._replace(answers={})
    one = session("X", DAY, "集中学习", "a", "b", answers={"study_hours": 3}, steps=(plain,))
    assert list(hours_given(one, RULES, MADE_UP.taken_on)) == [("a", 3.0), ("b", 3.0)]


def test_nobody_gets_the_hours_of_one_session_twice() -> None:
    """Made up two times, or present after all."""
    steps = (MADE_UP, MADE_UP._replace(answers={"hours": 3}))
    said = {"study_hours": 3}
    twice = session("X", DAY, "集中学习", "a", "b", answers=said, steps=steps)
    assert list(hours_given(twice, RULES)) == [("a", 3.0), ("b", 3.0)]
    there = session("X", DAY, "集中学习", "ab", answers=said, steps=steps)
    assert list(hours_given(there, RULES)) == [("a", 3.0), ("b", 3.0)]


def test_hours_of_registers_by_what_their_forms_say() -> None:
    """A course gives collective hours to who was there; a book read gives hours of self-study."""
    trainees = (
        There("a", "trainee", None),
        There("b", "trainee", None),
        There("c", "teacher", None),
    )
    reader = (There("a", "learner", None),)
    given = facts(
        [
            record("training", "P1", date(2026, 3, 2), people=trainees, answers={"hours": 16}),
            record("self_study", "S1", date(2026, 3, 3), people=reader, answers={"hours": 2.5}),
            record("self_study", "S2", date(2027, 3, 3), people=reader, answers={"hours": 9}),
        ]
    )
    year = date(2026, 1, 1), date(2026, 12, 31)
    assert sorted(register_hours(given, *year, collective=True)) == [("a", 16), ("b", 16)]
    assert list(register_hours(given, *year, collective=False)) == [("a", 2.5)]
