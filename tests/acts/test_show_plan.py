"""How a plan stands, from the books."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_plan import show_plan
from cleanedu_desktop.rules.leadership_facts import average_days
from tests.acts.office import DAY, SESSION, Staff, attendance, record_session


def item(desk: Desk, words: str, due_on: str, *people: PersonGiven, **answers: object) -> str:
    """Put something on the plan of 2026."""
    given = {"year": 2026, "item": words, "due_on": due_on} | answers
    return record_entry(desk, kind="plan_item", answers=given, people=people).id


def test_a_session_counts_for_item_campaign_and_document_at_once(desk: Desk, staff: Staff) -> None:
    led = (
        PersonGiven(staff.head, "responsible_leader"),
        PersonGiven(staff.clerk, "responsible_person"),
    )
    planned = item(desk, "学习准则", "2026-03-31", *led, quarter="第一季度")
    item(desk, "开展谈话", "2026-03-08", lead_department="办公室")
    span = {"starts_on": "2026-03-01", "required_sessions": "1"}
    campaign = record_entry(desk, kind="campaign", answers={"name": "专项教育"} | span).id
    paper = {"issuer": "县纪委", "title": "通报", "received_on": "2026-03-05"}
    document = record_entry(desk, kind="incoming_document", answers=paper).id
    group = {"name": "领导小组", "since": "2026-01-10"}
    people = [PersonGiven(staff.head, "leader")]
    late = "补登记"
    record_entry(desk, kind="leading_group", answers=group, people=people, late_reason=late)
    links = [
        LinkGiven(planned, "计入"),
        LinkGiven(campaign, "计入"),
        LinkGiven(document, "传达学习"),
    ]
    there = attendance(staff, ("缺席", None))
    record_entry(desk, kind="study_session", answers=SESSION, people=there, links=links)
    record_session(desk, staff, topic="临时通知的会", starts_at="2026-03-08T09:00",
                   ends_at="2026-03-08T10:00")  # fmt: skip
    shown = show_plan(desk, year=2026)
    plan = shown.plan
    assert (plan.on, plan.held, len(plan.unplanned), plan.surprise) == (DAY, 2, 1, 0.5)
    assert [(one.title, one.state, one.lacks) for one in plan.items] == [
        ("开展谈话", "overdue", ("责任人",)), ("学习准则", "planned", ()),
    ]  # fmt: skip
    assert [shown.numbers[one] for one in plan.items[1].counting] == ["X2026-0001"]
    (found,) = shown.campaigns
    assert [one.person.name for one in found.missing] == ["李䶮"]
    (head,) = shown.heads
    assert (head.name, head.attended, head.hosted) == ("周明远", 2, 2)
    assert average_days(shown.documents) == 4


def test_steps_complete_an_item(desk: Desk) -> None:
    one = item(desk, "办一件事", "2026-03-31")
    given = {"done_on": "2026-03-09", "result": "办了。"}
    advance_entry(desk, record_id=one, step="complete", answers=given)
    plan = show_plan(desk, year=2026).plan
    assert (plan.completion, plan.items[0].done_on) == (1.0, date(2026, 3, 9))
    assert show_plan(desk, year=2026, on=date(2026, 3, 8)).plan.completion == 0.0


def test_a_past_year_stands_as_on_its_last_day_and_one_to_come_is_empty(desk: Desk) -> None:
    assert show_plan(desk, year=2025).plan.on == date(2025, 12, 31)
    ahead = show_plan(desk, year=2027)
    assert (ahead.plan.on, ahead.plan.items, ahead.plan.completion) == (DAY, (), None)


def test_the_superiors_day_comes_from_the_rule(desk: Desk) -> None:
    assert show_plan(desk, year=2026).report_by_day is None
    change_rule(desk, rule_id="C25", begins=date(2026, 1, 1), on=True)
    assert show_plan(desk, year=2026).report_by_day == pytest.approx(5)
