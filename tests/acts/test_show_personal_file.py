"""A personal file tells all about someone, where it comes from, and who looked."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.open_up_restricted import open_up_restricted
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.acts.show_personal_file import show_personal_file
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, fixed_clock, record_session, record_talk
from tests.acts.personal_matters import declare, event, lines_of
from tests.acts.test_begin_inspection import viewings

SEEN = "查看个人廉政档案"


def looks(desk: Desk, record_id: str) -> list[str]:
    """Return what the history says of a record, without what made it."""
    return [one.what for one in show_history(desk, record_id=record_id).entries][1:]


def test_each_line_has_its_day_and_source(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    record_talk(desk, staff)
    declare(desk, staff.clerk, "本人兼职", statement="某学会理事，不取酬。")
    found = show_personal_file(desk, person_id="R2026-0002")
    assert (found.person_id, found.name) == (staff.clerk, "沈雅琴")
    (talk,) = lines_of(found.sections, "廉政谈话")
    assert (talk.number, talk.form_title) == ("T2026-0001", "廉政谈话记录表")
    assert str(talk.day) == "2026-03-09"
    assert talk.words == "提醒谈话；谈话人：周明远"
    (job,) = lines_of(found.sections, "兼职")
    assert job.words.startswith("本人兼职；本人说明：某学会理事，不取酬")
    (year,) = found.study
    assert (year.year, year.attended, year.missed, year.hours) == (2026, 1, 0, 1.5)


def test_what_is_of_others_or_withdrawn_is_not_in_it(desk: Desk, staff: Staff) -> None:
    declare(desk, staff.driver, "本人兼职")
    gone = declare(desk, staff.clerk, "本人兼职")
    withdraw_entry(desk, record_id=gone, reason="重复")
    record_talk(desk, staff)
    assert not any(one.lines for one in show_personal_file(desk, person_id=staff.head).sections)
    found = show_personal_file(desk, person_id=staff.clerk)
    assert lines_of(found.sections, "兼职") == ()


def test_who_looked_is_noted_of_person_and_confidential_records(desk: Desk, staff: Staff) -> None:
    event_id = event(desk, staff.clerk, "表彰")
    talk_id = record_talk(desk, staff).id
    show_personal_file(desk, person_id=staff.clerk)
    assert looks(desk, staff.clerk) == [SEEN]
    assert looks(desk, event_id) == [SEEN]
    assert looks(desk, talk_id) == []


def test_only_a_person_has_one(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    with pytest.raises(OfficeProblem, match="不是人员"):
        show_personal_file(desk, person_id=talk)
    withdraw_entry(desk, record_id=talk, reason="不要")
    withdraw_entry(desk, record_id=staff.driver, reason="重复")
    with pytest.raises(OfficeProblem, match="已撤回"):
        show_personal_file(desk, person_id=staff.driver)


def test_an_inspector_sees_it_only_once_it_is_opened(
    desk: Desk, staff: Staff, folders: Folders
) -> None:
    """Then without the kinds that are never his, with his name across, and in his log."""
    event(desk, staff.clerk, "表彰")
    declare(desk, staff.clerk, "本人兼职")
    opened = open_desk(folders, clock=fixed_clock(DAY, 15), read_only=True)
    his = begin_inspection(opened, who="王某某")
    with pytest.raises(OfficeProblem, match="不公开"):
        show_personal_file(his, person_id=staff.clerk)
    assert [one.what for one in viewings(desk)] == ["begin"]
    open_up_restricted(his, by="李某")
    found = show_personal_file(his, person_id=staff.clerk)
    assert len(lines_of(found.sections, "奖励、荣誉")) == 1
    assert lines_of(found.sections, "兼职") == ()
    assert "王某某" in found.sheet.watermark
    last = viewings(desk)[-1]
    assert (last.what, last.about, last.numbers) == ("view", "个人廉政档案", ("R2026-0002",))
    his.close()
    assert looks(desk, staff.clerk) == []


def test_nothing_is_shown_that_cannot_be_noted(desk: Desk, staff: Staff, folders: Folders) -> None:
    reading = open_desk(folders, clock=fixed_clock(DAY), read_only=True)
    with pytest.raises(OfficeProblem, match="只读"):
        show_personal_file(reading, person_id=staff.clerk)
    reading.close()
