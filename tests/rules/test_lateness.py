"""Late entries are told from timely ones."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cleanedu_desktop.rules.lateness import is_before_first_day, is_late, late_by_days

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(("after", "late"), [(-1, False), (0, False), (7, False), (8, True)])
def test_late_is_more_than_the_days_allowed(after: int, late: bool) -> None:
    assert is_late(DAY, DAY + timedelta(days=after), 7) is late


def test_the_local_day_of_entry_counts() -> None:
    moment = datetime(2026, 3, 20, 12, tzinfo=UTC)
    local = moment.astimezone().date()
    assert late_by_days(DAY, moment, 7) == (local - DAY).days


def test_without_a_day_nothing_is_late() -> None:
    assert not is_late(None, DAY, 7)


def test_before_the_first_day_of_the_office_nothing_can_be_in_time() -> None:
    created = datetime(2026, 3, 5, 4, tzinfo=UTC)
    assert is_before_first_day(date(2026, 3, 4), created)
    assert not is_before_first_day(date(2026, 3, 5), created)
    assert not is_before_first_day(None, created)
