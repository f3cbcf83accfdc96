"""A day as it is meant here (local) and as it is written for people to read."""

from __future__ import annotations

from datetime import date, datetime


def day_words(day: date) -> str:
    """Return a day as Chinese reads it: 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def local_day(moment: datetime) -> date:
    """Return the day of an aware moment, in this machine's time zone."""
    return moment.astimezone().date()
