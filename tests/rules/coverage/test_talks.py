"""Who has talked with whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.rules.coverage.talks import (
    MOST_LEADERS,
    TalkMatrix,
    talk_matrices,
    talks_by_type,
)
from cleanedu_desktop.rules.facts import Held, OfficeFacts, PersonFact
from tests.rules.coverage.made_years import year
from tests.rules.small_office import EVERYONE, MEMBER, OUTSIDER, SECRETARY, facts, talk

DEPUTY = PersonFact(id="d", name="丁委员", political_status="中共党员", post="组织委员")
PEOPLE = (SECRETARY, MEMBER, OUTSIDER, DEPUTY)
TALKS = (
    talk("T1", date(2026, 2, 1), "谈心谈话", "a", "b"),
    talk("T2", date(2026, 3, 1), "谈心谈话", "d", "a"),
    talk("T3", date(2026, 4, 1), "提醒谈话", "a", "c"),
)


def matrices(office: OfficeFacts) -> dict[str, TalkMatrix]:
    return {one.rule.id: one for one in talk_matrices(year(office))}


def test_committee_and_members() -> None:
    """Each pair once, whoever talked to whom; people outside the Party are not asked."""
    matrix = matrices(facts(TALKS, PEOPLE))["C11"]
    assert [one.id for one in matrix.leaders] == ["d", "a"]
    assert [one.id for one in matrix.members] == ["d", "a", "b"]
    assert matrix.talks == {("a", "b"): 1, ("a", "d"): 1, ("d", "a"): 1}
    assert matrix.missing_pairs == (("d", "b"),)
    assert [one.id for one in matrix.missing] == ["b"]
    assert matrix.share == pytest.approx(3 / 4)


def test_a_missing_pair_of_the_committee_is_told_once() -> None:
    matrix = matrices(facts([], PEOPLE))["C11"]
    assert matrix.missing_pairs == (("a", "b"), ("a", "d"), ("d", "b"))
    assert matrix.share == 0


def test_each_member_s_own_talks() -> None:
    """In any role the rule says; the talkers are the columns."""
    matrix = matrices(facts(TALKS, PEOPLE))["C11-2"]
    assert [one.id for one in matrix.leaders] == ["d", "a"]
    assert dict(matrix.times) == {"a": 2, "b": 1, "d": 1}
    assert matrix.missing == ()
    assert matrix.share == 1
    lonely = matrices(facts(TALKS[:1], PEOPLE))["C11-2"]
    assert [one.id for one in lonely.missing] == ["d"]
    assert lonely.share == pytest.approx(2 / 3)


def test_only_the_role_the_rule_names_counts() -> None:
    """A routine talk counts for whom it was held with."""
    leader = replace(MEMBER, categories=(Held("在职领导", "2025", ""),))
    chief = replace(SECRETARY, categories=(Held("在职领导", "2025", ""),))
    held = talk("T1", date(2026, 2, 1), "例行廉政谈话", "a", "b")
    matrix = matrices(facts([held], [chief, leader]))["C17"]
    assert [one.id for one in matrix.missing] == ["a"]


def test_with_too_many_talkers_nobody_is_a_column() -> None:
    many = [PersonFact(id=f"p{place}", name="某", political_status="中共党员")
            for place in range(MOST_LEADERS + 1)]  # fmt: skip
    held = [talk(f"T{one.id}", date(2026, 2, 1), "谈心谈话", one.id, "b") for one in many]
    matrix = matrices(facts(held, [*EVERYONE, *many]))["C11-2"]
    assert matrix.leaders == ()
    assert matrix.times["b"] == len(many)


def test_types_are_only_counted() -> None:
    assert talks_by_type(year(facts(TALKS))) == (("提醒谈话", 1), ("谈心谈话", 2))
