"""What each recipient of a reminder gets."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.personal_messages import personal_messages
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person, record_talk
from tests.acts.reminders import add_reminder

ALL_WORDS = "〔姓名〕〔职务〕：〔节点〕（〔日期〕），〔单位〕，〔别的〕"


def test_each_gets_his_own_words(desk: Desk, staff: Staff) -> None:
    reminder = add_reminder(desk, staff.head, staff.driver, content=ALL_WORDS)
    made = personal_messages(desk, reminder, everyone=False)
    assert (made.heading, made.office) == ("清明节", "示例局机关党支部")
    assert [one.text for one in made.messages] == [
        "周明远支部书记：清明节（2026年4月5日），示例局机关党支部，〔别的〕",
        "李䶮：清明节（2026年4月5日），示例局机关党支部，〔别的〕",
    ]
    assert all(one.is_addressed for one in made.messages)


def test_a_name_is_never_taken_for_a_word(desk: Desk) -> None:
    odd = add_person(desk, name="〔单位〕", phone="0555")
    reminder = add_reminder(desk, odd, content="〔姓名〕")
    (one,) = personal_messages(desk, reminder, everyone=False).messages
    assert (one.text, one.phone) == ("〔单位〕", "0555")


def test_everyone_is_who_is_on_the_roster(desk: Desk, staff: Staff) -> None:
    reminder = add_reminder(desk, staff.head)
    made = personal_messages(desk, reminder, everyone=True)
    assert {one.name for one in made.messages} == {"周明远", "沈雅琴", "李䶮"}
    assert not any(one.is_addressed for one in made.messages)


def test_what_cannot_be_made_is_told(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem, match="对象名单里没有人"):
        personal_messages(desk, add_reminder(desk), everyone=False)
    empty = add_reminder(desk, staff.head, content="")
    with pytest.raises(OfficeProblem, match="还没有写提醒内容"):
        personal_messages(desk, empty, everyone=False)
    with pytest.raises(OfficeProblem, match="不是节点提醒"):
        personal_messages(desk, record_talk(desk, staff).id, everyone=False)
    withdrawn = add_reminder(desk, staff.head)
    withdraw_entry(desk, record_id=withdrawn, reason="重复")
    with pytest.raises(OfficeProblem, match="已撤回"):
        personal_messages(desk, withdrawn, everyone=False)
