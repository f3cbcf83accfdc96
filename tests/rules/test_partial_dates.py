"""Partial dates mean a span of days."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.partial_dates import compatible, day_of, moment_of, span_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985", (1985, 1, 1), (1985, 12, 31)),
        ("1984-02", (1984, 2, 1), (1984, 2, 29)),
        ("1985-10-03", (1985, 10, 3), (1985, 10, 3)),
        ("2026-03-05T09:00", (2026, 3, 5), (2026, 3, 5)),
    ],
)
def test_span(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert span_of(text) == (date(*first), date(*last))


@pytest.mark.parametrize("odd", [None, "", 1985, "1985-13", "八五年", "1985-2-30", []])
def test_what_is_no_date_has_no_span(odd: object) -> None:
    assert span_of(odd) is None
    assert day_of(odd) is None


def test_a_month_is_no_day() -> None:
    assert day_of("1985-10") is None
    assert day_of("1985-10-03") == date(1985, 10, 3)


def test_moment_is_wall_time() -> None:
    assert moment_of("2026-03-05T09:00") == datetime.fromisoformat("2026-03-05T09:00")
    assert moment_of("九点") is None


@given(st.dates(), st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_a_day_is_compatible_with_itself_however_exact(day: date, one: int, other: int) -> None:
    text = day.isoformat()
    assert compatible(text[:one], text[:other])


def test_other_days_are_not() -> None:
    assert not compatible("1985-10", "1985-11-03")
    assert not compatible("1985-10", None)
