"""What is due by single records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from cleanedu_desktop.rules.due_by_record import due_by_deadline, due_commitments, due_make_up
from cleanedu_desktop.rules.facts import StepFact
from tests.rules.small_office import (
    BOOK,
    EVERYONE,
    MEMBER,
    OUTSIDER,
    YEAR,
    commitment,
    facts,
    record,
)

RECTIFY, SIGN, MAKE_UP = (BOOK.shipped(one) for one in ("R72", "R57", "R41"))
FOUND = date(2026, 5, 1)


def test_make_up_study_is_owed_until_it_is_taken() -> None:
    """By those still on the roster."""
    days = [date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 19), date(2026, 3, 20)]
    owed = [[one.names for one in due_make_up(MAKE_UP, facts(YEAR), day)] for day in days]
    assert owed == [[], [("白某",)], [("白某",)], []]
    gone = replace(MEMBER, away=((date(2026, 3, 6), date.max),))
    left = facts(YEAR, (EVERYONE[0], gone, OUTSIDER))
    assert list(due_make_up(MAKE_UP, left, date(2026, 3, 10))) == []
    began_later = partial(due_make_up, in_force=lambda day: day > date(2026, 3, 5))
    assert list(began_later(MAKE_UP, facts(YEAR), date(2026, 3, 10))) == []
    narrowed = replace(MAKE_UP, types=("集中学习",))
    assert list(due_make_up(narrowed, facts(YEAR), date(2026, 3, 10))) == []


def test_an_item_is_due_while_it_is_open() -> None:
    """Also once it is opened again; without a deadline never."""
    close, reopen = (
        StepFact(name, day, (), {})
        for name, day in (("close", date(2026, 7, 3)), ("reopen", date(2026, 8, 1)))
    )
    item = record(
        "rectification",
        "Z1",
        FOUND,
        state="open",
        answers={"due_on": "2026-06-30"},
        steps=(close, reopen),
    )
    days = [date(2026, 4, 30), FOUND, date(2026, 7, 2), date(2026, 7, 3), date(2026, 8, 1)]
    tones = [[one.tone for one in due_by_deadline(RECTIFY, facts((item,)), day)] for day in days]
    assert tones == [[], ["grey"], ["red"], [], ["red"]]
    undated = replace(item, answers={}, steps=())
    assert list(due_by_deadline(RECTIFY, facts((undated,)), FOUND)) == []
    stated = replace(item, state="closed", steps=())
    assert list(due_by_deadline(RECTIFY, facts((stated,)), FOUND)) == []


def test_commitments_are_made_and_signed_by_their_day() -> None:
    """Of those on the roster; each once, as signed if any is."""
    both = (commitment("a", date(2026, 3, 10)), commitment("a", None), commitment("b", None))
    before = list(due_commitments(SIGN, facts(both), date(2026, 3, 9)))
    assert [(one.names, one.settle.act, one.tone) for one in before] == [
        (("陈某",), "many", "amber"),
        (("安书记", "白某"), "list", "amber"),
    ]
    after = list(due_commitments(SIGN, facts(both), date(2026, 4, 1)))
    assert [(one.names, one.tone) for one in after] == [(("陈某",), "red"), (("白某",), "red")]


def test_a_day_that_no_month_has() -> None:
    """Is the last of the year."""
    odd = replace(SIGN, numbers={"month": 2, "day": 30})
    (one, *_) = due_commitments(odd, facts(YEAR), date(2026, 1, 1))
    assert one.until == date(2026, 12, 31)


def test_who_came_in_the_course_of_the_year_has_days_of_their_own() -> None:
    """Thirty from then on; whoever came before March goes by the day of all."""
    july = replace(EVERYONE[1], away=((date.min, date(2026, 7, 1)),))
    january = replace(EVERYONE[2], away=((date.min, date(2026, 1, 5)),))
    some = facts([], (EVERYONE[0], july, january))
    of_all, own = due_commitments(SIGN, some, date(2026, 7, 2))
    assert (of_all.for_whom, of_all.until) == (("a", "c"), date(2026, 3, 31))
    assert (own.for_whom, own.since, own.until) == (("b",), date(2026, 7, 1), date(2026, 7, 31))
    assert (of_all.tone, own.tone) == ("red", "amber")
    plain = replace(SIGN, numbers={"month": 3, "day": 31})
    (one,) = due_commitments(plain, some, date(2026, 7, 2))
    assert one.for_whom == ("a", "b", "c")
