"""The records of one year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.records.register import Counts, Register
from cleanedu_desktop.rules.asking import Asking, by_day_of, kinds_of
from cleanedu_desktop.rules.assessment import Looked
from cleanedu_desktop.rules.facts import StepFact
from tests.rules.small_office import BOOK, facts, record

DAY = date(2026, 5, 1)
CULTURE = Register(kind="activity", counts=Counts(period="shown_on", indicators=("culture",)))
RECORDS = (
    record("activity", "A1", date(2025, 12, 1), answers={"shown_on": "2026-02"}),
    record("activity", "A2", DAY, answers={"shown_on": "2025-12-31"}),
    record("work", "W1", DAY, type="书法", state="open"),
)


def asking(on: date = date(2026, 12, 31)) -> Asking:
    """An office with a register that counts for an indicator, by a day of its own."""
    made = replace(facts(RECORDS), registers={"activity": CULTURE})
    return Asking(facts=made, book=BOOK, year=2026, on=on)


def numbers(looked: Looked, on: date = date(2026, 12, 31)) -> list[str]:
    """What is found."""
    return [one.number for one in asking(on).records(looked)]


def test_a_register_belongs_to_the_year_of_the_day_it_names() -> None:
    """A day that is known in part counts when it is over."""
    assert numbers(Looked(kind="activity")) == ["A1"]
    assert numbers(Looked(kind="activity"), date(2026, 2, 27)) == []
    assert numbers(Looked(kind="work")) == ["W1"]


def test_a_register_joins_an_indicator_by_its_own_words() -> None:
    """No code names it."""
    assert kinds_of(Looked(indicator="culture"), asking().facts) == ("activity",)
    assert numbers(Looked(indicator="culture")) == ["A1"]
    assert numbers(Looked(indicator="nix")) == []


def test_types_and_states_narrow() -> None:
    """A word of the type is enough."""
    one = RECORDS[2]
    looks = asking().is_looked_at
    assert looks(one, Looked(types=("书",), states=("open",)))
    assert not looks(one, Looked(types=("画",)))
    assert not looks(one, Looked(states=("closed",)))


def test_the_state_is_that_of_the_day() -> None:
    """What was closed in the new year was open in the old one."""
    work = Register(kind="work", first_state="open", leads=(("close", "closed"),))
    closed = replace(
        RECORDS[2], state="closed", steps=(StepFact("close", date(2026, 6, 2), (), {}),)
    )
    known = replace(facts((closed,)), registers={"work": work})
    states = [
        Asking(facts=known, book=BOOK, year=2026, on=date(2026, 6, day)).state(closed)
        for day in (1, 2)
    ]
    assert states == ["open", "closed"]


def test_a_partial_day_is_its_last() -> None:
    """What is no day is left out."""
    assert [day for _, day in by_day_of(RECORDS, "shown_on")] == [
        date(2026, 2, 28),
        date(2025, 12, 31),
    ]
