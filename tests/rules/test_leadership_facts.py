"""What the head did in person; how long documents waited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import RecordFact, There
from cleanedu_desktop.rules.leadership_facts import average_days, documents, duties, heads
from tests.rules.planned_year import SESSIONS, TODAY, counts, step
from tests.rules.small_office import facts, record, session

GROUP = record("leading_group", "D1", date(2026, 1, 10), people=(There("a", "leader", None),))
LECTURE = replace(
    session("X6", date(2026, 6, 1), "廉政党课", "b"),
    people=(There("a", "host", None), There("a", "lecturer", None)),
)


def test_the_leader_of_the_group_in_force() -> None:
    given = facts([GROUP, LECTURE, *SESSIONS])
    (found,) = heads(given, 2026, TODAY)
    assert (found.name, found.held, found.attended) == ("安书记", 4, 3)
    assert (found.hosted, found.lectured) == (1, 1)
    assert heads(given, 2026, date(2026, 1, 9)) == ()


def test_an_adjusted_group_is_followed_by_the_next() -> None:
    old = replace(GROUP, steps=(step("adjust", date(2026, 5, 1)),))
    new = replace(
        GROUP, id="D2", happened_on=date(2026, 5, 1), people=(There("b", "leader", None),)
    )
    given = facts([old, new, *SESSIONS])
    assert [one.person_id for one in heads(given, 2026, TODAY)] == ["b"]
    assert [one.person_id for one in heads(given, 2026, date(2026, 4, 30))] == ["a"]


def paper(number: str, day: date, *passed_on: date) -> RecordFact:
    """A document."""
    steps = tuple(step("pass_on", one) for one in passed_on)
    return record("incoming_document", number, day, steps=steps)


def test_days_from_receipt_to_study() -> None:
    study = replace(SESSIONS[0], links=counts("L1", "L2", word="传达学习"))
    given = facts([
        study, paper("L1", date(2026, 3, 3)), paper("L2", date(2026, 3, 4), date(2026, 3, 6)),
        paper("L3", date(2026, 6, 20)), paper("L4", date(2025, 6, 20)),
        paper("L5", date(2026, 7, 20)),
    ])  # fmt: skip
    found = documents(given, 2026, TODAY)
    assert [(one.number, one.studied_on, one.days) for one in found] == [
        ("L1", date(2026, 3, 10), 7), ("L2", date(2026, 3, 6), 2), ("L3", None, 10),
    ]  # fmt: skip
    assert average_days(found) == 4.5
    assert average_days(found[2:]) is None


def test_a_session_before_its_receipt_has_not_studied_it() -> None:
    study = replace(SESSIONS[0], links=counts("L1", word="传达学习"))
    late = record("incoming_document", "L1", date(2026, 3, 11))
    (found,) = documents(facts([study, late]), 2026, TODAY)
    assert found.studied_on is None


def duty(number: str, day: date, category: str, who: str = "a") -> RecordFact:
    """A duty carried out."""
    people = (There(who, "performer", None),)
    return record("duty_record", number, day, answers={"category": category}, people=people)


def test_duties_leader_by_leader() -> None:
    """Who has duties and did nothing is told too; what was done later or last year is not."""
    post = record("post_duties", "GW1", date(2026, 1, 5), people=(There("b", "holder", None),))
    done = [
        duty("LZ1", date(2026, 2, 1), "督促检查"),
        duty("LZ2", date(2026, 5, 1), "督促检查"),
        duty("LZ3", date(2026, 5, 2), ""),
        duty("LZ4", date(2025, 5, 2), "听取汇报"),
        duty("LZ5", date(2026, 12, 1), "听取汇报"),
    ]
    first, second = duties(facts([post, *done]), 2026, date(2026, 6, 30))
    assert (first.name, first.total, first.quarters) == ("安书记", 3, (1, 2, 0, 0))
    assert first.ways == (("督促检查", 2), ("其他", 1))
    assert (second.name, second.total, second.ways) == ("白某", 0, ())
