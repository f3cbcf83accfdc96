"""Facts as they are read from a store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import registers_of
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.rules.facts import Held, Link, OfficeFacts, There
from tests.acts.office import (
    Staff,
    add_person,
    new_office,
    on_day,
    record_item,
    record_session,
    record_talk,
    staff_of,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an empty office."""
    with new_office(tmp_path / "office") as made:
        yield made


@pytest.fixture
def staff(desk: Desk) -> Staff:
    """Three people."""
    return staff_of(desk)


def read(one: Desk) -> OfficeFacts:
    """The facts of a desk."""
    with one.store.reading() as books:
        return books.facts()


def test_people_with_posts_categories_and_absences(desk: Desk, staff: Staff) -> None:
    """In the order of their numbers."""
    newcomer = add_person(
        desk,
        name="新来的",
        political_status="中共党员",
        posts=[{"post": "副科长", "from": "2026-01"}],
        categories=[{"category": "后备", "until": "2026-06"}],
    )
    advance_entry(
        desk, record_id=staff.driver, step="move_out", answers={"moved_out_on": "2026-03-02"}
    )
    facts = read(desk)
    assert facts.began == date(2026, 3, 10)
    assert [one.name for one in facts.persons] == ["周明远", "沈雅琴", "李䶮", "新来的"]
    last = next(one for one in facts.persons if one.id == newcomer)
    assert last.political_status == "中共党员"
    assert last.posts == (Held("副科长", "2026-01", ""),)
    assert last.categories == (Held("后备", "", "2026-06"),)
    driver = next(one for one in facts.persons if one.id == staff.driver)
    assert [driver.on_roster(date(2026, 3, day)) for day in (1, 2)] == [True, False]
    assert next(one for one in facts.persons if one.id == staff.head).post == "支部书记"


def test_records_with_their_people_and_steps(desk: Desk, staff: Staff) -> None:
    """What rules ask for, and nothing else."""
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学", "hours": 1},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    record_talk(desk, staff)
    record_item(desk, staff, due_on="2026-04-01")
    record_commitments(desk, person_ids=[staff.head], answers={"year": 2026, "items": "守纪。"})
    facts = read(desk)
    (held,) = facts.of("study_session")
    assert (held.type, held.happened_on) == ("集中学习", date(2026, 3, 9))
    assert held.answers == {"starts_at": "2026-03-09T14:00", "ends_at": "2026-03-09T15:30"}
    assert There(staff.driver, "attendee", "on_leave") in held.people
    assert len(held.people) == 5
    (made_up,) = held.steps
    assert (made_up.name, made_up.taken_on, made_up.answers) == (
        "make_up_study",
        date(2026, 3, 10),
        {"hours": 1},
    )
    assert made_up.people == (There(staff.driver, "absentee", None),)
    (talk,) = facts.of("talk")
    assert talk.type == "提醒谈话"
    assert (talk.those("talker"), talk.those("talkee")) == ((staff.head,), (staff.clerk,))
    assert facts.of("rectification")[0].answers == {"due_on": "2026-04-01"}
    assert facts.of("commitment")[0].answers == {"year": 2026}
    assert facts.of("commitment")[0].those("committer") == (staff.head,)


def test_what_is_withdrawn_is_no_fact(desk: Desk, staff: Staff) -> None:
    """Neither a record nor a person."""
    talk = record_talk(desk, staff)
    withdraw_entry(desk, record_id=talk.id, reason="登记重复")
    assert read(desk).of("talk") == ()


def test_registers_are_facts_too(desk: Desk, staff: Staff) -> None:
    """Of every kind that is asked for: its declared answers, links, and how it was entered."""
    plan = record_entry(
        desk,
        kind="plan_item",
        answers={"year": 2026, "item": "参观", "due_on": "2026-03-20", "content": "不问的"},
    )
    document = record_entry(
        desk,
        kind="incoming_document",
        answers={
            "issuer": "某局",
            "title": "通知",
            "received_on": "2026-03-10",
            "pass_on_by": "2026-04-01",
        },
        links=[LinkGiven(plan.id, "计入")],
    )
    late = on_day(desk, date(2026, 6, 1))
    record_talk(late, staff, starts_at="2026-03-12T09:00")
    record_talk(late, staff, starts_at="2026-03-02T09:00")
    assert read(desk).of("incoming_document") == ()
    with desk.store.reading() as books:
        facts = books.facts(registers_of(desk))
    (found,) = facts.of("incoming_document")
    assert found.answers == {"pass_on_by": "2026-04-01"}
    assert found.links == (Link(plan.id, "计入"),)
    assert (found.id, found.form_id) == (document.id, "incoming_document")
    assert (found.entered_on, found.late) == (date(2026, 3, 10), False)
    assert facts.of("plan_item")[0].links == ()
    assert [one.late for one in facts.of("talk")] == [True, False]
    assert facts.registers["plan_item"].title == "年度教育计划事项"
