"""Measures how often something was done in each period of a year, as an indicator asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.assessment import Measure
from cleanedu_desktop.rules.lacks import done_of
from cleanedu_desktop.rules.measured import JUDGED, ON_PAPER, Measured, half_way
from cleanedu_desktop.rules.periods import WORDS, Span, span_holding


def measured_times(measure: Measure, asking: Asking) -> Measured:
    """Judge the periods that have reached their number, and those that ended without.

    One still running that has not is not due; one that began before the office's first day is on
    paper in part.
    """
    spans = _spans_of(measure.period, asking.year)
    records = tuple(asking.records(measure.records))
    dated = [one for one in records if one.happened_on is not None]
    in_span = [sum(one.happened_on in span for one in dated) for span in spans]
    if measure.period == "year":
        in_span = [len(records)]
    least, on = Fraction(str(measure.minimum)), asking.on
    counted = list(zip(spans, in_span, strict=True))
    lacking = [one for one in counted if one[1] < least]
    on_paper = [span for span, _ in lacking if span.last <= on and span.first < asking.facts.began]
    short = [span for span, _ in lacking if span.last <= on and span not in on_paper]
    waits = [much for span, much in lacking if span.first <= on < span.last]
    judged = [much for span, much in counted if much >= least or span in short]
    words = f"要求{WORDS[measure.period]}{measure.minimum:g}次，全年{len(records)}次"
    if short and len(spans) > 1:
        whole = len(short) == len(spans)
        words += "，各期都未达到" if whole else f"，{_parts(short, asking.year)}未达到"
    if on_paper and len(spans) > 1:
        words += f"，{_parts(on_paper, asking.year)}启用本程序以前的在纸上，不计"
    if not judged and spans[-1].last <= on:
        return Measured(None, f"{words}，{JUDGED if len(spans) > 1 else ON_PAPER}", records)
    if waits or not judged:
        words += f"，{_waits(sum(waits), measure.minimum)}"
    if not judged:
        return Measured(None, words, records, not_due=True)
    done = sum((min(Fraction(much), least) for much in judged), Fraction())
    return Measured(done / (least * len(judged)), words, records)


def _parts(spans: Sequence[Span], year: int) -> str:
    """Return parts of a year in words: 第1季度、第2季度."""
    return "、".join(span.words.removeprefix(f"{year}年") for span in spans)


def _waits(have: int, least: float) -> str:
    """Return how far a period still running has come."""
    return half_way(done_of(have, least, "次").replace(" ", "") if have else "")


def _spans_of(period: str, year: int) -> tuple[Span, ...]:
    """Return the periods of a year."""
    found = dict.fromkeys(span_holding(period, date(year, month, 1)) for month in range(1, 13))
    return tuple(found)
