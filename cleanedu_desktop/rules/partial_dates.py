"""Dates of which the day or the month may be unknown, as the days they can mean."""

from __future__ import annotations

import calendar
from datetime import date, datetime
from typing import Any


def span_of(value: Any) -> tuple[date, date] | None:
    """Return the first and last day an ISO text (``1985``, ``1985-10``, ``1985-10-03``) can mean.

    A datetime's day counts. None: empty or no date.
    """
    if not isinstance(value, str) or not value:
        return None
    parts = value[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        day = date(*numbers)
    except (ValueError, TypeError):
        return None
    return day, day


def day_of(value: Any) -> date | None:
    """Return the day of an ISO date or datetime text; None if empty or not a whole day."""
    span = span_of(value)
    return span[0] if span and span[0] == span[1] else None


def moment_of(value: Any) -> datetime | None:
    """Return local wall time of an ISO datetime text, or None."""
    if not isinstance(value, str) or not value:
        return None
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return None


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two partial dates can be the same day. An empty one is compatible with none."""
    first, second = span_of(one), span_of(other)
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]
