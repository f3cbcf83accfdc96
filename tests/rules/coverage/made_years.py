"""Years of made-up offices, for properties that hold of all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import (
    Held,
    OfficeFacts,
    PersonFact,
    RecordFact,
    StepFact,
    There,
)
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, facts, record

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DAYS = st.dates(FIRST, LAST)
TYPES = ("集中学习", "党课", "警示教育", "支部委员会会议")
TALKS = ("谈心谈话", "例行廉政谈话", "提醒谈话")
IDS = "abcdef"


@st.composite
def persons(draw: st.DrawFn, person_id: str) -> PersonFact:
    """Someone, perhaps with days off the roster."""
    away: tuple[tuple[date, date], ...] = ()
    if draw(st.booleans()):
        first = draw(DAYS)
        away = ((first, draw(st.sampled_from([first + timedelta(days=40), date.max]))),)
    return PersonFact(
        id=person_id,
        name=draw(st.sampled_from(["安某", "白某", "陈某"])),
        political_status=draw(st.sampled_from(["中共党员", "群众"])),
        birth_date=draw(st.sampled_from(["", "1970", "2000-05"])),
        post=draw(st.sampled_from(["支部书记", "组织委员", "科员"])),
        department=draw(st.sampled_from(["", "甲科", "乙科"])),
        categories=tuple(
            Held(name, "2025", "")
            for name in draw(st.sets(st.sampled_from(["在职领导", "宣教人员"]), max_size=2))
        ),
        away=away,
    )


@st.composite
def sessions(draw: st.DrawFn, number: str) -> RecordFact:
    """A session with attendance and make-ups."""
    day = draw(DAYS)
    people = []
    steps = []
    for one in IDS:
        presence = draw(st.sampled_from(["", "present", "on_leave", "absent"]))
        if presence:
            people.append(There(one, "attendee", presence))
        if presence in {"on_leave", "absent"} and draw(st.booleans()):
            taken = day + timedelta(days=draw(st.integers(0, 90)))
            said = draw(st.sampled_from([{}, {"hours": 1}, {"hours": 6}]))
            steps.append(StepFact("make_up_study", taken, (There(one, "absentee", None),), said))
    answers = {
        "study_hours": draw(st.sampled_from([0, 2, 3.5, 40])),
        "materials": [{"title": title} for title in draw(st.sets(st.sampled_from("甲乙丙")))],
        "content_tags": draw(st.lists(st.sampled_from(["岗位廉政教育", "纪律教育", "其他"]))),
        "education_form": draw(st.lists(st.sampled_from(["读文件", "讲座"]), unique=True)),
    }
    kind = draw(st.sampled_from(TYPES))
    return record("study_session", number, day, type=kind, people=tuple(people),
                  answers=answers, steps=tuple(steps))  # fmt: skip


@st.composite
def talks(draw: st.DrawFn, number: str) -> RecordFact:
    """A talk between two."""
    one, other = draw(st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True))
    people = (There(one, "talker", None), There(other, "talkee", None))
    kind = draw(st.sampled_from(TALKS))
    return record("talk", number, draw(DAYS), type=kind, people=people)


@st.composite
def offices(draw: st.DrawFn) -> OfficeFacts:
    """An office's year."""
    people = [draw(persons(one)) for one in IDS]
    held = [draw(sessions(f"X{place}")) for place in range(draw(st.integers(0, 4)))]
    talked = [draw(talks(f"T{place}")) for place in range(draw(st.integers(0, 4)))]
    return facts([*held, *talked], people)


def year(office: OfficeFacts, on: date = LAST, book: Rulebook = BOOK) -> Year:
    """The year of a day, by the shipped rules."""
    return Year(office, book, on)


def without(rule_id: str) -> Rulebook:
    """The shipped rules with one switched off."""
    off = tuple(replace(one, on=False) for one in BOOK.stretches[rule_id])
    return replace(BOOK, stretches={**BOOK.stretches, rule_id: off})
