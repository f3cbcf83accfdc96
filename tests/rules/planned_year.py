"""A planned year as facts: items of each state, sessions planned and by surprise, a campaign."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.rules.facts import Link, OfficeFacts, RecordFact, StepFact, There
from tests.rules.small_office import facts, record, session

TODAY = date(2026, 6, 30)


def item(number: str, due_on: str, *, led: bool = True, **given: Any) -> RecordFact:
    """An item of the plan of the year it is due in."""
    answers = {"year": int(due_on[:4]), "item": f"事项{number}", "due_on": due_on}
    answers |= given.pop("answers", {})
    people = (There("a", "responsible_leader", None), There("b", "responsible_person", None))
    return record(
        "plan_item", number, date.fromisoformat(due_on),
        answers=answers, people=people if led else (), **given,
    )  # fmt: skip


def step(name: str, day: date, *who: There) -> StepFact:
    """A step."""
    return StepFact(name, day, who, {})


def counts(*to: str, word: str = "计入") -> tuple[Link, ...]:
    """Links to what a record counts for."""
    return tuple(Link(one, word) for one in to)


DONE = item("P1", "2026-03-31", steps=(step("complete", date(2026, 3, 20)),))
RESUMED = item(
    "P2", "2026-05-31",
    steps=(step("complete", date(2026, 4, 1)), step("resume", date(2026, 4, 15))),
)  # fmt: skip
AHEAD = item("P3", "2026-12-20", led=False, answers={"quarter": "全年", "campaign": "专项教育"})
DROPPED = item("P4", "2026-09-30", led=False, steps=(step("drop", date(2026, 6, 1)),))
ADDED = item("P5", "2026-07-15", answers={"origin": "临时增加"})
LAST_YEAR = item("P0", "2025-12-31")
ITEMS = (ADDED, AHEAD, DONE, DROPPED, LAST_YEAR, RESUMED)

CAMPAIGN = record(
    "campaign", "K1", date(2026, 3, 1),
    answers={"name": "专项教育", "ends_on": "2026-05-31", "required_sessions": 2,
             "required_hours": "3"},
)  # fmt: skip
MADE_UP = step("make_up_study", date(2026, 4, 20), There("c", "absentee", None))
HOURS = {"study_hours": 2}
SESSIONS = (
    session("X1", date(2026, 3, 10), "集中学习", "ab", "c", links=counts("P1", "K1"),
            answers=HOURS),
    session("X2", date(2026, 4, 10), "党课", "a", "bc", links=counts("P3"), steps=(MADE_UP,),
            answers=HOURS),
    session("X3", date(2026, 5, 10), "集中学习", "b"),
    session("X4", date(2026, 7, 10), "集中学习", "abc", links=counts("P1"), answers=HOURS),
    session("X5", date(2025, 7, 10), "集中学习", "abc"),
)  # fmt: skip
PLANNED: OfficeFacts = facts([*ITEMS, CAMPAIGN, *SESSIONS])
