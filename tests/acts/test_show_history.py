"""The history of a record in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.show_history import HistoryEntry, show_history
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_talk


def changed(entry: HistoryEntry) -> list[tuple[str, str, str]]:
    """Return label, before and after of what an entry changed."""
    return [(one.label, one.before, one.after) for one in entry.differences]


def test_who_when_what_before_and_after(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"})
    history = show_history(desk, record_id=talk.number)
    made, corrected = history.entries
    assert (history.number, history.title) == (talk.number, "提醒谈话 · 沈雅琴")
    assert (made.what, made.who, made.at) == ("新增", "文书", desk.clock())
    assert ("谈话地点", "", "三楼谈话室") in changed(made)
    assert ("谈话对象", "", "沈雅琴") in changed(made)
    assert corrected.what == "更正"
    assert changed(corrected) == [("谈话地点", "三楼谈话室", "会议室")]


def test_people_links_steps_and_states(desk: Desk, staff: Staff) -> None:
    item, talk = record_item(desk, staff), record_talk(desk, staff)
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.driver, "talkee")]
    links = [LinkGiven(item.id, "answers")]
    correct_entry(desk, record_id=talk.id, people=people, links=links)
    assert changed(show_history(desk, record_id=talk.id).entries[-1]) == [
        ("标题", "提醒谈话 · 沈雅琴", "提醒谈话 · 李䶮"),
        ("谈话对象", "沈雅琴", "李䶮"),
        ("关联", "", f"{item.number}《公务用车登记不全》"),
    ]
    given = {"progressed_on": "2026-03-09", "progress": "已整改一半"}
    advance_entry(desk, record_id=item.id, step="progress", answers=given)
    ((label, before, after),) = changed(show_history(desk, record_id=item.id).entries[-1])
    assert (label, before) == ("进展（第1步）", "")
    assert after.startswith("日期：2026年3月9日；")
    withdraw_entry(desk, record_id=talk.id, reason="重复登记")
    assert changed(show_history(desk, record_id=talk.id).entries[-1]) == [
        ("撤回原因", "", "重复登记")
    ]


def test_an_undoing_and_what_it_undid(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"})
    undo(desk)
    made, corrected, undoing = show_history(desk, record_id=talk.id).entries
    assert (made.undone, corrected.undone, undoing.undone) == (False, True, False)
    assert (corrected.undoable, undoing.undoable) == (False, True)
    assert undoing.what == "撤销"
    assert changed(undoing) == [("谈话地点", "会议室", "三楼谈话室")]


def test_another_user_is_named(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    nobody = replace(desk.user, id="00000000-0000-4000-8000-000000000000")
    correct_entry(replace(desk, user=nobody), record_id=talk.id, answers={"place": "会议室"})
    assert show_history(desk, record_id=talk.id).entries[-1].who == "程序"


def test_who_saw_what_is_confidential_is_told_and_changes_nothing(desk: Desk, staff: Staff) -> None:
    note_seen(desk, record_id=staff.clerk)
    correct_entry(desk, record_id=staff.clerk, answers={"department": "后勤科"})
    _, seen, corrected = show_history(desk, record_id=staff.clerk).entries
    assert (seen.what, seen.differences, seen.undoable) == ("查看不公开内容", [], False)
    assert changed(corrected) == [("部门", "办公室", "后勤科")]
    assert undo(desk).undone.what.startswith("更正")


def test_what_is_confidential_is_told_to_have_changed_and_no_more(desk: Desk, staff: Staff) -> None:
    for word in ("有苗头", "已违纪"):
        rows = [{"category": word}]
        correct_entry(desk, record_id=staff.clerk, answers={"categories": rows}, restricted=True)
    last = show_history(desk, record_id=staff.clerk).entries[-1]
    (one,) = last.differences
    assert "不公开" in one.after
    assert "已违纪" not in repr(last)
    whole = show_history(desk, record_id=staff.clerk, restricted=True).entries[-1]
    assert "有苗头" in whole.differences[0].before
    assert "已违纪" in whole.differences[0].after


def test_an_unknown_record(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有找到记录"):
        show_history(desk, record_id="T2026-0009")
