"""Checks that hold for several kinds, each with what it notices and what it lets pass."""

from datetime import date, datetime
from typing import Any

import pytest

from cleanedu_desktop.records.late_entry import from_paper
from cleanedu_desktop.rules.checks_of_all import DATE_FIELDS, STEP_DATE_FIELDS, names_of
from cleanedu_desktop.rules.finding import OtherEvent
from tests.rules.examples import Case, Example
from tests.rules.made_records import TODAY, step, surroundings, tie, whole

TOMORROW = date(2026, 3, 7)
NINE, TEN, ELEVEN = (datetime(2026, 3, 5, hour) for hour in (9, 10, 11))  # noqa: DTZ001
STEPS_OF = {
    "study_session": ["make_up_study"],
    "commitment": ["sign"],
    "rectification": ["progress", "acceptance", "close", "reopen"],
    "person": ["move_out", "return_to_roster"],
}


def meeting(kind: str, presence: str | None = None) -> Case:
    """Someone's event from nine to half past ten, while another begins at ten."""
    there = frozenset({"沈甲"})
    other = OtherEvent(kind="talk", title="支委会", starts_at=TEN, ends_at=ELEVEN, person_ids=there)
    return Case(
        whole(
            kind,
            tie("沈甲", "attendee", presence),
            starts_at=NINE.isoformat(),
            ends_at="2026-03-05T10:30",
        ),
        surroundings(other_events=[other]),
    )


def studied(kind: str, role: str, hours: int | None = 16) -> Case:
    """Someone's study, while another of the other kind is registered for the day."""
    session = kind == "study_session"
    other = OtherEvent(
        kind="training" if session else "study_session",
        title="纪检业务培训班",
        starts_at=None if session else TEN,
        ends_at=None,
        person_ids=frozenset({"沈甲"}),
    )
    answers: dict[str, Any] = {} if session else {"hours": hours}
    return Case(
        whole(kind, tie("沈甲", role, "present" if session else None), **answers),
        surroundings(other_events=[other]),
    )


def entered(kind: str, on: int, reason: str | None = None) -> Case:
    """A record of the 5th, entered on a day of that month."""
    return Case(whole(kind, entered_on=date(2026, 3, on), late_reason=reason))


def counting(kind: str, name: str, value: Any) -> Case:
    """A record with one answer."""
    answers: dict[str, Any] = {name: value}
    return Case(whole(kind, **answers))


def with_someone_gone(kind: str, *gone: str) -> Case:
    """An event somebody takes part in, and who had moved out by then."""
    return Case(whole(kind, tie("沈甲", "attendee")), surroundings(off_roster=frozenset(gone)))


EXAMPLES = [
    *(
        Example(
            f"{kind}.off_the_roster",
            with_someone_gone(kind, "沈甲"),
            "沈甲",
            "attendee",
            with_someone_gone(kind, "沈乙"),
        )
        for kind in ("study_session", "talk")
    ),
    *(
        Example(
            f"{kind}.in_the_future",
            Case(whole(kind, happened_on=TOMORROW)),
            "2026年3月7日",
            field,
            Case(whole(kind, happened_on=TODAY)),
        )
        for kind, field in DATE_FIELDS.items()
    ),
    *(
        Example(
            f"{kind}.transcribed_without_place",
            entered(kind, 13, from_paper(" ")),
            "转录",
            "late_reason",
            entered(kind, 13, from_paper("档案室3号柜")),
        )
        for kind in ("study_session", "talk", "rectification")
    ),
    *(
        Example(
            f"{kind}.late_without_reason",
            entered(kind, 13, " "),
            "8天",
            "late_reason",
            entered(kind, on, reason),
        )
        for kind in ("study_session", "talk", "rectification")
        for on, reason in ((13, "出差"), (12, None), (13, from_paper("")))
    ),
    *(
        Example(
            f"{kind}.in_two_places", meeting(kind), "沈甲", "starts_at", meeting(kind, "on_leave")
        )
        for kind in ("study_session", "talk")
    ),
    Example(
        "study_session.counted_twice",
        studied("study_session", "attendee"),
        "沈甲当天还登记在“纪检业务培训班”里",
        "study_hours",
        studied("study_session", "host"),
    ),
    Example(
        "training.counted_twice",
        studied("training", "trainee"),
        "学时会计两次",
        "hours",
        studied("training", "trainee", hours=None),
    ),
    *(
        Example(
            f"{kind}.{name}.not_yet_taken",
            Case(whole(kind), step=step(name, TOMORROW)),
            "2026年3月7日",
            STEP_DATE_FIELDS[name],
            Case(whole(kind), step=step(name, TODAY)),
        )
        for kind, names in STEPS_OF.items()
        for name in names
    ),
    *(
        Example(
            f"{kind}.below_zero",
            counting(kind, name, wrong),
            "小于零",
            name,
            counting(kind, name, right),
            blocks=True,
        )
        for kind, name, wrong, right in (
            ("study_session", "study_hours", -1, 0),
            ("study_session", "votes", [{"entitled": 3}, {"entitled": -1}], [{"entitled": 3}]),
            ("commitment", "copies", -0.5, 2),
            ("rectification", "evidence", [{"pages": -3}], [{"pages": 3}]),
        )
    ),
    *(
        Example(
            f"{kind}.{name}.step_below_zero",
            Case(whole(kind), step=step(name, TODAY, **wrong)),
            "小于零",
            next(iter(wrong)),
            Case(whole(kind), step=step(name, TODAY)),
            blocks=True,
        )
        for kind, name, wrong in (
            ("study_session", "make_up_study", {"hours": -2}),
            ("rectification", "progress", {"evidence": [{"pages": -3}]}),
            ("rectification", "close", {"evidence": [{"pages": -3}]}),
        )
    ),
    *(
        Example(
            f"{kind}.late_reason_too_long",
            Case(whole(kind, late_reason="因" * 501)),
            "有501个字，最多500个字",
            "late_reason",
            Case(whole(kind, late_reason="因" * 500)),
            blocks=True,
        )
        for kind in ("study_session", "talk", "commitment", "rectification", "person")
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()


def test_one_event_after_the_other_is_no_clash() -> None:
    case = meeting("talk")
    case.whole.record.answers["ends_at"] = "2026-03-05T09:50"
    assert case.findings("talk.in_two_places") == []


def test_few_names_are_told_in_full() -> None:
    assert names_of(list("甲乙丙丁戊")) == "甲、乙、丙、丁、戊"
