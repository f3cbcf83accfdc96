"""Tells in which periods of a year each rule of cadence was kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.lacks import PERIODICAL, Asked, Lack, lack_of
from cleanedu_desktop.rules.periods import Span, span_holding
from cleanedu_desktop.rules.rule import Rule


def rules_kept(asking: Asking, begins: date = date.min) -> Iterator[RuleKept]:
    """Yield how far each rule with periods was kept; `begins`: only in periods from this day on."""
    for rule in asking.book.stands(asking.on):
        if rule.demand in PERIODICAL:
            kept = rule_kept(rule.id, asking, begins)
            if kept is not None:
                yield kept


def rule_kept(rule_id: str, asking: Asking, begins: date = date.min) -> RuleKept | None:
    """Return how far a rule was kept in the year's periods that have begun; None if it was off.

    What ended unmet and began before the office's first day in the program is on paper and not
    judged.
    """
    met = 0
    running: tuple[Span, Lack] | None = None
    missed: list[Span] = []
    records: list[RecordFact] = []
    rule: Rule | None = None
    conversions = asking.conversions
    for then, span in _asked_of(rule_id, asking):
        if span.first < begins:
            continue
        asked = Asked(then, span, asking.on, conversions)
        records += asked.records(asking.facts)
        lack = lack_of(asked, asking.facts)
        if lack is None:
            met += 1
        elif span.last > asking.on:
            running = span, lack
        elif span.first >= asking.facts.began:
            missed.append(span)
        else:
            continue
        rule = then
    if rule is None:
        return None
    return RuleKept(rule, met, tuple(missed), running, tuple(records))


def _asked_of(rule_id: str, asking: Asking) -> Iterator[tuple[Rule, Span]]:
    """Yield the rule as it stood in each of the year's periods that have begun."""
    for month in range(1, 13):
        first = date(asking.year, month, 1)
        if first > asking.on:
            return
        rule = asking.book.rule(rule_id, first)
        if rule is None or not rule.period:
            continue
        span = span_holding(rule.period, first)
        if span.first != first:
            continue
        then = asking.book.rule(rule_id, min(span.last, asking.on))
        if then is not None and then.is_in_force(min(span.last, asking.on)):
            yield then, span


@dataclass(frozen=True)
class RuleKept:
    """In how many periods of a year a rule of cadence was kept."""

    rule: Rule
    """As it stood last."""
    met: int
    missed: tuple[Span, ...]
    """Ended without it."""
    running: tuple[Span, Lack] | None
    """Still running, and it was not done yet: what it lacks."""
    records: tuple[RecordFact, ...]

    @property
    def asked(self) -> int:
        """Periods that ended or in which it was done."""
        return self.met + len(self.missed)

    @property
    def half_way(self) -> str:
        """How far the period still running has come, where part of it was done."""
        lack = self.running[1] if self.running is not None else None
        return lack.detail.replace(" ", "") if lack is not None and lack.begun else ""

    def missed_words(self, year: int) -> str:
        """Return the periods without it: 3月、4月."""
        words = (one.words.removeprefix(f"{year}年") for one in self.missed)
        return "、".join(one or "全年" for one in words)
