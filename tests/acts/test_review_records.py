"""The records of a year looked over: what each check says, and that nothing else is touched."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.advise_on_entry import advise_on_entry
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.review_records import RecordsReviewed, review_records
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from tests.acts.office import Staff, record_item, record_session

MINUTES = (
    "会议传达了上级关于作风建设的通知，与会人员结合各自岗位逐条对照，"
    "对公务接待和用车登记提出了三条意见。"
)


def talk(desk: Desk, staff: Staff, moment: str, content: str) -> str:
    """Record a talk of the head with the driver; return its id."""
    answers = {"talk_type": "例行廉政谈话", "starts_at": moment, "content": content}
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.driver, "talkee")]
    return record_entry(desk, kind="talk", answers=answers, people=people).id


def of(reviewed: RecordsReviewed, check_id: str) -> list[str]:
    """What one check says."""
    return [one.sentence for one in reviewed.lines if one.check_id == check_id]


def test_hard_checks_say_what_the_record_itself_is_told(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff, driver=("请假", None))
    item = record_item(desk, staff)
    talk(desk, staff, "2026-03-05T09:30", "谈了公务接待。")
    reviewed = review_records(desk, year=2026)
    for record_id in (session.id, item.id):
        said = [one.sentence for one in reviewed.lines if one.record_id == record_id]
        assert said
        assert set(said) == set(advise_on_entry(desk, record_id=record_id))
    assert all(one.source for one in reviewed.lines)


def test_repeated_minutes_name_the_record_of_another_year(desk: Desk, staff: Staff) -> None:
    talk(desk, staff, "2025-12-20T09:00", MINUTES)
    again = talk(desk, staff, "2026-03-04T09:00", MINUTES.replace("三条", "四条"))
    reviewed = review_records(desk, year=2026)
    (line,) = [one for one in reviewed.lines if one.check_id == "repeated_text"]
    assert line.record_id == again
    assert line.honesty
    assert "T2025-0001" in line.sentence
    assert not of(review_records(desk, year=2025), "repeated_text")
    withdraw_entry(desk, record_id=again, reason="登记错了")
    assert not of(review_records(desk, year=2026), "repeated_text")


def test_an_empty_year_and_this_year_by_itself(desk: Desk, staff: Staff) -> None:
    assert review_records(desk, year=1999).lines == ()
    assert review_records(desk).year == desk.clock().year


def test_it_is_not_for_an_inspector(desk: Desk, staff: Staff) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    sitting = begin_inspection(reading, who="检查组甲")
    with pytest.raises(OfficeProblem, match="不能自查"):
        review_records(sitting)
    sitting.close()


def test_visits_beyond_the_most_are_told_once(desk: Desk, staff: Staff) -> None:
    people = [PersonGiven(staff.driver, "talkee")]
    people += [PersonGiven(one, "talker") for one in (staff.head, staff.clerk)]
    for day in ("02", "03", "04"):
        answers = {"talk_type": "回访谈话", "starts_at": f"2026-03-{day}T09:00"}
        record_entry(desk, kind="talk", answers=answers, people=people)
    assert len(of(review_records(desk, year=2026), "visited_too_often")) == 1


def test_it_ends_where_nobody_waits_for_it(desk: Desk, staff: Staff) -> None:
    record_item(desk, staff)
    with pytest.raises(Stopped):
        review_records(desk, stop=lambda: True)
