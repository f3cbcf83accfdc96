"""Reads and writes lists of days of one year as people type them: ``2月15日至2月23日、10-1``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from cleanedu_desktop.problems import quoted

_DAY = r"(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?"
_SPAN = re.compile(rf"{_DAY}(?:(?:至|到|~|～|—)(?:{_DAY}|(\d{{1,2}})日))?", re.ASCII)
_BETWEEN = re.compile(r"[\s、，,；;。]+")
_ONE = timedelta(days=1)


def days_in(text: str, year: int) -> list[date]:
    """Return the days of a list, by day, each once.

    Raises:
        ValueError: in words for the user, what cannot be read or lies in another year.
    """
    words = re.sub(r"\s*(至|到|~|～|—)\s*", r"\1", text)
    days: set[date] = set()
    for one in filter(None, _BETWEEN.split(words)):
        days |= _span(one, year)
    return sorted(days)


def days_text(days: Iterable[date]) -> str:
    """Return days as a list, runs of days from the first to the last."""
    spans: list[tuple[date, date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][1] == _ONE:
            spans[-1] = spans[-1][0], day
        else:
            spans.append((day, day))
    return "、".join(
        _words(first) if first == last else f"{_words(first)}至{_words(last)}"
        for first, last in spans
    )


def _words(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _span(words: str, year: int) -> set[date]:
    found = _SPAN.fullmatch(words)
    try:
        if found is None:
            raise ValueError
        from_year, month, day, to_year, to_month, to_day, same_month = found.groups()
        first = date(int(from_year or year), int(month), int(day))
        last = first
        if same_month:
            last = date(first.year, first.month, int(same_month))
        elif to_month:
            last = date(int(to_year or year), int(to_month), int(to_day))
    except ValueError as error:
        raise ValueError(f"{quoted(words)}不是日期，写成 10月1日 或 10月1日至7日") from error
    if last < first:
        raise ValueError(f"{quoted(words)}的后一个日期早于前一个")
    if {first.year, last.year} != {year}:
        raise ValueError(f"{quoted(words)}不在 {year} 年")
    return {first + timedelta(days=count) for count in range((last - first).days + 1)}
