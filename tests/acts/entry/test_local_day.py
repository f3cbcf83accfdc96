"""The day at the office's desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import day_of, local_day, today, today_words
from tests.acts.office import DAY


def test_today_is_the_clock_s_day_here(desk: Desk) -> None:
    assert today(desk) == DAY
    assert today_words(desk) == "2026年3月10日"
    tomorrow = desk.clock() + timedelta(days=1)
    assert today(replace(desk, clock=lambda: tomorrow)) == DAY + timedelta(days=1)


def test_a_moment_has_the_day_of_this_time_zone() -> None:
    moment = datetime(2026, 3, 9, 23, 59).astimezone()
    assert local_day(moment.astimezone(UTC)) == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-05", date(2026, 3, 5)),
        ("2026-03-05T09:00", date(2026, 3, 5)),
        ("2026-03", None),
        ("", None),
        (None, None),
        (20260305, None),
    ],
)
def test_the_day_of_an_answer(value: object, day: date | None) -> None:
    assert day_of(value) == day
