"""Lists of days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.day_lists import days_in, days_text

DAYS = st.sets(st.dates(date(2027, 1, 1), date(2027, 12, 31)), max_size=40)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", []),
        ("10月1日至3日", [1, 2, 3]),
        ("10-1 至 10-2、2027年10月5日\n10/7", [1, 2, 5, 7]),
        ("2027-10-01, 10.2；10月2日", [1, 2]),
    ],
)
def test_what_is_read(text: str, days: list[int]) -> None:
    assert days_in(text, 2027) == [date(2027, 10, one) for one in days]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("国庆", "不是日期"),
        ("2月30日", "不是日期"),
        ("10月7日至10月1日", "早于"),
        ("2026-10-01", "不在 2027 年"),
        ("12月31日至2028年1月1日", "不在 2027 年"),
        ("12月31日至2030000年1月1日", "不是日期"),
    ],
)
def test_what_cannot_be_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        days_in(text, 2027)


@given(DAYS)
def test_written_and_read_again_it_is_the_same(days: set[date]) -> None:
    assert days_in(days_text(days), 2027) == sorted(days)
