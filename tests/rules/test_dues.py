"""What is due in a small office, worked by hand at ten dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.records.register import DueDate, Register
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.dues import dues
from cleanedu_desktop.rules.facts import RecordFact, StepFact, There
from cleanedu_desktop.rules.rule import DEMANDS
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.made_events import EVENTS, event, revoked
from tests.rules.small_office import BOOK, YEAR, facts, record, session, talk

BY_HAND = {
    # Rule id, "!" and how many ended periods went unmet; R57 twice: nothing made, and unsigned.
    "2026-01-10": {"grey": "C1 C10 C11 C11-2 C13 C13-2 C2 C6 C9 R57 R57"},
    "2026-03-06": {
        "red": "C6!2",
        "amber": "R41 R57 R57",
        "grey": "C10 C11 C11-2 C13 C13-2 C2 C6 C9",
    },
    "2026-03-25": {
        "red": "C6!2",
        "amber": "C2 C6 R57 R57",
        "grey": "C10 C11 C11-2 C13 C13-2 C9",
    },
    "2026-04-10": {
        "red": "C2!1 C6!3 R57 R57",
        "amber": "R41",
        "grey": "C1 C10 C11 C11-2 C13 C13-2 C2 C6 C9",
    },
    "2026-05-31": {
        "red": "C2!2 C6!4 R57 R57",
        "amber": "C1 C2 C6 R41",
        "grey": "C10 C13 C13-2 C9 R72",
    },
    "2026-06-30": {
        "red": "C2!3 C6!5 R57 R57",
        "amber": "C1 C2 C6 R41 R72",
        "grey": "C10 C13 C13-2 C9",
    },
    "2026-07-05": {
        "red": "C1!1 C2!4 C6!6 R57 R57",
        "amber": "R41",
        "grey": "C1 C10 C13 C13-2 C2 C6 C9",
    },
    "2026-10-31": {
        "red": "C1!2 C2!7 C6!9 R57 R57",
        "amber": "C10 C13 C13-2 C2 C6 C9 R41",
        "grey": "C1",
    },
    "2026-12-31": {
        "red": "C1!2 C2!9 C6!11 R57 R57",
        "amber": "C1 C10 C13 C13-2 C2 C6 C9 R41",
    },
    "2027-02-01": {
        "red": "C1!1 C10!1 C13!1 C13-2!1 C2!3 C6!3 C9!1",
        "grey": "C1 C10 C11 C11-2 C13 C13-2 C2 C6 C9 R57",
    },
}
"""Day -> tone -> demands."""
FACTS = facts(YEAR)
EVERYTHING_ON = replace(
    BOOK,
    stretches={
        rule_id: tuple(replace(one, on=True) for one in some)
        for rule_id, some in BOOK.stretches.items()
    },
)
DOCUMENTS = Register(
    kind="incoming_document",
    first_state="received",
    leads=(("pass_on", "passed_on"),),
    due=(DueDate(field="pass_on_by", label="传达", until_states=("passed_on",), step="pass_on"),),
)
REGISTERS = {one.kind: one for one in (EVENTS, DOCUMENTS)}
MORE = (
    *YEAR,
    event("SX1", date(2026, 5, 20), "提拔", "b"),
    event("SX2", date(2026, 2, 2), "处分", "b", answers={"influence_until": "2026-11-02"}),
    event("SX4", date(2025, 8, 1), "处分", "a", answers={"influence_until": "2026-07-31"}),
    revoked(event("SX3", date(2026, 6, 1), "调动", "a"), date(2026, 6, 20)),
    talk("T2", date(2026, 5, 28), "任前廉政谈话", "a", "b"),
    talk("T3", date(2026, 6, 8), "函询", "a", "b"),
    *(session(f"X{month}0", date(2026, month, 20), "主题党日", "a", "b") for month in (5, 6, 7)),
    record(
        "incoming_document",
        "LW1",
        date(2026, 3, 2),
        title="某通知",
        state="passed_on",
        answers={"pass_on_by": "2026-03-20"},
        steps=(StepFact("pass_on", date(2026, 4, 1), (), {}),),
    ),
    record("plan_item", "JH1", date(2026, 8, 1), answers={"session_type": "党课"}),
    record("post_risk", "FX1", date(2026, 2, 3), people=(There("b", "holder", None),)),
    session(
        "X80",
        date(2026, 8, 3),
        "联席会议",
        "a",
        answers={"decisions": [{"matter": "联办活动", "due_on": "2026-09-10"}]},
    ),
)
"""The same year with something for every demand."""
MORE_FACTS = replace(facts(MORE), registers=REGISTERS)
DAYS = st.dates(date(2026, 1, 1), date(2027, 6, 30))


def shown(due: Due) -> str:
    """A demand as the table writes it."""
    return f"{due.rule_id}!{len(due.missed)}" if due.missed else due.rule_id


def without(rule_id: str, book: Rulebook) -> Rulebook:
    """The rules with one switched off."""
    off = tuple(replace(one, on=False) for one in book.stretches[rule_id])
    return replace(book, stretches={**book.stretches, rule_id: off})


@pytest.mark.parametrize("day", BY_HAND)
def test_what_was_worked_out_by_hand(day: str) -> None:
    """Neither more nor less."""
    found: dict[str, list[str]] = {}
    for one in dues(FACTS, BOOK, date.fromisoformat(day)):
        found.setdefault(one.tone, []).append(shown(one))
    assert {tone: " ".join(sorted(some)) for tone, some in found.items()} == BY_HAND[day]


def test_each_says_why_and_what_settles_it() -> None:
    """And for whom."""
    by_rule = {shown(one): one for one in dues(FACTS, BOOK, date(2026, 4, 10))}
    month = by_rule["C2"]
    assert (month.since, month.until) == (date(2026, 4, 1), date(2026, 4, 30))
    assert month.citation == "《中国共产党支部工作条例（试行）》（2018年）第十二条"
    assert month.national
    assert (month.settle.kind, month.settle.act) == ("study_session", "new")
    missed = by_rule["C2!1"]
    assert (missed.missed, missed.since, missed.until) == (
        ("2026年3月",),
        date(2026, 3, 1),
        date(2026, 3, 31),
    )
    assert by_rule["C11"].names == ("安书记",)
    assert set(by_rule["C11-2"].names) == {"安书记", "白某"}
    make_up = by_rule["R41"]
    assert (make_up.names, make_up.until, make_up.national) == (("陈某",), None, False)
    assert (make_up.settle.act, make_up.settle.record_id) == ("step", "X4")


def test_the_most_pressing_stands_first() -> None:
    """Overdue before what presses; what can still be settled before what was missed."""
    found = dues(FACTS, BOOK, date(2026, 6, 30))
    assert [shown(one) for one in found[:4]] == ["R57", "R57", "C2!3", "C6!5"]
    assert [one.tone for one in found] == sorted(
        (one.tone for one in found), key=["red", "amber", "grey"].index
    )


def test_every_demand_is_among_what_is_tried() -> None:
    """So that the properties below are those of all of them."""
    tried = {
        EVERYTHING_ON.shipped(due.rule_id).demand
        for month in range(1, 13)
        for due in dues(MORE_FACTS, EVERYTHING_ON, date(2026, month, 28))
    }
    assert tried == set(DEMANDS)


DEMANDING = sorted(
    name for name, rules in BOOK.stretches.items() if all(one.hours is None for one in rules)
)
"""Not those that say how hours are counted: others tell how many hours there are."""


@given(DAYS, st.sampled_from(DEMANDING))
def test_a_rule_switched_off_takes_exactly_its_own_demands(day: date, rule_id: str) -> None:
    """Nothing else changes."""
    left = dues(MORE_FACTS, without(rule_id, EVERYTHING_ON), day)
    all_of_them = dues(MORE_FACTS, EVERYTHING_ON, day)
    assert left == tuple(one for one in all_of_them if one.rule_id != rule_id)


@given(DAYS, st.permutations(MORE))
def test_the_order_of_entering_does_not_matter(day: date, records: list[RecordFact]) -> None:
    """The same facts give the same answers."""
    entered = replace(facts(records), registers=REGISTERS)
    assert dues(entered, EVERYTHING_ON, day) == dues(MORE_FACTS, EVERYTHING_ON, day)


@given(DAYS, st.lists(st.sampled_from(range(len(MORE))), min_size=1))
def test_one_by_one_they_come_to_the_same(day: date, order: list[int]) -> None:
    """Renewed after each record, in whatever order, as read at once."""
    warm = replace(facts(()), registers=REGISTERS)
    for place in order:
        dues(warm, EVERYTHING_ON, day)
        warm = warm.with_changes({MORE[place].id: MORE[place]})
    known = [one for place, one in enumerate(MORE) if place in order]
    cold = replace(facts(known), registers=REGISTERS)
    assert dues(warm, EVERYTHING_ON, day) == dues(cold, EVERYTHING_ON, day)


@given(DAYS)
def test_nothing_is_told_before_it_is_known(day: date) -> None:
    """Since when is never after the day asked."""
    assert all(one.since <= day for one in dues(MORE_FACTS, EVERYTHING_ON, day))


@given(DAYS, st.sets(st.sampled_from(range(len(YEAR)))))
def test_what_happens_later_changes_nothing_before(day: date, later: set[int]) -> None:
    """Sessions and talks after the day are not asked."""
    kept = [
        one
        for place, one in enumerate(YEAR)
        if not (
            place in later
            and one.kind in {"study_session", "talk"}
            and one.happened_on is not None
            and one.happened_on > day
        )
    ]
    assert dues(facts(kept), BOOK, day) == dues(FACTS, BOOK, day)


def test_an_office_without_people_or_records() -> None:
    """Only what the office as a whole must do."""
    found = dues(facts((), ()), BOOK, date(2026, 1, 10))
    assert {one.rule_id for one in found} == {"C1", "C2", "C6", "C9", "C10"}
