"""Correcting entries."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.talk import Talk
from tests.acts.office import Staff, add_person, record_item, record_session, record_talk


def test_given_answers_replace_and_null_empties(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(
        desk,
        record_id=talk.number,
        answers={"talk_type": "任前廉政谈话", "place": None, "starts_at": "2026-03-08T10:00"},
    )
    record = show_entry(desk, record_id=talk.id).whole.record
    assert isinstance(record, Talk)
    assert record.title == "任前廉政谈话 · 沈雅琴"
    assert record.talk_type == "任前廉政谈话"
    assert record.happened_on == date(2026, 3, 8)
    assert "place" not in record.answers
    assert record.answers["content"]
    assert (record.version, record.number) == (2, talk.number)


def test_people_are_kept_unless_given(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"})
    whole = show_entry(desk, record_id=talk.id).whole
    assert [tie.person_id for tie in whole.in_role("talkee")] == [staff.clerk]
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.driver, "talkee")]
    correct_entry(desk, record_id=talk.id, people=people)
    whole = show_entry(desk, record_id=talk.id).whole
    assert [tie.person_id for tie in whole.in_role("talkee")] == [staff.driver]
    assert whole.record.title == "提醒谈话 · 李䶮"


def test_links_are_replaced_when_given(desk: Desk, staff: Staff) -> None:
    item, talk = record_item(desk, staff), record_talk(desk, staff)
    correct_entry(desk, record_id=talk.id, links=[LinkGiven(item.id, "answers")])
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"})
    assert len(show_entry(desk, record_id=talk.id).linked) == 1
    correct_entry(desk, record_id=talk.id, links=[])
    assert show_entry(desk, record_id=talk.id).linked == []


def test_a_correction_is_found_and_the_old_words_are_not(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(desk, record_id=talk.id, answers={"content": "谈了个人有关事项。"})
    assert [one.id for one in find_entries(desk, text="有关事项")] == [talk.id]
    assert find_entries(desk, text="公务接待") == []


def test_a_mistake_changes_nothing(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    with pytest.raises(OfficeProblem, match="谈话时间"):
        correct_entry(desk, record_id=talk.id, answers={"starts_at": None, "place": "别处"})
    record = show_entry(desk, record_id=talk.id).whole.record
    assert (record.version, record.answers["place"]) == (1, "三楼谈话室")


def test_what_is_withdrawn_cannot_be_corrected(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    withdraw_entry(desk, record_id=talk.id, reason="登记错了")
    with pytest.raises(OfficeProblem, match="已撤回"):
        correct_entry(desk, record_id=talk.id, answers={"place": "别处"})


def test_the_roster_of_a_session_stays_while_its_day_does(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    add_person(desk, name="后来的人")
    correct_entry(desk, record_id=session.id, answers={"place": "会议室"})
    assert len(_roster(desk, session.id)) == 3
    moved = {"starts_at": "2026-03-10T09:00", "ends_at": "2026-03-10T10:00"}
    correct_entry(desk, record_id=session.id, answers=moved)
    assert len(_roster(desk, session.id)) == 4


def _roster(desk: Desk, record_id: str) -> list[dict[str, str]]:
    record = show_entry(desk, record_id=record_id).whole.record
    assert isinstance(record, StudySession)
    return record.roster


def test_a_record_keeps_its_own_form_version(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    before = show_entry(desk, record_id=talk.id).whole.record.form_version
    desk.folders.overlay.mkdir()
    renamed = '[relabel]\nplace = "谈话场所"\n'
    (desk.folders.overlay / "talk.toml").write_text(renamed, encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    assert not desk.forms.mistakes
    assert desk.forms.form("talk").version != before
    correct_entry(desk, record_id=talk.id, answers={"place": "别处"})
    shown = show_entry(desk, record_id=talk.id)
    assert shown.whole.record.form_version == before
    field = shown.form.field_named("place")
    assert field is not None
    assert field.label == "谈话地点"


def test_people_given_again_stay_who_they_were_that_day(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(desk, record_id=staff.clerk, answers={"post": "处长", "department": "新部门"})
    again = [PersonGiven(staff.head, "talker"), PersonGiven(staff.clerk, "talkee")]
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"}, people=again)
    (talkee,) = show_entry(desk, record_id=talk.id).whole.in_role("talkee")
    assert (talkee.as_of["post"], talkee.as_of["department"]) == ("科员", "办公室")


def test_dated_posts_mend_the_snapshot_of_a_correction(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    held = [{"post": "副科长", "department": "财务科", "from": "2020"}]
    correct_entry(desk, record_id=staff.clerk, answers={"post": "处长", "posts": held})
    again = [PersonGiven(staff.head, "talker"), PersonGiven(staff.clerk, "talkee")]
    correct_entry(desk, record_id=talk.id, people=again)
    (talkee,) = show_entry(desk, record_id=talk.id).whole.in_role("talkee")
    assert (talkee.as_of["post"], talkee.as_of["department"]) == ("副科长", "财务科")
