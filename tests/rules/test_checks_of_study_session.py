"""Checks of a study session, each with what it notices and what it lets pass."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.records.record import PersonTie, Record, WholeRecord
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.rules.finding import RosterEntry
from cleanedu_desktop.rules.record_checks import check_record
from tests.rules.examples import Case, Example
from tests.rules.made_records import DAY, step, surroundings, tie, whole

KIND = "study_session"
MEMBER = "中共党员"
PRESENT = tie("沈甲", "attendee", "present")
AWAY = tie("区乙", "attendee", "on_leave", reason="出差")
ROSTER = [
    RosterEntry(person_id="沈甲", name="沈甲", political_status=MEMBER),
    RosterEntry(person_id="区乙", name="区乙", political_status=MEMBER),
    RosterEntry(person_id="仇丙", name="仇丙", political_status="群众"),
]
NEXT_DAY = date(2026, 3, 6)
BEFORE = date(2026, 3, 4)
ABSENTEE = (tie("区乙", "absentee", step_id="make_up_study-0"),)


def session(*people: PersonTie, **answers: Any) -> WholeRecord:
    """Return a session of that day."""
    return whole(KIND, *people, **answers)


def voted(in_favour: int, *, present: int = 3, recused: str = "") -> Case:
    """A vote of three entitled."""
    row = {"entitled": 3, "present": present, "in_favour": in_favour, "against": 1}
    return Case(session(votes=[row | {"recused": recused}]))


def spoken(*speakers: str, votes: Any = ({"matter": "推荐"},)) -> Case:
    """A session where 周甲, the secretary, and others spoke in this order."""
    head = tie("周甲", "attendee", "present", post="支部书记、局长")
    rows = [{"speaker": one, "points": "同意。"} for one in speakers]
    return Case(session(head, speeches=rows, votes=votes))


def made_up(*people: PersonTie, taken_on: date = NEXT_DAY, **answers: Any) -> Case:
    """A make-up study about to be recorded."""
    return Case(
        session(PRESENT, AWAY, study_hours=2),
        step=step("make_up_study", taken_on, **answers),
        people=people or ABSENTEE,
    )


EXAMPLES = [
    Example(
        "study_session.marked_twice",
        Case(session(PRESENT, tie("沈甲", "attendee", "absent"))),
        "沈甲",
        "attendee",
        Case(session(PRESENT, AWAY, tie("沈甲", "host"))),
        blocks=True,
    ),
    Example(
        "study_session.ends_before_it_begins",
        Case(session(starts_at="2026-03-05T09:00", ends_at="2026-03-05T08:30")),
        "08:30",
        "ends_at",
        Case(session(starts_at="2026-03-05T09:00", ends_at="2026-03-05T09:00")),
        blocks=True,
    ),
    Example(
        "study_session.host_not_there",
        Case(session(tie("区乙", "host"), AWAY)),
        "区乙",
        "host",
        Case(session(tie("沈甲", "host"), PRESENT, AWAY)),
        blocks=True,
    ),
    Example(
        "study_session.recorder_not_there",
        Case(session(tie("区乙", "recorder"), AWAY)),
        "区乙",
        "recorder",
        Case(session(tie("沈甲", "recorder"), PRESENT)),
    ),
    Example(
        "study_session.absence_without_reason",
        Case(session(tie("区乙", "attendee", "absent", reason=" "))),
        "区乙",
        "attendee",
        Case(session(PRESENT, AWAY)),
    ),
    Example(
        "study_session.not_marked",
        Case(session(PRESENT, AWAY), surroundings(roster=ROSTER)),
        "应到3人，实到1人、请假1人、缺席0人，还有1人没有标记：仇丙",
        "attendee",
        Case(session(PRESENT, AWAY), surroundings(roster=ROSTER[:2])),
    ),
    Example(
        "study_session.short_of_quorum",
        Case(
            session(
                tie("沈甲", "attendee", "present", political_status=MEMBER),
                tie("区乙", "attendee", "absent", reason="病假", political_status=MEMBER),
                session_type="党员大会",
            )
        ),
        "应到2人，到会1人",
        "attendee",
        Case(session(PRESENT, AWAY, session_type="支部委员会会议")),
    ),
    Example(
        "study_session.decision_without_owner",
        Case(session(decisions=[{"matter": "整理台账", "due_on": "2026-04-01"}])),
        "第1项议定事项没有写责任人",
        "decisions",
        Case(session(decisions=[{"matter": "甲", "responsible": "沈甲", "due_on": "2026-04-01"}])),
    ),
    Example("study_session.votes_do_not_add_up", voted(3), "4票", "votes", voted(2)),
    Example("study_session.votes_do_not_add_up", voted(1, present=5), "5人", "votes", voted(0)),
    Example(
        "study_session.votes_do_not_add_up",
        voted(1, recused="李䶮、何乙"),
        "回避2人",
        "votes",
        voted(0, recused="李䶮"),
    ),
    Example(
        "study_session.head_spoke_before_others",
        spoken("周甲", "何乙"),
        "周甲在何乙之前发言",
        "speeches",
        spoken("何乙", "周甲"),
    ),
    Example(
        "study_session.head_spoke_before_others",
        spoken("周甲", "何乙"),
        "末位表态",
        "speeches",
        spoken("周甲", "何乙", votes=None),
    ),
    Example(
        "study_session.make_up_study.before_the_session",
        made_up(taken_on=BEFORE),
        "2026年3月4日",
        "studied_on",
        made_up(taken_on=DAY),
        blocks=True,
    ),
    Example(
        "study_session.make_up_study.was_not_away",
        made_up(tie("沈甲", "absentee")),
        "沈甲在这次学习中到会",
        "absentee",
        made_up(),
        blocks=True,
    ),
    Example(
        "study_session.make_up_study.made_up_already",
        Case(
            whole(KIND, AWAY, *ABSENTEE, steps=(step("make_up_study", NEXT_DAY),)),
            step=step("make_up_study", NEXT_DAY, 1),
            people=(tie("区乙", "absentee"),),
        ),
        "区乙",
        "absentee",
        made_up(),
    ),
    Example(
        "study_session.make_up_study.fewer_hours",
        made_up(hours=1),
        "补学1学时",
        "hours",
        made_up(hours=2),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()


@pytest.mark.parametrize(
    ("session_type", "missed"),
    [("警示教育", "仇丙"), ("党员大会", None), ("支委会", None)],
)
def test_who_is_expected_depends_on_the_session(session_type: str, missed: str | None) -> None:
    case = Case(session(PRESENT, AWAY, session_type=session_type), surroundings(roster=ROSTER))
    found = case.findings("study_session.not_marked")
    assert [missed in one.sentence for one in found if missed] == [True] * bool(missed)
    assert bool(found) == bool(missed)


def test_someone_tied_without_a_mark_is_missed() -> None:
    found = Case(session(tie("仇丙", "attendee"))).findings("study_session.not_marked")
    assert "仇丙" in found[0].sentence


def test_many_missing_are_counted_and_the_first_named() -> None:
    roster = [RosterEntry(person_id=str(n), name=f"名{n}") for n in range(9)]
    found = Case(session(), surroundings(roster=roster)).findings("study_session.not_marked")
    assert "名0、名1、名2、名3、名4等9人" in found[0].sentence


def test_the_snapshot_of_the_record_serves_where_no_roster_is_known() -> None:
    plain = session(PRESENT).record
    plain.happened_on = DAY
    common = {one.name: getattr(plain, one.name) for one in fields(Record)}
    record = StudySession(
        **common, session_type="", starts_at="", roster=[{"id": "仇丙", "name": "仇丙"}]
    )
    made = session(PRESENT)
    made.record = record
    found = check_record(made, surroundings())
    assert any("仇丙" in one.sentence for one in found)


def test_an_earlier_step_is_looked_at_with_the_record() -> None:
    late = whole(KIND, AWAY, *ABSENTEE, steps=(step("make_up_study", BEFORE),))
    found = [one for one in check_record(late, surroundings()) if one.blocks]
    assert [one.where for one in found] == ["make_up_study.studied_on"]
