"""What must hold of what is due on any day of the two years, worked out by hand or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.dues import dues
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.study_hours import session_hours
from tests.rules.two_years.play import Played

DAYS = st.dates(date(2025, 1, 1), date(2027, 6, 30))
SOME = settings(max_examples=40, deadline=None)


def shuffled(facts: OfficeFacts, random: Random) -> OfficeFacts:
    """The same facts, entered in another order."""

    def other(some: object) -> tuple[object, ...]:
        made = list(some)  # type: ignore[call-overload]
        random.shuffle(made)
        return tuple(made)

    return OfficeFacts(
        began=facts.began,
        persons=other(facts.persons),  # type: ignore[arg-type]
        records={kind: other(some) for kind, some in facts.records.items()},  # type: ignore[misc]
        registers=facts.registers,
    )


@SOME
@given(day=DAYS)
def test_what_is_due_has_begun_and_concerns_those_who_are_there(played: Played, day: date) -> None:
    """Nobody is asked before coming or after going, unless the missed period was before that."""
    facts, book = facts_of(played.desk), rulebook_of(played.desk)
    there = {one.id for one in facts.persons if one.on_roster(day)}
    for due in dues(facts, book, day):
        assert due.since <= day, due
        assert due.until is None or due.since <= due.until, due
        assert due.missed or set(due.for_whom) <= there, due
        assert (due.tone == "red") == (due.until is not None and due.until < day), due


@SOME
@given(day=DAYS, random=st.randoms(use_true_random=False))
def test_the_order_of_entering_does_not_matter(played: Played, day: date, random: Random) -> None:
    """Of people and of records."""
    facts, book = facts_of(played.desk), rulebook_of(played.desk)
    assert dues(shuffled(facts, random), book, day) == dues(facts, book, day)


@SOME
@given(day=DAYS, place=st.integers(0, 1000))
def test_a_rule_switched_off_takes_exactly_its_own(played: Played, day: date, place: int) -> None:
    """Nothing else changes; a conversion of hours demands nothing and is not asked."""
    facts, book = facts_of(played.desk), rulebook_of(played.desk)
    asking = sorted(key for key, some in book.stretches.items() if some[0].hours is None)
    rule_id = asking[place % len(asking)]
    off = tuple(replace(one, on=False) for one in book.stretches[rule_id])
    without = replace(book, stretches={**book.stretches, rule_id: off})
    left = dues(facts, without, day)
    assert left == tuple(one for one in dues(facts, book, day) if one.rule_id != rule_id)


@SOME
@given(day=DAYS)
def test_nobody_is_reached_more_than_was_possible(played: Played, day: date) -> None:
    """Neither by hours nor by sessions, talks or groups; asked without a desk, so without sight."""
    facts, book = facts_of(played.desk), rulebook_of(played.desk)
    found = coverage(facts, book, day)
    conversions = tuple(rule for rule in book.on(day) if rule.hours is not None)
    held = facts.between("study_session", date(day.year, 1, 1), day)
    all_hours = sum(session_hours(one, conversions) for one in held)
    assert found.sessions == len(held)
    for one in found.hours:
        assert 0 <= one.hours <= one.offered <= round(all_hours, 1)
        assert one.sessions <= found.sessions
        assert 0 <= one.share <= 1
    for group in found.groups:
        assert max(group.reached, group.talked) <= group.people <= found.roster
    for matrix in found.talks:
        assert 0 <= matrix.share <= 1
    assert all(times <= found.sessions for one in found.categories for times in one.times)
