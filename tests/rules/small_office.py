"""A small office as facts: a secretary, a member, one outside the Party; one year's events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.records.register import Counts, Register
from cleanedu_desktop.rules.facts import (
    Held,
    OfficeFacts,
    PersonFact,
    RecordFact,
    StepFact,
    There,
)
from cleanedu_desktop.rules.rulebook import read_rulebook

BOOK = read_rulebook(folders_for().rules)
SECRETARY = PersonFact(id="a", name="安书记", political_status="中共党员", post="支部书记")
MEMBER = PersonFact(id="b", name="白某", political_status="中共党员", post="科员")
OUTSIDER = PersonFact(
    id="c", name="陈某", political_status="群众", categories=(Held("非党干部", "2026-03", ""),)
)
OF_READING = Register(kind="self_study", counts=Counts(hours="hours", people="learner"))
OF_COURSES = Register(
    kind="training", counts=Counts(hours="hours", people="trainee", collective=True)
)
EVERYONE = (SECRETARY, MEMBER, OUTSIDER)


def record(kind: str, number: str, day: date | None, **given: Any) -> RecordFact:
    """A record."""
    given = {"state": "", "title": number} | given
    return RecordFact(id=number, kind=kind, number=number, happened_on=day, **given)


def session(number: str, day: date, words: str, there: str, away: str = "", **given: Any) -> Any:
    """A session; `there` and `away` spell the ids of people."""
    people = [There(one, "attendee", "present") for one in there]
    people += [There(one, "attendee", "absent") for one in away]
    return record("study_session", number, day, type=words, people=tuple(people), **given)


def talk(number: str, day: date, words: str, talker: str, talkee: str) -> RecordFact:
    """A talk."""
    people = (There(talker, "talker", None), There(talkee, "talkee", None))
    return record("talk", number, day, type=words, people=people)


def commitment(who: str, signed: date | None) -> RecordFact:
    """A commitment for 2026."""
    steps = (StepFact("sign", signed, (), {}),) if signed else ()
    return record(
        "commitment",
        f"C-{who}",
        signed,
        state="signed" if signed else "unsigned",
        answers={"year": 2026},
        people=(There(who, "committer", None),),
        steps=steps,
    )


def facts(records: Sequence[RecordFact], persons: Sequence[PersonFact] = EVERYONE) -> OfficeFacts:
    """The facts of an office that began with the year 2026."""
    kinds = {one.kind for one in records}
    return OfficeFacts(
        began=date(2026, 1, 1),
        persons=tuple(persons),
        records={kind: tuple(one for one in records if one.kind == kind) for kind in kinds},
        registers={"self_study": OF_READING, "training": OF_COURSES},
    )


MADE_UP = StepFact(
    "make_up_study", date(2026, 3, 20), (There("b", "absentee", None),), {"hours": 2}
)
TWO_HOURS = {"starts_at": "2026-04-08T09:00", "ends_at": "2026-04-08T11:00"}
YEAR = (
    session("X1", date(2026, 1, 15), "支部委员会会议", "a"),
    session("X2", date(2026, 2, 10), "支部委员会会议", "a"),
    session("X3", date(2026, 3, 5), "支部党员大会", "a", "b", steps=(MADE_UP,)),
    session("X4", date(2026, 4, 8), "集中学习", "ab", "c", answers=TWO_HOURS),
    talk("T1", date(2026, 5, 6), "谈心谈话", "a", "b"),
    commitment("a", date(2026, 3, 10)),
    commitment("b", None),
    record(
        "rectification",
        "Z1",
        date(2026, 5, 1),
        state="closed",
        answers={"due_on": "2026-06-30"},
        steps=(StepFact("close", date(2026, 7, 3), (), {}),),
    ),
)
"""What happened in 2026, and nothing else did."""
