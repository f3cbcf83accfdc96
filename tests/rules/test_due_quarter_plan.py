"""The plan of a quarter, reported to the superior."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_quarter_plan import due_quarter_plan
from cleanedu_desktop.rules.facts import RecordFact, StepFact
from tests.rules.small_office import BOOK, facts, record


def item(number: str, words: str = "支部党员大会", **given: Any) -> RecordFact:
    """A meeting planned for the second quarter."""
    answers = {"session_type": words} if words else {}
    return record("plan_item", number, date(2026, 5, 20), answers=answers, **given)


def found(on: date, *items: RecordFact) -> list[Due]:
    """What is due on a day."""
    return list(due_quarter_plan(BOOK.shipped("C25"), facts(items), on))


def test_nothing_is_planned() -> None:
    """By the fifth day something has to be; then it is late until the quarter ends."""
    (due,) = found(date(2026, 4, 1))
    assert (due.since, due.until, due.tone) == (date(2026, 4, 1), date(2026, 4, 5), "amber")
    assert (due.detail, due.settle.act) == ("2026年第2季度：还没有登记拟开的会议", "new")
    assert found(date(2026, 4, 6), item("JH1", ""))[0].tone == "red"


def test_planned_and_not_reported() -> None:
    """Those entered by then, as things stood."""
    reported = item("JH2", steps=(StepFact("submit", date(2026, 4, 3), (), {}),))
    (due,) = found(date(2026, 4, 3), item("JH1"), reported)
    assert (due.detail, due.settle.act) == ("2026年第2季度：1 项还没有报备", "list")
    assert found(date(2026, 4, 3), reported) == []
    assert found(date(2026, 4, 2), reported)[0].detail.endswith("1 项还没有报备")
    later = item("JH3", entered_on=date(2026, 4, 20))
    assert found(date(2026, 4, 4), reported, later) == []
    assert found(date(2026, 1, 2)) != []


def test_a_quarter_before_the_office_began_is_on_paper() -> None:
    """It is not judged."""
    assert found(date(2025, 12, 30)) == []


def test_a_quarter_that_ran_when_the_rule_began_is_not_asked() -> None:
    """The next one is."""
    rule = replace(BOOK.shipped("C25"), begins=date(2026, 4, 2))
    for on, count in ((date(2026, 4, 10), 0), (date(2026, 7, 1), 1)):
        assert len(list(due_quarter_plan(rule, facts(()), on))) == count
