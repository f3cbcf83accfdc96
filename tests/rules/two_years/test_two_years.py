"""Two years of a made office against what was worked out by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from cleanedu_desktop.acts.review_records import ReviewLine, review_records
from cleanedu_desktop.rules.due import Due
from tests.rules.two_years.by_hand import (
    Demand,
    as_by_hand,
    demands_by_hand,
    findings_by_hand,
    rules_by_hand,
)
from tests.rules.two_years.play import Played, due_on_day

EVENTS = "by_hand_events.md"
OF_EVENTS = {"R50", "C23", "C12", "C25-2", "C27"}
DAYS = sorted(demands_by_hand("then"))


def differences(by_hand: Iterable[object], found: Iterable[object]) -> str:
    """Say what the program left out and what it says too much."""
    expected, told = Counter(by_hand), Counter(found)
    lines = [f"missing: {one}" for one in (expected - told).elements()]
    lines += [f"too much: {one}" for one in (told - expected).elements()]
    return "\n".join(sorted(lines))


def written(dues: Iterable[Due], played: Played) -> list[Demand]:
    """What the program said, in the words of the table."""
    return [as_by_hand(one, played.keys) for one in dues]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_due_that_evening(played: Played, day: date) -> None:
    """As the program told it on the day itself."""
    found = written(played.that_evening[day], played)
    assert differences(demands_by_hand("then")[day], found) == ""


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_due_looking_back(played: Played, day: date) -> None:
    """As it tells it two years later, of the same day."""
    found = written(due_on_day(played, day), played)
    assert differences(demands_by_hand("later")[day], found) == ""


@pytest.mark.parametrize("day", sorted(demands_by_hand("later", EVENTS)), ids=str)
def test_what_events_ask_for(played: Played, day: date) -> None:
    """Around their deadlines, of five rules."""
    found = written(due_on_day(played, day), played)
    of_events = [one for one in found if one.rule in OF_EVENTS]
    assert differences(demands_by_hand("later", EVENTS)[day], of_events) == ""


@pytest.mark.parametrize("year", sorted(rules_by_hand()))
def test_what_settles_each_demand(played: Played, year: int) -> None:
    """One click away; and no local rule is called national."""
    told = {
        settled_by(due)
        for day, dues in played.that_evening.items()
        if day.year == year
        for due in dues
    }
    assert differences(rules_by_hand()[year], told) == ""


def settled_by(due: Due) -> tuple[str, ...]:
    """What settles a demand, in the words of the table."""
    settle = due.settle
    begins_with = "".join(settle.answers.get(name, "") for name in ("session_type", "talk_type"))
    word = settle.step or begins_with
    return due.rule_id, settle.act, settle.kind, word, "yes" if due.national else "no"


@pytest.mark.parametrize("year", sorted(findings_by_hand()))
def test_the_look_over_the_records(played: Played, year: int) -> None:
    """Each finding, and the record it is about, when all was over."""
    found = findings(review_records(played.desk, year=year).lines, played)
    by_hand = [(check, key) for check, key, _since in findings_by_hand()[year]]
    assert differences(by_hand, found) == ""


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_look_over_the_records_that_evening(played: Played, day: date) -> None:
    """What had been entered by then, and nothing else."""
    year = findings_by_hand().get(day.year, [])
    by_hand = [(check, key) for check, key, since in year if since <= day]
    found = findings(played.found_that_evening[day], played)
    assert differences(by_hand, found) == ""


def findings(lines: Iterable[ReviewLine], played: Played) -> list[tuple[str, str]]:
    """What was found, in the words of the table."""
    return [(one.check_id.split(".")[-1], played.keys[one.record_id]) for one in lines]
