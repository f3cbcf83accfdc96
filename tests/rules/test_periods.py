"""Months, quarters, halves and years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.periods import (
    MONTHS,
    months_after,
    span_holding,
    spans_in_words,
)


@pytest.mark.parametrize(
    ("period", "first", "last", "words"),
    [
        ("month", date(2026, 8, 1), date(2026, 8, 31), "2026年8月"),
        ("quarter", date(2026, 7, 1), date(2026, 9, 30), "2026年第3季度"),
        ("half_year", date(2026, 7, 1), date(2026, 12, 31), "2026年下半年"),
        ("year", date(2026, 1, 1), date(2026, 12, 31), "2026年"),
    ],
)
def test_the_period_of_a_day(period: str, first: date, last: date, words: str) -> None:
    """By hand, for one day of August."""
    span = span_holding(period, date(2026, 8, 17))
    assert (span.first, span.last, span.words) == (first, last, words)


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(sorted(MONTHS)))
def test_periods_cover_all_days_once(day: date, period: str) -> None:
    """Each holds its day; the one before ends on the day before."""
    span = span_holding(period, day)
    assert day in span
    assert None not in span
    before = span_holding(period, span.first - timedelta(days=1))
    assert before.last == span.first - timedelta(days=1)
    assert day not in before


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
    ],
)
def test_so_many_months_later(day: date, months: int, later: date) -> None:
    """The last day of a shorter month."""
    assert months_after(day, months) == later


def test_a_row_of_periods_says_each_year_once() -> None:
    days = [date(2025, 12, 1), date(2026, 3, 1), date(2026, 6, 1)]
    assert (
        spans_in_words(span_holding("month", day) for day in days) == "2025年12月、2026年3月、6月"
    )
    years = [span_holding("year", day) for day in days[:2]]
    assert spans_in_words(years) == "2025年、2026年"
    assert spans_in_words([]) == ""
