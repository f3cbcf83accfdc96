"""What is due by cadence: in this period, and what earlier ones were left without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.due import RED, Due, Settle, due_of, is_told, pressing
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact
from cleanedu_desktop.rules.lacks import Asked, Lack, lack_of
from cleanedu_desktop.rules.periods import Span, span_holding, spans_in_words
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Missed:
    rule: Rule
    span: Span
    lack: Lack


def due_by_period(rule: Rule, facts: OfficeFacts, book: Rulebook, on: date) -> Iterator[Due]:
    """Yield what a rule with a period, in force on the day `on`, demands then.

    At most two: this period, and the ended ones that went unmet, together, with the words and the
    source of the rule the latest of them is judged by.
    """
    span = span_holding(rule.period, on)
    lack = lack_of(_asked(rule, span, book, on), facts)
    if lack is not None:
        tone = pressing(on, span.last, rule.warn_days)
        yield _due(rule, lack.people, f"{span.words}：{lack.detail}", span, tone)
    missed = list(_missed(rule, span, facts, book, on))
    if missed:
        words = tuple(one.span.words for one in missed)
        detail = _missed_words(missed[::-1])
        whole = Span(missed[-1].span.first, missed[0].span.last, rule.period)
        people = _together(missed)
        yield _due(missed[0].rule, people, detail, whole, RED, missed=words)


def _missed(
    rule: Rule, span: Span, facts: OfficeFacts, book: Rulebook, on: date
) -> Iterator[_Missed]:
    """Yield the ended periods that went unmet, by the rule of their last day, latest first.

    Those that began before the office's first day are on paper and not judged.
    """
    while span.first > facts.began:
        last = span.first - _DAY
        then = book.rule(rule.id, last)
        if then is None or not then.is_in_force(last) or not then.period:
            return
        span = span_holding(then.period, last)
        if span.first < facts.began or not is_told(span.last, on):
            return
        lack = lack_of(_asked(then, span, book, on), facts)
        if lack is not None:
            yield _Missed(then, span, lack)


def _missed_words(missed: list[_Missed]) -> str:
    """Return which periods went unmet, and how far those came in which part of it was done."""
    told = spans_in_words(one.span for one in missed) + "没有做到"
    if len(missed) == 1:
        return f"{told}：{missed[0].lack.detail}" if missed[0].lack.begun else told
    begun = [f"{one.span.words}{one.lack.detail}" for one in missed if one.lack.begun]
    return "；".join((told, *begun))


def _asked(rule: Rule, span: Span, book: Rulebook, on: date) -> Asked:
    judged = min(on, span.last)
    conversions = tuple(one for one in book.on(judged) if one.hours is not None)
    return Asked(rule, span, on, conversions)


def _together(missed: list[_Missed]) -> tuple[PersonFact, ...]:
    found = {one.id: one for each in missed for one in each.lack.people}
    return tuple(found.values())


def _due(
    rule: Rule,
    people: tuple[PersonFact, ...],
    detail: str,
    span: Span,
    tone: str,
    missed: tuple[str, ...] = (),
) -> Due:
    return due_of(
        rule,
        what=rule.text,
        detail=detail,
        people=people,
        since=span.first,
        until=span.last,
        tone=tone,
        settle=Settle(kind=rule.kind, act="new", type=rule.types[0] if rule.types else ""),
        missed=missed,
    )
