"""What holds of the coverage of any office: nothing beyond the possible, nobody who is away."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.rules.coverage.coverage import Coverage, coverage
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.coverage.made_years import DAYS, offices
from tests.rules.small_office import BOOK, facts

ALL_ON = Rulebook(
    {key: tuple(replace(one, on=True) for one in some) for key, some in BOOK.stretches.items()}
)
"""Categories too."""


def shares(found: Coverage) -> list[float]:
    """Every share that is shown."""
    mix = [found.mix.share(one) for one in found.mix.contents]
    return [
        *(one.share for one in found.hours),
        *(one.share for one in found.texts),
        *(one.share for one in found.talks),
        *(one.share for one in found.groups),
        *mix,
        found.forms.reading_share,
    ]


@given(offices(), DAYS)
@settings(max_examples=150, deadline=None)
def test_coverage_never_exceeds_what_is_possible(office: OfficeFacts, on: date) -> None:
    """Shares lie between nothing and all; whom it reached, it could reach."""
    found = coverage(office, ALL_ON, on)
    assert all(0 <= share <= 1 for share in shares(found))
    assert all(one.hours <= one.offered + 0.051 for one in found.hours)
    assert all(one.sessions <= found.sessions for one in found.hours)
    for text in found.texts:
        missed = {one.id for one, _ in text.missed}
        groups = [{one.id for one in text.reached}, missed, {one.id for one in text.excused}]
        assert sum(map(len, groups)) == len(set().union(*groups)) <= found.roster
    for matrix in found.talks:
        assert {one.id for one in matrix.missing} <= {one.id for one in matrix.members}
        assert set(matrix.missing_pairs) <= matrix.asked
    assert all(one.reached <= one.people and one.talked <= one.people for one in found.groups)


@given(offices(), DAYS)
@settings(max_examples=150, deadline=None)
def test_nobody_off_the_roster_is_a_gap(office: OfficeFacts, on: date) -> None:
    """Nor is one shown at all, but among those who talked."""
    found = coverage(office, ALL_ON, on)
    here = {one.id for one in office.persons if one.on_roster(on)}
    assert {one.person.id for one in found.gaps} <= here
    assert {one.partner.id for one in found.gaps if one.partner} <= here
    assert {one.person.id for one in found.hours} == here
    assert found.roster == len(here)


@given(offices(), DAYS, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_same_facts_in_any_order_give_the_same_answer(
    office: OfficeFacts, on: date, dice: random.Random
) -> None:
    people = list(office.persons)
    records = [one for some in office.records.values() for one in some]
    dice.shuffle(people)
    dice.shuffle(records)
    assert coverage(facts(records, people), ALL_ON, on) == coverage(office, ALL_ON, on)


@given(offices(), DAYS)
@settings(max_examples=60, deadline=None)
def test_a_rule_switched_off_takes_only_its_own_gaps(office: OfficeFacts, on: date) -> None:
    """Those on hours give way to the next rule that asks the same person, and are left aside."""
    whole = coverage(office, ALL_ON, on)
    for rule_id in ("C11", "C17", "R29-1"):
        off = Rulebook({key: some for key, some in ALL_ON.stretches.items() if key != rule_id})
        left = [one for one in whole.gaps if one.rule is None or one.rule.id != rule_id]
        assert list(coverage(office, off, on).gaps) == left


@given(offices(), DAYS)
@settings(max_examples=60, deadline=None)
def test_nobody_is_ranked(office: OfficeFacts, on: date) -> None:
    """People come by name, whatever they reached."""
    found = coverage(office, ALL_ON, on)

    def by_name(people: list[PersonFact]) -> bool:
        keys = [(one.name, one.id) for one in people]
        return keys == sorted(keys)

    assert by_name([one.person for one in found.hours])
    assert all(by_name(list(one.members)) and by_name(list(one.leaders)) for one in found.talks)
    assert all(by_name(list(one.reached)) for one in found.texts)


def test_namesakes_are_told_apart() -> None:
    """By department, else by post; a name that comes once stays a name."""
    people = [
        PersonFact(id="1", name="王某", department="甲科"),
        PersonFact(id="2", name="王某", post="科员"),
        PersonFact(id="3", name="李某", department="甲科"),
    ]
    found = coverage(facts([], people), BOOK, date(2026, 6, 1))
    assert [found.label(one) for one in people] == ["王某（甲科）", "王某（科员）", "李某"]
