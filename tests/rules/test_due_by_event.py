"""What an appointment, a promotion, a sanction ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_by_event import due_by_event
from cleanedu_desktop.rules.facts import RecordFact, There
from tests.rules.made_events import event, known, revoked
from tests.rules.small_office import BOOK, MEMBER, SECRETARY, session, talk

TAKES_OFFICE = date(2026, 5, 20)
APPOINTED = event(
    "SX1",
    TAKES_OFFICE,
    "任职",
    "b",
    entered_on=date(2026, 5, 6),
    answers={"new_post": "副科长"},
)
SANCTIONED = event(
    "SX2",
    date(2026, 3, 2),
    "处分",
    "b",
    answers={"influence_until": "2026-09-02", "sanction": "警告", "effective_on": "2026-03-02"},
)


def found(rule_id: str, on: date, *records: RecordFact) -> list[Due]:
    """What a rule demands on a day."""
    return list(due_by_event(BOOK.shipped(rule_id), known(*records), on, BOOK.days))


def test_an_appointment_asks_for_a_talk_before_taking_office() -> None:
    """Since it is known; the editor begins with the right person, post and type."""
    assert found("R50", date(2026, 5, 5), APPOINTED) == []
    (due,) = found("R50", date(2026, 5, 6), APPOINTED)
    assert (due.names, due.since, due.until) == (("白某",), date(2026, 5, 6), TAKES_OFFICE)
    assert (due.tone, due.detail, due.national) == ("amber", "SX1　任职", False)
    assert (due.settle.kind, due.settle.act, due.settle.type) == ("talk", "new", "任前")
    assert due.settle.people == (("b", "talkee"),)
    assert due.settle.answers == {"appointed_post": "副科长"}
    assert due.settle.link == ("SX1", "任前谈话")
    assert found("R50", date(2026, 5, 21), APPOINTED)[0].tone == "red"


@pytest.mark.parametrize(
    ("settling", "done"),
    [
        (talk("T1", date(2026, 5, 12), "任前廉政谈话", "a", "b"), True),
        (talk("T1", date(2026, 2, 19), "任前廉政谈话", "a", "b"), True),
        (talk("T1", date(2026, 2, 18), "任前廉政谈话", "a", "b"), False),
        (talk("T1", date(2026, 5, 26), "任前廉政谈话", "a", "b"), False),
        (talk("T1", date(2026, 5, 12), "例行廉政谈话", "a", "b"), False),
        (talk("T1", date(2026, 5, 12), "任前廉政谈话", "b", "a"), False),
    ],
)
def test_only_the_right_talk_settles_it(settling: RecordFact, done: bool) -> None:
    """Of that person as the one talked to, not long before, and by the day asked."""
    assert (not found("R50", date(2026, 5, 25), APPOINTED, settling)) == done


def test_the_day_written_on_the_event_goes_first() -> None:
    """任前谈话时限."""
    dated = replace(APPOINTED, answers={"talk_due_on": "2026-05-15"})
    assert found("R50", date(2026, 5, 6), dated)[0].until == date(2026, 5, 15)


def test_what_is_revoked_or_of_others_asks_nothing() -> None:
    """On the day asked; and of people on the roster alone."""
    gone = revoked(APPOINTED, date(2026, 5, 10))
    assert len(found("R50", date(2026, 5, 9), gone)) == 1
    assert found("R50", date(2026, 5, 10), gone) == []
    assert found("R50", date(2026, 5, 9), replace(APPOINTED, type="表彰")) == []
    away = replace(MEMBER, away=((date(2026, 5, 8), date.max),))
    facts = replace(known(APPOINTED), persons=(SECRETARY, away))
    assert list(due_by_event(BOOK.shipped("R50"), facts, date(2026, 5, 9), BOOK.days)) == []


def test_how_long_it_is_told() -> None:
    """In the same year, and 92 days into the next; what lay before the office began never."""
    last_year = event("SX3", date(2026, 12, 1), "任职", "b")
    assert len(found("R50", date(2027, 3, 3), last_year)) == 1
    assert found("R50", date(2027, 3, 4), last_year) == []
    assert found("R50", date(2026, 1, 5), event("SX3", date(2025, 12, 31), "任职", "b")) == []


def visit(number: str, day: date, *talkers: str) -> RecordFact:
    """A return visit to the member."""
    people = (*(There(one, "talker", None) for one in talkers), There("b", "talkee", None))
    return replace(talk(number, day, "回访谈话", "a", "b"), people=people)


def test_a_sanction_asks_for_a_visit_by_two_inside_its_period() -> None:
    """And nobody is named where others read along."""
    (due,) = found("C23", date(2026, 6, 1), SANCTIONED)
    assert (due.names, due.detail, due.until) == ((), "SX2", date(2026, 9, 2))
    assert due.settle.people == (("b", "talkee"),)
    assert due.settle.answers == {
        "sanction": "警告",
        "sanctioned_on": "2026-03-02",
        "influence_until": "2026-09-02",
    }
    alone, both = (visit("T1", date(2026, 5, 5), *who) for who in ("a", "ac"))
    assert len(found("C23", date(2026, 6, 1), SANCTIONED, alone)) == 1
    assert found("C23", date(2026, 6, 1), SANCTIONED, both) == []
    no_period = replace(SANCTIONED, answers={})
    assert found("C23", date(2026, 6, 1), no_period) == []


def test_a_promotion_asks_for_education_in_which_one_was_present() -> None:
    """By the words of the topic, within a month."""
    promoted = event("SX4", TAKES_OFFICE, "提拔", "b")
    (due,) = found("R29-6", date(2026, 5, 20), promoted)
    assert (due.until, due.settle.kind) == (date(2026, 6, 20), "study_session")
    assert due.settle.people == (("b", "attendee"),)
    for there, away, left in (("b", "", 0), ("", "b", 1)):
        held = session(
            "X1", date(2026, 6, 1), "集中学习", there, away, answers={"topic": "任前教育"}
        )
        assert len(found("R29-6", date(2026, 6, 2), promoted, held)) == left


def test_must_talk_cases() -> None:
    """Within the days the rule says; a sanction without a name."""
    honoured = event("SX5", TAKES_OFFICE, "表彰", "b")
    (due,) = found("C12", TAKES_OFFICE, honoured, SANCTIONED)
    assert (due.until, due.names) == (date(2026, 6, 19), ("白某",))
    (hidden,) = found("C12-2", TAKES_OFFICE, honoured, SANCTIONED)
    assert (hidden.names, hidden.detail) == ((), "SX2")
