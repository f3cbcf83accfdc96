"""The day at the office's desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today, today_words
from tests.acts.office import DAY


def test_today_is_the_clock_s_day_here(desk: Desk) -> None:
    assert today(desk) == DAY
    assert today_words(desk) == "2026年3月10日"
    tomorrow = desk.clock() + timedelta(days=1)
    assert today(replace(desk, clock=lambda: tomorrow)) == DAY + timedelta(days=1)
