"""What the rules ask of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.plan_from_rules import Occasion, occasions_of_year
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK


def of(book: Rulebook, rule_id: str, year: int = 2027) -> list[Occasion]:
    """The occasions of one rule."""
    return [one for one in occasions_of_year(book, year) if one.rule.id == rule_id]


def with_rule(rule_id: str, **changes: object) -> Rulebook:
    """The shipped rules, one changed for good."""
    (rule, *_) = BOOK.stretches[rule_id]
    changed = replace(rule, **changes)  # type: ignore[arg-type]
    return Rulebook({**BOOK.stretches, rule_id: (changed,)})


def test_each_period_has_its_occasion_on_its_last_day() -> None:
    quarters = of(BOOK, "C1")
    assert [one.until for one in quarters] == [
        date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31),
    ]  # fmt: skip
    assert [one.words for one in quarters] == ["第一季度", "第二季度", "第三季度", "第四季度"]
    months = of(BOOK, "C2")
    assert (len(months), months[1].until, months[1].words) == (12, date(2027, 2, 28), "2月")
    (year,) = of(BOOK, "C9")
    assert (year.until, year.words, year.key) == (date(2027, 12, 31), "", "C9:2027-12-31")


def test_several_times_a_year_are_spread_over_it() -> None:
    twice = of(with_rule("C22", on=True), "C22")
    assert [one.until for one in twice] == [date(2027, 6, 30), date(2027, 12, 31)]
    assert [one.words for one in twice] == ["第1次", "第2次"]


def test_more_times_than_months_keep_keys_of_their_own() -> None:
    often = of(with_rule("C2", minimum=2), "C2")
    assert len(often) == 24 == len({one.key for one in often})
    assert [one.mark for one in often[:2]] == ["C2", "C2#2"]


def test_what_is_asked_of_each_person_comes_once_a_period() -> None:
    assert len(of(BOOK, "C13")) == 1
    (signed,) = of(BOOK, "R57")
    assert signed.until == date(2027, 3, 31)


def test_rules_that_are_off_not_yet_or_without_a_period_ask_for_nothing() -> None:
    assert of(BOOK, "C22") == [] == of(BOOK, "C7")
    assert of(BOOK, "C1", 2018) == []
    autumn = with_rule("C1", begins=date(2027, 7, 1))
    assert [one.until.month for one in of(autumn, "C1")] == [9, 12]
    ends = with_rule("C1", until=date(2027, 5, 1))
    assert [one.until.month for one in of(ends, "C1")] == [3, 6]
