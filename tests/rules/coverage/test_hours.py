"""Hours of study against what is aimed at, worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.rules.coverage.hours import (
    HoursOf,
    hours_of_all,
    hours_of_one,
    propagandists,
)
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import Held, OfficeFacts, StepFact, There
from cleanedu_desktop.rules.rule import Scope
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.coverage.made_years import year
from tests.rules.small_office import BOOK, EVERYONE, MEMBER, facts, record, session

ALONE = record(
    "self_study",
    "ZX1",
    date(2026, 3, 3),
    answers={"hours": 5, "material": "条例"},
    people=(There("b", "learner", None),),
)
RECORDS = (
    session("X1", date(2026, 2, 1), "集中学习", "ab", "c", answers={"study_hours": 20}),
    session("X2", date(2026, 4, 1), "集中学习", "a", "b", answers={"study_hours": 20}),
    session("X3", date(2026, 5, 1), "支部委员会会议", "a", answers={"study_hours": 4}),
    ALONE,
)


def by_id(office: OfficeFacts, on: date = date(2026, 12, 31)) -> dict[str, HoursOf]:
    return {one.person.id: one for one in hours_of_all(year(office, on))}


def test_hours_person_by_person() -> None:
    """The secretary is asked for more; other types do not count; self-study is apart."""
    found = by_id(facts(RECORDS))
    secretary, member, outsider = found["a"], found["b"], found["c"]
    assert (secretary.hours, secretary.target, secretary.sessions) == (40, 56, 3)
    assert secretary.share == pytest.approx(40 / 56)
    assert (member.hours, member.offered, member.lost) == (20, 40, 20)
    assert (member.target, member.self_study, member.missed) == (32, 5, ("X2",))
    assert (outsider.target, outsider.hours, outsider.share) == (None, 0, 1)
    assert secretary.lacks
    assert member.lacks
    assert not outsider.lacks


def test_one_alone_has_the_hours_of_the_list() -> None:
    """Also after leaving, up to the last session held while here."""
    office = facts(RECORDS)
    for one in office.persons:
        assert hours_of_one(one, year(office)) == by_id(office)[one.id]
    left = replace(MEMBER, away=((date(2026, 3, 1), date.max),))
    gone = facts(RECORDS, persons=[one for one in office.persons if one.id != left.id] + [left])
    assert left.id not in by_id(gone)
    assert hours_of_one(left, year(gone, date(2026, 12, 31))).hours == 20


def test_a_make_up_closes_the_gap() -> None:
    made_up = StepFact("make_up_study", date(2026, 6, 1), (There("b", "absentee", None),), {})
    mended = replace(RECORDS[1], steps=(made_up,))
    found = by_id(facts([RECORDS[0], mended]))["b"]
    assert (found.hours, found.share, found.lacks) == (40, 1, False)


def test_who_was_away_is_asked_only_for_what_could_be_reached() -> None:
    """Having missed nothing, no gap; having missed a session held while here, one."""
    back = replace(MEMBER, away=((date(2026, 3, 1), date(2026, 6, 1)),))
    people = (EVERYONE[0], back)
    found = by_id(facts(RECORDS, people))["b"]
    assert (found.hours, found.offered, found.whole, found.lacks) == (20, 20, False, False)
    absent = session("X4", date(2026, 7, 1), "党课", "a", "b", answers={"study_hours": 2})
    assert by_id(facts([*RECORDS, absent], people))["b"].lacks


def test_who_teaches_is_counted_apart() -> None:
    """By the rule on propagandists, whose own target the office may set."""
    teacher = replace(MEMBER, categories=(Held("宣教人员", "2025", ""),))
    trained = session("X1", date(2026, 2, 1), "业务培训", "b", answers={"study_hours": 8})
    people = (There("b", "lecturer", None), There("a", "attendee", "present"))
    taught = record("study_session", "X2", date(2026, 3, 1), type="党课", people=people)
    office = facts([trained, taught], [EVERYONE[0], teacher])
    (found,) = propagandists(year(office))
    assert (found.person.id, found.hours, found.taught, found.target) == ("b", 8, 1, None)
    (rule,) = BOOK.stretches["R17"]
    own = replace(rule, demand="hours", period="year", minimum=10)
    book = Rulebook({**BOOK.stretches, "R17": (own,)})
    (asked,) = propagandists(Year(office, book, date(2026, 12, 31)))
    assert asked.target == 10
    without = Rulebook({key: some for key, some in BOOK.stretches.items() if key != "R17"})
    assert propagandists(Year(office, without, date(2026, 12, 31))) == ()


def test_nobody_is_asked_without_a_rule() -> None:
    nobody = replace(BOOK.stretches["C13"][0], people=Scope(posts=("没有的职务",)))
    book = Rulebook({"C13": (nobody,)})
    found = hours_of_all(Year(facts(RECORDS), book, date(2026, 12, 31)))
    assert [one.target for one in found] == [None, None, None]
    assert [one.hours for one in found] == [44, 20, 0]
