"""In which periods of a year a rule was kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.rulebook import Rulebook
from cleanedu_desktop.rules.rules_kept import RuleKept, rule_kept, rules_kept
from tests.rules.small_office import BOOK, YEAR, facts


def kept(rule_id: str, on: date, book: Rulebook = BOOK, begins: date = date.min) -> RuleKept | None:
    """In the small office in 2026."""
    asking = Asking(facts=facts(YEAR), book=book, year=2026, on=on)
    return rule_kept(rule_id, asking, begins)


def test_ended_periods_are_kept_or_missed_and_one_is_running() -> None:
    """On its last day a period has ended."""
    found = kept("C2", date(2026, 4, 15))
    assert found is not None
    assert (found.met, found.asked, found.missed_words(2026)) == (2, 3, "3月")
    assert found.running is not None
    assert (found.running[0].words, found.half_way) == ("2026年4月", "")
    found = kept("C2", date(2026, 4, 30))
    assert found is not None
    assert (found.asked, found.running) == (4, None)
    assert [one.number for one in found.records] == ["X1", "X2"]


def test_a_running_period_says_how_far_it_has_come() -> None:
    """One of two is neither done nor not begun."""
    thrice = replace(BOOK.shipped("C2"), period="year", minimum=3)
    found = kept("C2", date(2026, 4, 15), Rulebook({"C2": (thrice,)}))
    assert found is not None
    assert (found.asked, found.half_way) == (0, "已有2次，还差1次（至少3次）")


def test_a_rule_that_was_off_is_not_asked() -> None:
    """Nor one that is unknown, nor periods before a day."""
    assert kept("C22", date(2026, 4, 15)) is None
    assert kept("C0", date(2026, 4, 15)) is None
    found = kept("C1", date(2026, 12, 31), begins=date(2026, 7, 1))
    assert found is not None
    assert found.asked == 2


def test_a_rule_changed_within_the_year_is_judged_as_it_stood() -> None:
    """The new one from its day."""
    rule = BOOK.shipped("C1")
    twice = replace(rule, begins=date(2026, 4, 1), minimum=5)
    book = Rulebook({"C1": (rule, twice)})
    found = kept("C1", date(2026, 12, 31), book)
    assert found is not None
    assert found.missed_words(2026) == "第2季度、第3季度、第4季度"


def test_what_began_before_the_office_is_on_paper() -> None:
    """Not judged, unless it was done all the same."""
    made = replace(facts(YEAR), began=date(2026, 3, 10))
    asking = Asking(facts=made, book=BOOK, year=2026, on=date(2026, 5, 31))
    found = rule_kept("C2", asking)
    assert found is not None
    assert (found.met, found.missed_words(2026)) == (2, "4月、5月")


def test_all_rules_with_periods_are_told() -> None:
    """In their order."""
    asking = Asking(facts=facts(YEAR), book=BOOK, year=2026, on=date(2026, 12, 31))
    ids = [one.rule.id for one in rules_kept(asking)]
    assert ids[:2] == ["C1", "C2"]
    assert "R57" not in ids
