"""Recording entries of each kind, and what is refused."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.talk import Talk
from tests.acts.office import (
    TALK,
    Staff,
    add_person,
    record_item,
    record_session,
    record_talk,
)


def test_a_talk_is_kept_whole(desk: Desk, staff: Staff) -> None:
    done = record_talk(desk, staff)
    whole = show_entry(desk, record_id=done.id).whole
    talk = whole.record
    assert isinstance(talk, Talk)
    assert (talk.number, done.number) == ("T2026-0001", "T2026-0001")
    assert talk.title == "提醒谈话 · 沈雅琴"
    assert (talk.talk_type, talk.starts_at) == (TALK["talk_type"], TALK["starts_at"])
    assert talk.answers == TALK
    assert talk.late_reason is None
    assert [tie.as_of["post"] for tie in whole.in_role("talker")] == ["支部书记"]
    assert done.changes.touched == {("talk", done.id)}


def test_numbers_run_on_by_kind_and_year(desk: Desk, staff: Staff) -> None:
    numbers = [record_talk(desk, staff).number for _ in range(2)]
    numbers.append(record_talk(desk, staff, starts_at="2025-12-30T09:00").number)
    numbers.append(record_item(desk, staff).number)
    assert numbers == ["T2026-0001", "T2026-0002", "T2025-0001", "Z2026-0001"]


def test_a_session_keeps_attendance_and_the_roster_of_the_day(desk: Desk, staff: Staff) -> None:
    done = record_session(desk, staff)
    whole = show_entry(desk, record_id=done.id).whole
    assert isinstance(whole.record, StudySession)
    presences = {tie.person_id: (tie.presence, tie.reason) for tie in whole.in_role("attendee")}
    assert presences[staff.driver] == ("on_leave", "出车")
    assert presences[staff.clerk] == ("present", None)
    add_person(desk, name="后来的人")
    again = show_entry(desk, record_id=done.id).whole.record
    assert isinstance(again, StudySession)
    assert [one["name"] for one in again.roster] == ["周明远", "沈雅琴", "李䶮"]
    assert again.roster[2]["birth_date"] == "1985-10"


def test_without_attendance_none_is_invented(desk: Desk, staff: Staff) -> None:
    done = record_entry(
        desk,
        kind="study_session",
        answers={
            "session_type": "党课",
            "topic": "警示",
            "starts_at": "2026-03-09 09:00",
        },
        people=[PersonGiven(staff.head, "host"), PersonGiven("沈雅琴", "recorder")],
    )
    whole = show_entry(desk, record_id=done.id).whole
    assert whole.in_role("attendee") == ()


def test_a_person_has_initials_and_a_title(desk: Desk) -> None:
    record = show_entry(desk, record_id=add_person(desk, name="沈雅琴")).whole.record
    assert isinstance(record, Person)
    assert record.title == "沈雅琴"
    assert "syq" in record.name_initials.split()


def test_a_commitment_counts_in_its_year(desk: Desk, staff: Staff) -> None:
    done = record_entry(
        desk,
        kind="commitment",
        answers={"year": 2025},
        people=[PersonGiven(staff.clerk, "committer")],
    )
    record = show_entry(desk, record_id=done.id).whole.record
    assert isinstance(record, Commitment)
    assert (record.year, record.number, record.state) == (2025, "C2025-0001", "unsigned")


def test_a_late_entry_is_marked_with_or_without_a_reason(desk: Desk, staff: Staff) -> None:
    late = record_talk(desk, staff, starts_at="2026-03-01T09:00")
    assert [one.check_id for one in late.findings] == ["talk.late_without_reason"]
    assert show_entry(desk, record_id=late.id).whole.record.late_reason == ""
    told = record_entry(
        desk,
        kind="rectification",
        answers={"source": "自查", "found_on": "2026-01-05", "problem": "台账漏记"},
        late_reason=" 当时未登记 ",
    )
    assert show_entry(desk, record_id=told.id).whole.record.late_reason == "当时未登记"


def test_every_mistake_is_told_at_once_and_nothing_is_kept(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem) as caught:
        record_entry(
            desk,
            kind="talk",
            answers={"starts_at": "昨天", "nonsense": 1},
            people=[
                PersonGiven("查无此人", "talker"),
                PersonGiven(staff.clerk, "talkee", "present"),
                PersonGiven(staff.clerk, "witness"),
            ],
        )
    sentence = caught.value.sentence
    for told in ("谈话类型", "谈话时间", "nonsense", "查无此人", "不必填到会情况", "witness"):
        assert told in sentence
    assert list_ids(desk, kind="talk") == []


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ([("周明远", "talker")], "谈话对象"),
        ([("周明远", "talker"), ("沈雅琴", "talkee"), ("李䶮", "talkee")], "最多 1 人"),
        ([("周明远", "talker"), ("周明远", "talker"), ("沈雅琴", "talkee")], "填了两次"),
    ],
)
def test_too_few_and_too_many_people_are_told(
    desk: Desk, staff: Staff, people: list[tuple[str, str]], told: str
) -> None:
    given = [PersonGiven(name, role) for name, role in people]
    with pytest.raises(OfficeProblem, match=told):
        record_entry(desk, kind="talk", answers=TALK, people=given)


@pytest.mark.parametrize(
    ("presence", "told"),
    [("", "1 人还没有登记到会情况：李䶮。"), ("迟到", "“李䶮”.*应为到会、请假或缺席")],
)
def test_attendance_needs_a_presence(desk: Desk, staff: Staff, presence: str, told: str) -> None:
    with pytest.raises(OfficeProblem, match=told):
        record_session(desk, staff, driver=(presence, None))


def test_what_cannot_be_true_is_blocked(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem, match="结束时间"):
        record_session(desk, staff, ends_at="2026-03-09T13:00")
    assert list_ids(desk, kind="study_session") == []


def test_a_name_of_several_people_lists_them(desk: Desk, staff: Staff) -> None:
    namesake = add_person(desk, name="沈雅琴", department="后勤科", birth_date="1990-02")
    people = [PersonGiven("周明远", "talker"), PersonGiven("沈雅琴", "talkee")]
    with pytest.raises(OfficeProblem, match="有 2 人") as caught:
        record_entry(desk, kind="talk", answers=TALK, people=people)
    assert any(namesake in line and "1990" in line for line in caught.value.details)
    assert any(staff.clerk in line and "科员" in line for line in caught.value.details)


def test_links_are_kept_once_and_seen_from_both_ends(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff)
    links = [LinkGiven(item.number, "answers"), LinkGiven(item.id, "answers")]
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.clerk, "talkee")]
    talk = record_entry(desk, kind="talk", answers=TALK, people=people, links=links)
    there = show_entry(desk, record_id=talk.id).linked
    back = show_entry(desk, record_id=item.id).linked
    assert [(one.id, one.outgoing, one.link_as) for one in there] == [(item.id, True, "answers")]
    assert [(one.id, one.outgoing) for one in back] == [(talk.id, False)]


def test_a_link_into_nothing_keeps_nothing(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem, match="没有找到记录"):
        record_entry(
            desk,
            kind="rectification",
            answers={"source": "自查", "found_on": "2026-03-06", "problem": "登记不全"},
            links=[LinkGiven("Z1999-0001", "answers")],
        )
    assert list_ids(desk, kind="rectification") == []


def test_an_unknown_kind_is_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有“party”"):
        record_entry(desk, kind="party", answers={})


def test_a_staff_number_is_given_once(desk: Desk) -> None:
    add_person(desk, name="周明远", staff_number="007")
    with pytest.raises(OfficeProblem, match="已登记在周明远名下"):
        add_person(desk, name="别人", staff_number="007")
