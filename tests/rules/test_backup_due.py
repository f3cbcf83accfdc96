"""When a backup, a reminder, a drill is due, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.backup_due import backup_due, days_between, drill_due, is_old

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
EIGHT_YEARS = timedelta(days=8 * 365)


def test_days_are_whole_and_none_when_a_clock_was_wrong() -> None:
    assert days_between(NOW - timedelta(days=3, hours=5), NOW) == 3
    assert days_between(NOW + timedelta(minutes=30), NOW) == 0
    assert days_between(NOW + timedelta(days=1), NOW) is None


@pytest.mark.parametrize(
    ("saves", "after", "always", "due"),
    [(0, 20, True, False), (1, 20, True, True), (19, 20, False, False), (20, 20, False, True),
     (500, 0, False, False), (1, 0, True, True)],
)  # fmt: skip
def test_a_backup_is_due_by_saves_alone(saves: int, after: int, always: bool, due: bool) -> None:
    assert backup_due(saves, after, always=always) is due


def test_a_copy_is_old_by_saves_or_by_days_with_something_new() -> None:
    assert not is_old(0, 400)
    assert is_old(1, 7)
    assert not is_old(1, 6)
    assert is_old(50, 0)


@given(off=st.timedeltas(-EIGHT_YEARS, EIGHT_YEARS))
def test_a_wrong_clock_never_hides_what_is_due_by_saves(off: timedelta) -> None:
    days = days_between(NOW, NOW + off)
    assert is_old(50, days)
    assert drill_due(300, days)


@given(off=st.timedeltas(timedelta(hours=2), EIGHT_YEARS))
def test_a_time_yet_to_come_counts_as_due(off: timedelta) -> None:
    """Else a clock that was years ahead once would stop drill and reminder for years."""
    days = days_between(NOW + off, NOW)
    assert drill_due(0, days)
    assert is_old(1, days)
