"""Days and times in words, the same on every page."""

from __future__ import annotations

from datetime import date, datetime

from cleanedu_desktop.records.days import day_words

_WEEKDAYS = "一二三四五六日"


def day(when: date | None) -> str:
    """Return ``2026年3月5日``, "" for None."""
    return day_words(when) if when is not None else ""


def long_day(when: date) -> str:
    """Return ``2026年3月5日 星期四``."""
    return f"{day(when)} 星期{_WEEKDAYS[when.weekday()]}"


def moment(when: datetime) -> str:
    """Return local day and time, ``2026年3月5日 09:00``."""
    local = when.astimezone()
    return f"{day(local.date())} {local:%H:%M}"
