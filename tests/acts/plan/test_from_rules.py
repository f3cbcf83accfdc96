"""The lines the rules give."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.plan.from_rules import lines_from_rules
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.acts.record_entry import record_entry


def lines(desk: Desk, rule_id: str, year: int = 2027) -> list[PlanLine]:
    """Those of one rule."""
    with desk.store.reading() as books:
        return [one for one in lines_from_rules(desk, books, year) if one.source == rule_id]


def test_a_meeting_begins_with_the_words_of_the_form_and_its_source(desk: Desk) -> None:
    first = lines(desk, "C1")[0]
    assert first.title == "支部党员大会（第一季度）"
    assert "支部工作条例" in first.note and first.group.startswith("支部党员大会一般每季度")
    wanted = {
        "year": 2027, "origin": "年初计划", "rule": "C1", "quarter": "第一季度",
        "due_on": "2027-03-31", "session_type": "支部党员大会",
    }  # fmt: skip
    assert {name: first.answers[name] for name in wanted} == wanted
    assert first.answers["basis"] == first.note


def test_talks_and_hours_are_of_the_whole_year(desk: Desk) -> None:
    (talks,) = lines(desk, "C17")
    assert (talks.answers["form"], talks.answers["quarter"]) == ("谈话", "全年")
    (hours,) = lines(desk, "C13")
    assert (hours.answers["form"], hours.title) == ("集中学习", hours.group)
    (meeting,) = lines(desk, "C9")
    assert meeting.answers["quarter"] == "第四季度"


def test_what_is_there_or_over_is_left_out(desk: Desk) -> None:
    found = lines(desk, "C2", 2026)
    assert [one.left_out for one in found[:3]] == ["时限已过", "时限已过", ""]
    record_entry(desk, kind="plan_item", answers=found[2].answers)
    assert [one.left_out for one in lines(desk, "C2", 2026)[2:4]] == ["已列入", ""]


def test_a_changed_rule_proposes_from_its_day(desk: Desk) -> None:
    change_rule(desk, rule_id="C1", begins=date(2027, 7, 1), on=False)
    assert [one.due_on for one in lines(desk, "C1")] == [date(2027, 3, 31), date(2027, 6, 30)]


def test_every_line_can_be_recorded(desk: Desk) -> None:
    with desk.store.reading() as books:
        found = lines_from_rules(desk, books, 2027)
    assert len(found) > 30
    for one in found:
        record_entry(desk, kind=one.kind, answers=one.answers)
