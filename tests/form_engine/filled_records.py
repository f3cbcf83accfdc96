"""Records of each kind with everything filled in, for tests of the form engine."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cleanedu_desktop.form_engine.read_forms import FormCatalogue, read_forms
from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord
from cleanedu_desktop.records.rectification import Rectification
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.talk import Talk

SHIPPED = Path(__file__).resolve().parents[2] / "forms"
ENTERED = datetime(2026, 3, 20, 4, 0, tzinfo=UTC)
OFFICE = "清溪县某局机关党支部"
_COMMON: dict[str, Any] = {"office_id": "office", "form_version": "0", "entered_at": ENTERED}
_EVIDENCE = [{"what": "制度修订稿", "pages": 12, "kept_at": "档案柜二层"}]


def shipped_forms() -> FormCatalogue:
    """Return the shipped forms without any overlay."""
    return read_forms(SHIPPED)


def tie(name: str, role: str, position: int = 0, **more: Any) -> PersonTie:
    """Return a tie of an invented person."""
    as_of = {"name": name, "post": "科员", "department": "办公室", "political_status": "中共党员"}
    return PersonTie(
        id=f"{role}-{position}-{more.get('step_id')}",
        record_id="r",
        person_id=name,
        role=role,
        position=position,
        as_of=as_of,
        **more,
    )


def step(name: str, position: int, taken_on: date, **answers: Any) -> StepTaken:
    """Return a step entry whose id is name and position."""
    return StepTaken(
        id=f"{name}-{position}",
        record_id="r",
        step=name,
        position=position,
        taken_on=taken_on,
        answers=answers,
        entered_at=ENTERED,
    )


def talk(**more: Any) -> WholeRecord:
    """Return a talk."""
    answers = {
        "talk_type": "提醒谈话",
        "starts_at": "2026-03-05T09:00",
        "place": "二楼谈话室",
        "cause": "考勤中反映的情况",
        "content": "第一段内容。\n第二段内容。",
        "opinion": "接受提醒。",
        "requirements": "按要求改正。",
        "due_on": "2026-04-01",
        "confidentiality": "内部",
        "remark": "无",
    }
    record = Talk(
        id="r", kind="talk", form_id="talk", number="T2026-0001", title="提醒谈话·䶮某",
        happened_on=date(2026, 3, 5), state="recorded", answers=answers,
        talk_type="提醒谈话", starts_at="2026-03-05T09:00", **_COMMON | more,
    )  # fmt: skip
    people = (tie("周某", "talker"), tie("䶮某", "talkee"), tie("吴某", "recorder"))
    return WholeRecord(record=record, people=people)


def study_session(**more: Any) -> WholeRecord:
    """Return a session with attendance and one make-up study."""
    answers = {
        "session_type": "集中学习",
        "topic": "学习条例",
        "starts_at": "2026-03-05T09:00",
        "ends_at": "2026-03-05T11:30",
        "place": "三楼会议室",
        "observers": "钱某",
        "materials": [{"title": "条例第一章", "kind": "党章党规"}],
        "content": "传达了文件。",
        "speeches": [{"speaker": "周某", "points": "谈体会。\n提建议。"}],
        "votes": [
            {"matter": "计划", "entitled": 3, "present": 2, "in_favour": 2, "against": 0,
             "abstained": 0}
        ],
        "decisions": [{"matter": "制定计划", "responsible": "吴某", "due_on": "2026-04-01"}],
        "study_hours": 2.5,
        "photos_note": "照片 2 张",
    }  # fmt: skip
    record = StudySession(
        id="r", kind="study_session", form_id="study_session", number="X2026-0001",
        title="集中学习·学习条例", happened_on=date(2026, 3, 5), state="recorded", answers=answers,
        session_type="集中学习", starts_at="2026-03-05T09:00", **_COMMON | more,
    )  # fmt: skip
    people = (
        tie("周某", "host"),
        tie("吴某", "recorder"),
        tie("周某", "attendee", 0, presence="present"),
        tie("吴某", "attendee", 1, presence="present"),
        tie("䶮某", "attendee", 2, presence="on_leave", reason="出差"),
        tie("李某", "attendee", 3, presence="absent"),
        tie("䶮某", "absentee", step_id="make_up_study-0"),
        tie("吴某", "supervisor", step_id="make_up_study-0"),
    )
    made_up = step(
        "make_up_study", 0, date(2026, 3, 9),
        studied_on="2026-03-09", method="自学", content="补学了条例。", hours=2.5,
    )  # fmt: skip
    return WholeRecord(record=record, people=people, steps=(made_up,))


def commitment(**more: Any) -> WholeRecord:
    """Return a signed commitment."""
    answers = {
        "year": 2026,
        "category": "中层干部",
        "commit_to": "中共某局支部委员会",
        "items": "遵守纪律。\n按章办事。",
        "copies": 3,
        "examined_by": "周某",
        "published": True,
    }
    record = Commitment(
        id="r", kind="commitment", form_id="commitment", number="C2026-0001",
        title="2026年·䶮某", state="signed", answers=answers, year=2026,
        signed_on=date(2026, 3, 6), **_COMMON | more,
    )  # fmt: skip
    signed = step("sign", 0, date(2026, 3, 6), signed_on="2026-03-06")
    return WholeRecord(record=record, people=(tie("䶮某", "committer"),), steps=(signed,))


def rectification(**more: Any) -> WholeRecord:
    """Return an item that went through progress, acceptance and 销号."""
    answers = {
        "source": "自查",
        "found_on": "2026-03-05",
        "problem": "会议记录不全。",
        "nature": "普遍性",
        "goal": "记录完整。",
        "measures": [{"measure": "补齐记录", "due_on": "2026-04-01"}, {"measure": "专人负责"}],
        "responsible_department": "办公室",
        "due_on": "2026-05-01",
        "evidence": _EVIDENCE,
        "remark": "无",
    }
    record = Rectification(
        id="r", kind="rectification", form_id="rectification", number="Z2026-0001",
        title="会议记录不全。", happened_on=date(2026, 3, 5), state="closed", answers=answers,
        source="自查", due_on=date(2026, 5, 1), closed_on=date(2026, 4, 20), **_COMMON | more,
    )  # fmt: skip
    people = (
        tie("周某", "responsible_leader"),
        tie("吴某", "responsible_person"),
        tie("李某", "examiner", step_id="acceptance-2"),
        tie("䶮某", "confirmer", step_id="close-3"),
    )
    steps = (
        step("progress", 0, date(2026, 3, 10), progressed_on="2026-03-10", progress="已补三次。"),
        step(
            "progress", 1, date(2026, 3, 18),
            progressed_on="2026-03-18", progress="全部补齐。", evidence=_EVIDENCE,
        ),
        step("acceptance", 2, date(2026, 4, 15), accepted_on="2026-04-15", opinion="符合要求。"),
        step(
            "close", 3, date(2026, 4, 20),
            closed_on="2026-04-20", result="记录完整。", agreed=True, evidence=_EVIDENCE,
        ),
    )  # fmt: skip
    return WholeRecord(record=record, people=people, steps=steps)


def person(**more: Any) -> WholeRecord:
    """Return a person with an open and a restricted category."""
    answers = {
        "name": "䶮某",
        "sex": "女",
        "birth_date": "1985-10",
        "political_status": "中共党员",
        "department": "办公室",
        "post": "科员",
        "posts": [{"post": "科员", "department": "办公室", "from": "2020-07"}],
        "categories": [
            {"category": "后备", "from": "2024"},
            {"category": "有苗头", "from": "2025-03"},
        ],
    }
    record = Person(
        id="r", kind="person", form_id="person", number="R2026-0001", title="䶮某",
        state="on_roster", answers=answers, name="䶮某", birth_date="1985-10",
        name_initials="ym", **_COMMON | more,
    )  # fmt: skip
    return WholeRecord(record=record)


FILLED = {
    "person": person,
    "study_session": study_session,
    "talk": talk,
    "commitment": commitment,
    "rectification": rectification,
}
"""Kind -> a filled record of it."""
