"""The calendar day at the office's desk."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.records.days import day_words, local_day


def today(desk: Desk) -> date:
    """Return the day by the desk's clock, in this machine's time zone."""
    return local_day(desk.clock())


def today_words(desk: Desk) -> str:
    """Return today as printed: 2026年3月5日."""
    return day_words(today(desk))
