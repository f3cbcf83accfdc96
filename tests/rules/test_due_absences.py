"""Who has been away too often or too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_absences import due_absences
from cleanedu_desktop.rules.facts import RecordFact, There
from tests.rules.small_office import BOOK, facts, session, talk

AWAY = [session(f"X{month}", date(2026, month, 10), "主题党日", "a", "b") for month in (2, 3, 4)]

AWAY_SINCE = date(2026, 2, 10)


def found(on: date, *records: RecordFact) -> list[Due]:
    """What is due on a day."""
    return list(due_absences(BOOK.shipped("C27"), facts(records), on))


def test_absent_so_often_this_year() -> None:
    """A talk after the last time settles it."""
    there = session("X9", date(2026, 3, 20), "主题党日", "ab")
    assert found(date(2026, 4, 9), *AWAY, there) == []
    (due,) = found(date(2026, 4, 10), *AWAY, there)
    assert (due.names, due.detail, due.until) == (("白某",), "今年无故缺席 3 次", None)
    assert (due.since, due.tone) == (date(2026, 4, 10), "amber")
    assert (due.settle.kind, due.settle.type) == ("talk", "提醒")
    assert due.settle.people == (("b", "talkee"),)
    for day, left in ((9, 1), (10, 0)):
        told = talk("T1", date(2026, 4, day), "提醒谈话", "a", "b")
        assert len(found(date(2026, 4, 20), *AWAY, there, told)) == left


def test_never_present_for_so_long() -> None:
    """Leave alone is no absence, and neither are sessions nobody expected one at."""
    (due,) = found(date(2026, 4, 9), *AWAY[:2])
    assert due.detail == "3 个月没有参加"
    on_leave = [
        replace(one, people=tuple(There(t.person_id, t.role, "on_leave") for t in one.people))
        for one in AWAY
    ]
    assert found(date(2026, 4, 20), *on_leave) == []
    assert found(date(2026, 4, 20)) == []
    assert found(date(2026, 3, 20), AWAY[0]) == []


def test_never_present_for_still_longer() -> None:
    """A sterner talk, with a month to help; after it nothing until he stays away again."""
    (due,) = found(date(2026, 6, 10), *AWAY)
    assert due.detail == "5 个月没有参加，限期 1 个月帮教"
    assert (due.settle.type, due.settle.answers) == ("约谈", {"due_on": "2026-07-10"})
    assert found(date(2026, 6, 12), *AWAY, talk("T1", date(2026, 6, 11), "约谈", "a", "b")) == []


def test_absences_before_the_rule_began_do_not_count() -> None:
    """Whoever switches it on asks from then on."""
    rule = replace(BOOK.shipped("C27"), begins=date(2026, 2, 11))
    assert list(due_absences(rule, facts(AWAY), date(2026, 4, 20))) == []
    assert (
        len(list(due_absences(replace(rule, begins=AWAY_SINCE), facts(AWAY), date(2026, 4, 20))))
        == 1
    )


def test_only_sessions_of_its_kind_count() -> None:
    """Studying together is none of them."""
    others = [replace(one, type="集中学习") for one in AWAY]
    assert found(date(2026, 4, 20), *others) == []
