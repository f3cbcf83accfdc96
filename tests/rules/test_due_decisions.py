"""Each decision of a joint meeting is due by its day until a step says it was carried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_decisions import due_decisions
from cleanedu_desktop.rules.facts import RecordFact, StepFact
from tests.rules.small_office import BOOK, facts, session

ROWS = [
    {"matter": "联办家庭助廉活动", "responsible": "妇联", "due_on": "2026-05-15"},
    {"matter": "开设廉政课", "responsible": "党校", "due_on": "2026-06-30"},
    {"matter": "加强沟通"},
]
MEETING = session("X1", date(2026, 3, 10), "联席会议", "ab", answers={"decisions": ROWS})


def found(on: date, one: RecordFact) -> list[Due]:
    """What the rule demands on a day."""
    return list(due_decisions(BOOK.shipped("R11"), facts((one,)), on))


def followed(one: RecordFact, day: date, matter: str, result: str = "已落实") -> RecordFact:
    said = {"matter": matter, "result": result}
    return replace(one, steps=(*one.steps, StepFact("follow_up", day, (), said)))


def test_each_by_its_own_day() -> None:
    """What has no day is not asked."""
    first, second = found(date(2026, 5, 12), MEETING)
    assert (first.what, first.detail) == ("落实议定事项：联办家庭助廉活动", "X1　妇联")
    assert (first.until, first.tone) == (date(2026, 5, 15), "amber")
    assert (second.until, second.tone) == (date(2026, 6, 30), "grey")
    assert (first.settle.step, first.settle.record_id) == ("follow_up", "X1")
    assert found(date(2026, 3, 9), MEETING) == []
    assert [one.tone for one in found(date(2026, 7, 2), MEETING)] == ["red", "red"]


def test_carried_out_and_carried_out_in_part() -> None:
    """The first words of a matter will do; none at all mean everything."""
    one = followed(MEETING, date(2026, 5, 10), "联办家庭助廉")
    assert len(found(date(2026, 5, 9), one)) == 2
    (left,) = found(date(2026, 5, 10), one)
    assert "开设廉政课" in left.what
    assert len(found(date(2026, 5, 12), followed(MEETING, date(2026, 5, 10), "", "正在办理"))) == 2
    assert found(date(2026, 5, 12), followed(MEETING, date(2026, 5, 10), "")) == []


def test_the_same_words_go_before_alike_ones() -> None:
    """And the number of a matter means that one alone."""
    alike = [
        {"matter": "开会", "due_on": "2026-06-01"},
        {"matter": "开会总结", "due_on": "2026-06-02"},
    ]
    one = replace(MEETING, answers={"decisions": alike})
    (left,) = found(date(2026, 5, 12), followed(one, date(2026, 5, 10), "开会"))
    assert left.what == "落实议定事项：开会总结"
    for said in ("第1项", "1"):
        (left,) = found(date(2026, 5, 12), followed(one, date(2026, 5, 10), said))
        assert left.what == "落实议定事项：开会总结"
    assert found(date(2026, 5, 12), followed(one, date(2026, 5, 10), "会")) == []
    assert len(found(date(2026, 5, 12), followed(one, date(2026, 5, 10), "第7项"))) == 2


def test_other_meetings_and_what_is_long_past() -> None:
    assert found(date(2026, 5, 12), replace(MEETING, type="支部委员会会议")) == []
    assert found(date(2027, 12, 1), MEETING) == []
    assert found(date(2026, 5, 12), replace(MEETING, answers={"decisions": "无"})) == []
