"""A year as it stood on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import PersonFact
from tests.rules.coverage.made_years import year
from tests.rules.small_office import EVERYONE, MEMBER, facts, session, talk

LATER = facts(
    [
        session("X2", date(2026, 5, 1), "党课", "a"),
        session("X1", date(2026, 2, 1), "党课", "ab"),
        session("X0", date(2025, 12, 31), "党课", "ab"),
        talk("T1", date(2026, 3, 1), "谈心谈话", "a", "b"),
    ]
)


def test_only_what_had_happened_in_the_year_by_the_day_counts() -> None:
    in_march = year(LATER, date(2026, 3, 1))
    assert [one.record.id for one in in_march.sessions] == ["X1"]
    assert in_march.reached == {"a", "b"}
    assert in_march.talked == {"b"}
    assert [one.record.id for one in year(LATER).sessions] == ["X1", "X2"]


def test_the_roster_is_of_the_day_and_by_name() -> None:
    gone = replace(MEMBER, away=((date(2026, 6, 1), date.max),))
    namesake = PersonFact(id="0", name="陈某")
    office = facts([], [*EVERYONE[::2], namesake, gone])
    assert [one.id for one in year(office, date(2026, 5, 31)).roster] == ["a", "b", "0", "c"]
    assert {one.id for one in year(office).roster} == {"a", "c", "0"}


def test_sessions_of_one_day_come_by_number() -> None:
    """However they were entered."""
    same = [session(number, date(2026, 5, 1), "党课", "a") for number in ("X2", "X1")]
    assert [one.record.id for one in year(facts(same)).sessions] == ["X1", "X2"]


def test_rules_are_those_in_force_that_day() -> None:
    assert [one.id for one in year(LATER).demanding("pairs", "talk")] == ["C11"]
    assert not list(year(LATER, date(2018, 1, 1)).demanding("pairs", "talk"))
