"""The calendar day at the office's desk."""

from __future__ import annotations

from datetime import date, datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.resolve import day_words


def today(desk: Desk) -> date:
    """Return the day by the desk's clock, in this machine's time zone."""
    return local_day(desk.clock())


def today_words(desk: Desk) -> str:
    """Return today as printed: 2026年3月5日."""
    return day_words(today(desk))


def local_day(moment: datetime) -> date:
    """Return the day of an aware moment, in this machine's time zone."""
    return moment.astimezone().date()


def day_of(value: object) -> date | None:
    """Return the day of a date or datetime answer (``2026-03-05``, ``2026-03-05T09:00``)."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
