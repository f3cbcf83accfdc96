"""Figures of a year and its halves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import Link, StepFact
from cleanedu_desktop.rules.plan_facts import ADDED
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook
from cleanedu_desktop.rules.ties import COUNTS_FOR
from cleanedu_desktop.rules.year_figures import (
    Attendance,
    ByType,
    Commitments,
    Hours,
    Plan,
    Rectifications,
    YearFigures,
    year_figures,
)
from tests.rules.small_office import BOOK, YEAR, facts, record, session

END = date(2026, 12, 31)


def figures(records: object = YEAR, on: date = END, half: int = 0) -> YearFigures:
    """Of the small office in 2026."""
    return year_figures(facts(records), BOOK, year=2026, on=on, half=half)  # type: ignore[arg-type]


def step(name: str, day: date) -> StepFact:
    """A step taken."""
    return StepFact(name, day, (), {})


def test_sessions_are_counted_by_type_and_quarter() -> None:
    """The most frequent first; attendance of all together."""
    found = figures()
    assert found.sessions == (
        ByType(type="支部委员会会议", quarters=(2, 0, 0, 0)),
        ByType(type="支部党员大会", quarters=(1, 0, 0, 0)),
        ByType(type="集中学习", quarters=(0, 1, 0, 0)),
    )
    assert found.sessions[0].total == 2
    assert found.attendance == Attendance(expected=7, present=5, on_leave=0, absent=2)
    assert found.talks == (ByType(type="谈心谈话", quarters=(0, 1, 0, 0)),)
    assert (found.roster, found.talked_with) == (3, 1)


def test_a_half_has_its_own_sessions() -> None:
    """And judges no hours, which are asked of a year."""
    first, second = figures(half=1), figures(half=2)
    assert (first.span.words, second.span.words) == ("2026年上半年", "2026年下半年")
    assert first.sessions == figures().sessions
    assert second.sessions == ()
    assert first.hours is None


def test_what_came_later_does_not_count() -> None:
    """As of a day."""
    assert figures(on=date(2026, 2, 1)).sessions == (
        ByType(type="支部委员会会议", quarters=(1, 0, 0, 0)),
    )


def test_hours_are_those_of_the_rule() -> None:
    """Of the types it names, of the people it means."""
    answers = {"study_hours": 32}
    some = [session("X1", date(2026, 1, 5), "集中学习", "ac", answers=answers)]
    some.append(session("X2", date(2026, 1, 6), "支部委员会会议", "b", answers=answers))
    rule = BOOK.shipped("C13")
    assert figures(some).hours == Hours(least=32, people=2, enough=1, citation=rule.citation)
    off: tuple[Rule, ...] = (replace(rule, on=False),)
    book = Rulebook({"C13": off})
    assert year_figures(facts(some), book, year=2026, on=END).hours is None


def test_commitments_are_those_of_people_on_the_roster() -> None:
    """Signed by the day."""
    assert figures().commitments == Commitments(roster=3, signed=1, made=2)
    assert figures(on=date(2026, 3, 9)).commitments.signed == 0


def test_problems_are_told_as_they_stood_at_the_end() -> None:
    """Found and closed within the span; open and overdue on its last day."""
    assert figures().rectifications == Rectifications(found=1, closed=1, open=0, overdue=0)
    assert figures(half=1).rectifications == Rectifications(found=1, closed=0, open=1, overdue=0)
    assert figures(on=date(2026, 7, 2)).rectifications.overdue == 1
    assert figures(half=2).rectifications == Rectifications(found=0, closed=1, open=0, overdue=0)
    (item,) = (one for one in YEAR if one.kind == "rectification")
    again = replace(item, steps=(*item.steps, step("reopen", date(2026, 8, 1))))
    assert figures([again]).rectifications == Rectifications(found=1, closed=0, open=1, overdue=1)


def test_items_of_the_plan_are_told_by_what_became_of_them() -> None:
    """By the last step; those added later apart."""
    day = date(2026, 5, 1)
    done, back = step("complete", day), step("resume", date(2026, 6, 1))
    items = [
        record("plan_item", "JH1", day, steps=(done,)),
        record("plan_item", "JH2", day, steps=(done, back), answers={"origin": ADDED}),
        record("plan_item", "JH3", day, steps=(step("drop", day),)),
        record("plan_item", "JH4", date(2027, 1, 1)),
    ]
    assert figures(items).plan == Plan(due=3, done=1, dropped=1, added=1, unplanned=0)


def test_sessions_that_count_for_no_item_of_the_plan_came_by_surprise() -> None:
    """Where there is a plan to compare with, of the whole year."""
    item = record("plan_item", "JH1", date(2026, 5, 1))
    assert figures([*YEAR, item]).plan.unplanned == 4
    counted = replace(YEAR[0], links=(Link("JH1", COUNTS_FOR),))
    assert figures([counted, *YEAR[1:], item]).plan.unplanned == 3
    assert figures([*YEAR, item], half=1).plan.unplanned is None
    assert figures().plan.unplanned is None


def test_reminders_sent_and_late_entries_are_counted() -> None:
    """Of all kinds."""
    day = date(2026, 9, 20)
    some = [
        record("node_reminder", "JT1", day, steps=(step("send", day),), late=True),
        record("node_reminder", "JT2", day),
    ]
    found = figures(some)
    assert (found.reminders, found.late) == (1, 1)


def test_each_rule_of_cadence_tells_the_periods_it_was_kept_in() -> None:
    """Of a half only those within it; a period that is running is not lacking yet."""
    kept = {one.rule.id: one for one in figures(half=1).rules}
    assert (kept["C1"].met, kept["C1"].asked) == (1, 2)
    assert kept["C1"].missed_words(2026) == "第2季度"
    assert kept["C9"].asked == 0
    assert kept["C9"].running is not None
    year = {one.rule.id: one for one in figures().rules}
    assert year["C9"].missed_words(2026) == "全年"
    assert "C22" not in year
    second = {one.rule.id: one for one in figures(half=2).rules}
    assert (second["C1"].met, second["C1"].asked) == (0, 2)
