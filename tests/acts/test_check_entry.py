"""Looking an entry over while it is typed."""

from __future__ import annotations

from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from tests.acts.office import SESSION, TALK, Staff, attendance, record_talk


def test_mistakes_and_findings_are_told_and_nothing_is_kept(desk: Desk, staff: Staff) -> None:
    answers = SESSION | {"ends_at": "2026-03-09T13:00", "study_hours": "很多"}
    people = attendance(staff, ("请假", None))
    looked = check_entry(desk, kind="study_session", answers=answers, people=people)
    assert [one.field for one in looked.mistakes] == ["study_hours"]
    assert "ends_at" in [one.where for one in looked.findings if one.blocks]
    assert list_ids(desk, kind="study_session") == []


def test_a_half_typed_entry_can_be_looked_at(desk: Desk) -> None:
    looked = check_entry(desk, kind="talk", answers={}, people=[])
    missing = {one.field for one in looked.mistakes}
    assert {"talk_type", "starts_at", "talker", "talkee"} <= missing


def test_a_record_is_looked_at_with_its_own_people(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    looked = check_entry(desk, kind="talk", answers=TALK, people=None, record_id=talk.id)
    assert looked.mistakes == []
