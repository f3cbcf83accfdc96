"""Working days: weekends, holidays and 调休."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.rules.working_days import HolidayTable, WorkingDays, read_holidays

GIVEN: dict[str, Any] = {
    "year": 2026,
    "citation": "通知",
    "off": ["2026-10-01", "2026-10-02"],
    "work": ["2026-09-20"],
}


def test_weekends_are_not_worked_unless_the_table_says_so() -> None:
    plain, known = WorkingDays(), WorkingDays({2026: read_holidays(GIVEN, 2026)})
    assert [plain.is_worked(date(2026, 9, day)) for day in (18, 19, 20, 21)] == [1, 0, 0, 1]
    assert [known.is_worked(date(2026, 9, day)) for day in (18, 19, 20, 21)] == [1, 0, 1, 1]
    assert plain.is_worked(date(2026, 10, 1)) and not known.is_worked(date(2026, 10, 1))
    assert known.is_worked(date(2027, 10, 1))


def test_the_last_working_day_before_is_found() -> None:
    known = WorkingDays({2026: read_holidays(GIVEN, 2026)})
    assert known.on_or_before(date(2026, 10, 4)) == date(2026, 9, 30)
    assert known.on_or_before(date(2026, 9, 20)) == date(2026, 9, 20)
    assert known.on_or_before(date(2026, 9, 19)) == date(2026, 9, 18)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"year": 2027}, "year 应为 2026"),
        ({"off": ["2026-02-30"]}, "不是日期"),
        ({"off": "2026-02-03"}, "日期的列表"),
        ({"off": [3]}, "不是日期"),
        ({"off": ["2025-12-31"]}, "不在 2026 年"),
        ({"work": ["2026-10-01"]}, "既放假又上班"),
        ({"rest": []}, "不是可用的项"),
        ({"citation": 3}, "文字"),
    ],
)
def test_mistakes_are_told(change: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_holidays(GIVEN | change, 2026)


def test_dates_may_be_toml_dates() -> None:
    assert read_holidays({"year": 2026, "off": [date(2026, 1, 2)]}, 2026).off == {date(2026, 1, 2)}


def test_so_many_working_days_after_a_day() -> None:
    """Weekends and holidays are passed over; days of 调休 count."""
    off = frozenset({date(2026, 10, day) for day in range(1, 8)})
    days = WorkingDays(
        {2026: HolidayTable(year=2026, citation="", off=off, work=frozenset({date(2026, 10, 10)}))}
    )
    assert days.after(date(2026, 9, 30), 0) == date(2026, 9, 30)
    assert days.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert days.after(date(2026, 9, 30), 3) == date(2026, 10, 10)
    assert days.after(date(2026, 10, 9), 2) == date(2026, 10, 12)
