"""What has to follow a record within so many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_by_step import due_by_step
from cleanedu_desktop.rules.facts import RecordFact, StepFact
from tests.rules.small_office import BOOK, facts, session, talk

ASKED = replace(talk("T1", date(2026, 3, 2), "函询", "a", "b"), answers={"letter_on": "2026-03-03"})
MEETING = session("X1", date(2026, 9, 28), "支部党员大会", "ab")


def found(rule_id: str, on: date, one: RecordFact) -> list[Due]:
    """What a rule demands on a day."""
    return list(due_by_step(BOOK.shipped(rule_id), facts((one,)), on, BOOK.days))


def after(one: RecordFact, step: str, day: date) -> RecordFact:
    """The record with the step taken."""
    return replace(one, steps=(StepFact(step, day, (), {}),))


def test_an_inquiry_is_answered_within_fifteen_working_days() -> None:
    """From the day of the letter, unless the letter itself names the last day."""
    (due,) = found("C29", date(2026, 3, 10), ASKED)
    assert (due.since, due.until, due.national) == (date(2026, 3, 3), date(2026, 3, 24), True)
    assert (due.settle.act, due.settle.step, due.settle.record_id) == ("step", "reply", "T1")
    named = replace(ASKED, answers={"letter_on": "2026-03-03", "reply_due_on": "2026-03-13"})
    assert found("C29", date(2026, 3, 10), named)[0].until == date(2026, 3, 13)
    undated = replace(ASKED, answers={})
    assert found("C29", date(2026, 3, 10), undated)[0].since == date(2026, 3, 2)


def test_not_before_and_not_after_the_step() -> None:
    """As things stood on the day."""
    done = after(ASKED, "reply", date(2026, 3, 16))
    assert found("C29", date(2026, 3, 2), done) == []
    assert len(found("C29", date(2026, 3, 15), done)) == 1
    assert found("C29", date(2026, 3, 16), done) == []
    assert found("C29", date(2026, 3, 10), replace(ASKED, type="提醒谈话")) == []


def test_a_meeting_is_reported_within_three_working_days() -> None:
    """The holiday is no working day; old ones are told no more."""
    (due,) = found("C25-2", date(2026, 10, 9), MEETING)
    assert (due.until, due.tone, due.what) == (date(2026, 10, 8), "red", "X1")
    assert found("C25-2", date(2026, 10, 9), after(MEETING, "report_up", date(2026, 10, 8))) == []
    assert len(found("C25-2", date(2026, 12, 31), MEETING)) == 1
    assert found("C25-2", date(2027, 1, 9), MEETING) == []


def test_what_was_to_follow_before_the_office_began_is_on_paper() -> None:
    """What was still open on its first day is not."""
    early, open_then = (
        session("X0", date(2025, 12, day), "支部党员大会", "ab") for day in (25, 30)
    )
    assert found("C25-2", date(2026, 1, 20), early) == []
    (due,) = found("C25-2", date(2026, 1, 20), open_then)
    assert due.until == date(2026, 1, 5)


def test_an_admonition_is_looked_after() -> None:
    """Half a year later."""
    one = talk("T2", date(2026, 1, 31), "诫勉谈话", "a", "b")
    (due,) = found("C30-2", date(2026, 7, 1), one)
    assert (due.until, due.tone, due.settle.step) == (
        date(2026, 7, 31),
        "amber",
        "improvement_check",
    )
