"""The score of a year, worked out from the books."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.score_year import NOT_DUE, assessment_answers, score_year
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, TALK, Staff, fixed_clock, record_session, record_talk

OWN = """\
id = "own"
title = "本单位考核表"
source = "上级某号文件"
sheet = "assessment_approved"
[[section]]
id = "1"
title = "监督"
[[section.indicator]]
id = "1"
text = "没有问责"
max = 100
measure = { by = "count", kind = "study_session" }
deduct = [{ kind = "person_event", types = ["问责"], text = "问责", points = 5 }]
"""


def own_standard(desk: Desk, text: str = OWN) -> None:
    """Put a standard of the office's own beside its rules."""
    desk.folders.own_standards.mkdir(parents=True, exist_ok=True)
    (desk.folders.own_standards / "own.toml").write_text(text, encoding="utf-8")


def test_records_give_points_and_are_evidence(desk: Desk, staff: Staff) -> None:
    """By the first standard, of this year, as things stand."""
    before = score_year(desk)
    assert (before.year, before.on, before.standard_id) == (2026, DAY, "county-a")
    talk = record_talk(desk, staff)
    after = score_year(desk)
    (line,) = (one for one in after.lines if one.id == "3.1")
    assert (line.computed, line.not_due) == (None, True)
    assert line.words == "3人中1人做到，本期未到期，暂不计。"
    assert [one.id for one in line.evidence] == [talk.id]
    for who in (staff.head, staff.driver):
        people = [PersonGiven(staff.clerk, "talker"), PersonGiven(who, "talkee")]
        record_entry(desk, kind="talk", answers=TALK, people=people)
    after = score_year(desk)
    (line,) = (one for one in after.lines if one.id == "3.1")
    assert (line.computed, line.words) == (12, "3人中3人做到。")
    assert after.computed == before.computed + 12
    assert after.computable + after.by_hand + after.not_due == 100


def test_every_shipped_standard_can_be_chosen(desk: Desk) -> None:
    """And one that is not there is told."""
    for one in score_year(desk).standards:
        assert score_year(desk, standard=one.id).standard_title == one.title
    with pytest.raises(OfficeProblem, match="没有考核标准“nix”"):
        score_year(desk, standard="nix")
    with pytest.raises(OfficeProblem, match="2027 年还没有到"):
        score_year(desk, year=2027)


def test_the_office_s_own_standard_is_read_when_it_is_written(desk: Desk) -> None:
    """And its mistakes are told, all others hold."""
    assert "own" not in {one.id for one in score_year(desk).standards}
    own_standard(desk)
    assert score_year(desk, standard="own").source == "上级某号文件"
    own_standard(desk, OWN.replace("max = 100", "max = 99"))
    scored = score_year(desk)
    assert "own" not in {one.id for one in scored.standards}
    assert "应为 100" in scored.mistakes[0]


def test_what_was_computed_is_kept_in_the_record(desk: Desk, staff: Staff) -> None:
    """Whatever happens later; the points of people beside it."""
    record_session(desk, staff)
    own_standard(desk)
    answers = assessment_answers(score_year(desk, standard="own"), day=DAY)
    (row,) = answers["scores"]
    assert (row["computed"], row["self"], row["max"]) == (100, 100, 100)
    assert row["evidence"] == "X2026-0001"
    row |= {"self": 98, "self_reason": "签到不全", "verified": 97.5}
    made = record_entry(desk, kind="assessment", answers=answers)
    record_talk(desk, staff)
    (assessed,) = score_year(desk, standard="own").assessed
    assert (assessed.id, assessed.self_points, assessed.verified_points) == (made.id, 98, 97.5)
    assert assessed.sheet == "assessment_approved"
    assert not score_year(desk, year=2025).assessed
    withdraw_entry(desk, record_id=made.id, reason="重复登记")
    assert not score_year(desk).assessed


def test_an_inspector_is_not_told_what_rests_on_records_kept_from_him(
    desk: Desk, staff: Staff
) -> None:
    """Neither more points than there are, nor how many such records."""
    record_session(desk, staff)
    own_standard(desk)
    assert score_year(desk, standard="own").computed == 100
    desk.close()
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    inspected = begin_inspection(opened, who="王某某")
    (line,) = score_year(inspected, standard="own").lines
    assert line.computed is None
    assert "不公开" in line.words
    assert not line.evidence
    assert score_year(inspected, standard="county-b").computed > 0
    inspected.close()


def test_the_past_is_scored_as_of_a_day(desk: Desk, staff: Staff) -> None:
    """What came later does not count."""
    record_talk(desk, staff)
    (line,) = (one for one in score_year(desk, on=date(2026, 3, 8)).lines if one.id == "3.1")
    assert line.words == "3人中0人做到，本期未到期，暂不计。"


def test_what_is_not_due_yet_is_written_so_into_the_assessment(desk: Desk) -> None:
    """Without points, and with the reason where those of people stand."""
    scored = score_year(desk, on=date(2026, 1, 5))
    (line,) = (one for one in scored.lines if one.id == "2.1")
    assert (line.computed, line.not_due) == (None, True)
    # Nothing of a month, a quarter or a year is due on 5 January: 2.1 asks for each month (10), 1.4
    # for each quarter (8), 2.3, 2.4 and 3.3 for so many a year (8, 6 and 6).
    assert [one.id for one in scored.lines if one.not_due] == ["1.4", "2.1", "2.3", "2.4", "3.3"]
    assert (scored.not_due, scored.computable + scored.by_hand) == (38, 62)
    rows = assessment_answers(scored, day=date(2026, 1, 5))["scores"]
    (row,) = (one for one in rows if one["indicator"] == "2.1")
    assert not row.keys() & {"computed", "self"}
    assert (row["self_reason"], row["basis"][-8:]) == (NOT_DUE, "没有做，暂不计。")
