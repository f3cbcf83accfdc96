"""What a record says of someone, in the words of its form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.roll_up_person import roll_up
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.rules.personal_file import EDUCATION, LEAVING
from tests.acts.office import Staff, add_person, record_session
from tests.acts.personal_matters import event, lines_of


def told(desk: Desk, person: str, title: str) -> list[str]:
    """Return the words under a heading of someone's file."""
    with desk.store.reading() as books:
        sections = roll_up(desk, books, OwnForms(desk.forms, books), books.whole(person))
    return [one.words for one in lines_of(sections, title)]


def record_test(desk: Desk, *rows: dict[str, Any], people: Sequence[PersonGiven] = ()) -> None:
    """Record a test with these scores."""
    answers = {"topic": "条例测试", "tested_on": "2026-03-08", "scores": list(rows)}
    record_entry(desk, kind="short_test", answers=answers, people=people)


def test_who_was_away_and_made_it_up(desk: Desk, staff: Staff) -> None:
    away = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=away.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    assert told(desk, staff.driver, EDUCATION) == [
        "集中学习 · 学习准则；请假：出车；补学：2026年3月10日"
    ]
    assert told(desk, staff.clerk, EDUCATION) == ["集中学习 · 学习准则；到会"]


def test_the_own_row_of_a_table_unless_names_are_shared(desk: Desk, staff: Staff) -> None:
    record_test(desk, {"who": "沈雅琴", "score": 96}, {"who": "周明远", "score": 60})
    assert told(desk, staff.clerk, EDUCATION) == ["条例测试；成绩：96分"]
    assert told(desk, staff.driver, EDUCATION) == []
    other = add_person(desk, name="沈雅琴", department="后勤科")
    assert told(desk, staff.clerk, EDUCATION) == []
    rows = [{"who": "沈雅琴", "score": 70}, {"who": "沈雅琴（后勤科）", "score": 80}]
    record_test(desk, *rows, people=[PersonGiven(one, "examinee") for one in (staff.clerk, other)])
    assert told(desk, staff.clerk, EDUCATION) == ["条例测试"]
    assert told(desk, other, EDUCATION) == ["条例测试；成绩：80分"]


def test_a_test_one_is_tied_to_is_told_once(desk: Desk, staff: Staff) -> None:
    tied = [PersonGiven(staff.clerk, "examinee"), PersonGiven(staff.driver, "examiner")]
    record_test(desk, {"who": "沈雅琴", "score": 96}, people=tied)
    assert told(desk, staff.clerk, EDUCATION) == ["条例测试；成绩：96分"]
    assert told(desk, staff.driver, EDUCATION) == []


def test_leaving_and_returning(desk: Desk, staff: Staff) -> None:
    event(desk, staff.driver, "调动", old_post="驾驶员", new_post="科员")
    advance_entry(
        desk,
        record_id=staff.driver,
        step="move_out",
        answers={"moved_out_on": "2026-03-09", "destination": "某中心"},
    )
    assert told(desk, staff.driver, LEAVING) == [
        "调动；原职务：驾驶员；新任（拟任）职务：科员；状态：已登记",
        "调出；调往何处：某中心",
    ]


def test_a_commitment_stands_at_the_day_it_was_signed(desk: Desk, staff: Staff) -> None:
    people = [PersonGiven(staff.clerk, "committer")]
    answers = {"year": 2026, "items": "遵守规定。"}
    made = record_entry(desk, kind="commitment", answers=answers, people=people)
    advance_entry(desk, record_id=made.id, step="sign", answers={"signed_on": "2026-03-03"})
    with desk.store.reading() as books:
        forms = OwnForms(desk.forms, books)
        sections = roll_up(desk, books, forms, books.whole(staff.clerk))
    (line,) = lines_of(sections, "执行廉洁自律制度情况")
    assert str(line.day) == "2026-03-03"
    assert line.words == "2026年；签字日期：2026年3月3日；状态：已签"
