"""Months, quarters, halves and years: the periods in which something has to be done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from cleanedu_desktop.quick_dataclass import dataclass

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
WORDS = {"month": "每月", "quarter": "每季度", "half_year": "每半年", "year": "每年"}
"""Period as rules write it -> word shown."""


def span_holding(period: str, day: date) -> Span:
    """Return the period (a key of `MONTHS`) that holds `day`."""
    months = MONTHS[period]
    first = (day.month - 1) // months * months + 1
    return Span(date(day.year, first, 1), _end(day.year, first + months - 1), period)


def spans_in_words(spans: Iterable[Span]) -> str:
    """Return periods in words, each year said once: 2025年12月、2026年3月、6月."""
    said: list[str] = []
    year = None
    for span in spans:
        again = span.first.year == year and span.period != "year"
        said.append(span.words.partition("年")[2] if again else span.words)
        year = span.first.year
    return "、".join(said)


def months_after(day: date, months: int) -> date:
    """Return the day so many months later; the last of its month where that is shorter."""
    ahead = day.month - 1 + months
    year, month = day.year + ahead // 12, ahead % 12 + 1
    return date(year, month, min(day.day, _end(year, month).day))


def _end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """One period, from its first day to its last."""

    first: date
    last: date
    period: str

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    @property
    def words(self) -> str:
        """As shown: 2026年3月, 2026年第1季度, 2026年上半年, 2026年."""
        part = (self.first.month - 1) // MONTHS[self.period]
        inside = {
            "month": f"{part + 1}月",
            "quarter": f"第{part + 1}季度",
            "half_year": ("上半年", "下半年")[part % 2],
            "year": "",
        }
        return f"{self.first.year}年{inside[self.period]}"
