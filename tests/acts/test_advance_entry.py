"""Taking steps on entries: progress, acceptance, 销号, reopening, make-up study, moving out."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.rectification import Rectification
from tests.acts.office import Staff, record_item, record_session, record_talk

EVIDENCE = [{"what": "用车登记簿", "pages": 3, "kept_at": "办公室"}]


def close(desk: Desk, record_id: str, confirmer: str, day: str = "2026-03-10") -> str:
    """Close an item (销号) and return its state."""
    done = advance_entry(
        desk,
        record_id=record_id,
        step="close",
        answers={"closed_on": day, "result": "已补登", "evidence": EVIDENCE, "agreed": True},
        people=[PersonGiven(confirmer, "confirmer")],
    )
    return done.state


def item_of(desk: Desk, record_id: str) -> Rectification:
    """Return the item as it is kept."""
    record = show_entry(desk, record_id=record_id).whole.record
    assert isinstance(record, Rectification)
    return record


def test_an_item_goes_from_progress_to_close_and_back(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff, due_on="2026-06-30")
    progress = {"progressed_on": "2026-03-09", "progress": "正在补登派车单"}
    went_on = advance_entry(desk, record_id=item.number, step="进展", answers=progress)
    assert went_on.state == "open"
    assert went_on.changes.touched == {("rectification", item.id)}
    assert close(desk, item.id, staff.head) == "closed"
    assert item_of(desk, item.id).closed_on == date(2026, 3, 10)
    reopened = {"reopened_on": "2026-03-10", "reason": "又发现漏登"}
    assert advance_entry(desk, record_id=item.id, step="reopen", answers=reopened).state == "open"
    kept = item_of(desk, item.id)
    assert kept.closed_on is None
    assert kept.due_on == date(2026, 6, 30)
    steps = show_entry(desk, record_id=item.id).whole.steps
    assert [one.step for one in steps] == ["progress", "close", "reopen"]
    assert [one.position for one in steps] == [0, 1, 2]
    assert [one.id for one in find_entries(desk, text="派车单")] == [item.id]


def test_a_step_keeps_its_people_with_the_snapshot_of_its_day(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    close(desk, item.id, staff.head)
    whole = show_entry(desk, record_id=item.id).whole
    (tie,) = whole.in_role("confirmer", step_id=whole.steps[0].id)
    assert (tie.person_id, tie.as_of["post"]) == (staff.head, "支部书记")
    assert len(whole.in_role("responsible_person")) == 1


def test_a_step_that_cannot_be_taken_now_names_those_that_can(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    reopened = {"reopened_on": "2026-03-10", "reason": "试试"}
    with pytest.raises(OfficeProblem, match=r"整改中.*进展（progress）.*销号（close）"):
        advance_entry(desk, record_id=item.id, step="reopen", answers=reopened)
    with pytest.raises(OfficeProblem, match=r"没有“飞行”这一步.*验收"):
        advance_entry(desk, record_id=item.id, step="飞行", answers={})
    with pytest.raises(OfficeProblem, match="可以做的是：无"):
        talk = record_talk(desk, staff, talk_type="例行廉政谈话")
        advance_entry(desk, record_id=talk.id, step="close", answers={})


def test_a_step_for_other_types_of_talk_is_told_plainly(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff, talk_type="例行廉政谈话")
    with pytest.raises(OfficeProblem, match="只用于提醒谈话、诫勉谈话"):
        advance_entry(desk, record_id=talk.id, step="improvement_check", answers={})


def test_a_close_that_cannot_be_true_keeps_nothing(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    with pytest.raises(OfficeProblem, match="销号确认人"):
        close(desk, item.id, staff.driver)
    whole = show_entry(desk, record_id=item.id).whole
    assert (whole.record.state, whole.steps, whole.record.version) == ("open", (), 1)


def test_every_mistake_of_a_step_is_told_at_once(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    with pytest.raises(OfficeProblem, match=r"验收日期.*验收人"):
        advance_entry(desk, record_id=item.id, step="acceptance", answers={})


def test_make_up_study_is_taken_with_a_hyphen_too(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="make-up-study",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven("李䶮", "absentee")],
    )
    whole = show_entry(desk, record_id=session.id).whole
    assert whole.steps[0].taken_on == date(2026, 3, 10)
    assert len(whole.in_role("attendee")) == 3


def test_moving_out_takes_off_the_roster_and_returning_puts_back(desk: Desk, staff: Staff) -> None:
    out = {"moved_out_on": "2026-03-09", "destination": "邻县"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=out)
    person = show_entry(desk, record_id=staff.driver).whole.record
    assert isinstance(person, Person)
    assert (person.state, person.moved_out_on) == ("moved_out", date(2026, 3, 9))
    assert staff.driver not in list_ids(desk, kind="person", state="on_roster")
    back = {"returned_on": "2026-03-10"}
    advance_entry(desk, record_id=staff.driver, step="return_to_roster", answers=back)
    person = show_entry(desk, record_id=staff.driver).whole.record
    assert isinstance(person, Person)
    assert (person.state, person.moved_out_on) == ("on_roster", None)


def test_what_is_withdrawn_cannot_go_on(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    withdraw_entry(desk, record_id=item.id, reason="登记错了")
    with pytest.raises(OfficeProblem, match="已撤回"):
        close(desk, item.id, staff.head)
