"""Works out what the rules in force ask of a year: one occasion for each time something is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.periods import MONTHS, Span, span_holding
from cleanedu_desktop.rules.rule import PERIODIC, Rule
from cleanedu_desktop.rules.rulebook import Rulebook

_NUMERALS = str.maketrans("1234", "一二三四")


def occasions_of_year(book: Rulebook, year: int) -> Iterator[Occasion]:
    """Yield what each rule with a period asks of the year, rule by rule, by day.

    A period goes by the rule as it stands on its first day. Only what counts records comes more
    than once a period; what asks something of each person comes once, with its own number.
    """
    for rule_id in book.stretches:
        for month in range(1, 13):
            first = date(year, month, 1)
            rule = book.rule(rule_id, first)
            if rule is None or not rule.is_in_force(first) or rule.demand not in PERIODIC:
                continue
            span = span_holding(rule.period, first)
            if span.first == first:
                yield from _of_span(rule, span)


def _of_span(rule: Rule, span: Span) -> Iterator[Occasion]:
    times = max(int(rule.minimum), 1) if rule.demand == "records" else 1
    for number in range(1, times + 1):
        yield Occasion(
            rule=rule,
            span=span,
            number=number,
            times=times,
            until=_until(rule, span, number, times),
        )


def _until(rule: Rule, span: Span, number: int, times: int) -> date:
    """Return the last day of an occasion: several in a period are spread over its months."""
    month, day = rule.numbers.get("month"), rule.numbers.get("day")
    if span.period == "year" and month and day:
        try:
            return date(span.first.year, month, day)
        except ValueError:
            return span.last
    months = MONTHS[span.period]
    last = span.first.month - 1 + max(months * number // times, 1)
    return span_holding("month", date(span.first.year, last, 1)).last


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """One time a rule asks for something."""

    rule: Rule
    span: Span
    number: int
    """Of the times in its period, from 1."""
    times: int
    until: date

    @property
    def mark(self) -> str:
        """The rule's id, numbered where several occasions have to share a month: C2, C2#2."""
        shared = self.times > MONTHS[self.span.period] and self.number > 1
        return f"{self.rule.id}#{self.number}" if shared else self.rule.id

    @property
    def key(self) -> str:
        """Tells it from every other: its mark and its last day."""
        return f"{self.mark}:{self.until.isoformat()}"

    @property
    def words(self) -> str:
        """Which time of the year it is: 3月, 第一季度, 上半年第2次; empty for the only one."""
        part = self.span.words.partition("年")[2]
        if self.span.period == "quarter":
            part = part.translate(_NUMERALS)
        return f"{part}第{self.number}次" if self.times > 1 else part
