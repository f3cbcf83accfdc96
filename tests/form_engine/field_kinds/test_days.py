"""Dates, partial dates, dates with time, years."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue


def read(kind: str, raw: object) -> object:
    """Read `raw` as `kind`."""
    return FIELD_KINDS[kind].read(raw, Field(name="x", label="所问", kind=kind))


def show(kind: str, value: object) -> str:
    """Show `value` as `kind`."""
    return FIELD_KINDS[kind].show(value, Field(name="x", label="所问", kind=kind))


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05", "2026-3-5", "2026.3.5", "2026/03/05", "2026年3月5日", "2026年03月05号",
        "20260305", "２０２６．３．５", "２０２６年３月５日", " 2026-03-05 ", "2026-03-05T00:00:00",
        "2026 年 3 月 5 日", 20260305, date(2026, 3, 5), datetime.fromisoformat("2026-03-05"),
    ],
)  # fmt: skip
def test_dates_as_people_write_them(text: object) -> None:
    """All of these mean the fifth of March without doubt."""
    assert read("date", text) == "2026-03-05"


@pytest.mark.parametrize(
    "text",
    ["2026-02-29", "2026-13-01", "26-3-5", "3-5-2026", "2026-3.5", "2026年3月", "2026035",
     "0001-01-01", "9999-12-31", "2026-03-05T09:00", "下周", True, 3.5, 46086, [], {}, "1" * 5000],
)  # fmt: skip
def test_what_is_no_certain_date_is_refused(text: object) -> None:
    """Anything that could mean two things, or no day at all."""
    with pytest.raises(WrongValue, match="2026年3月5日"):
        read("date", text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1985", "1985"), (1985, "1985"), ("1985年", "1985"), ("1985-10", "1985-10"),
        ("1985.1", "1985-01"), ("1985年10月", "1985-10"), ("198510", "1985-10"),
        ("1985.10.3", "1985-10-03"), ("１９８５年１０月", "1985-10"), (19851003, "1985-10-03"),
    ],
)  # fmt: skip
def test_partial_dates(text: object, kept: str) -> None:
    """As precise as it is known."""
    assert read("partial_date", text) == kept


@pytest.mark.parametrize(
    "text", ["1985-13", 1985.1, 1985.10, "85", "1985-02-30", "1985年0月", "1849"]
)
def test_wrong_partial_dates(text: object) -> None:
    """1985.1 as a number may have been 1985.10."""
    with pytest.raises(WrongValue):
        read("partial_date", text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2026-03-05T09:00", "09:00"), ("2026-03-05 9:00", "09:00"),
        ("2026-03-05T09:00:59", "09:00"), ("2026-03-05 09:00:00.000", "09:00"),
        ("2026年3月5日9:00", "09:00"), ("2026年3月5日上午9时", "09:00"),
        ("2026年3月5日下午3点半", "15:30"), ("2026年3月5日下午12:30", "12:30"),
        ("2026年3月5日 14时05分", "14:05"), ("2026.3.5 下午3:00", "15:00"),
        ("2026年3月5日中午1点", "13:00"), ("2026年3月5日晚上8点", "20:00"),
        ("２０２６年３月５日　９：３０", "09:30"), ("20260305 9:00", "09:00"),
        ("2026年3月5日下午15:00", "15:00"), (datetime.fromisoformat("2026-03-05T09:00"), "09:00"),
    ],
)  # fmt: skip
def test_moments_as_people_write_them(text: object, kept: str) -> None:
    """Date and time of day, to the minute."""
    assert read("datetime", text) == f"2026-03-05T{kept}"


@pytest.mark.parametrize(
    "text",
    ["2026-03-05", "2026-03-05 24:00", "2026-03-05 9:60", "2026-03-0509:00", "2026-03-05T09:00Z",
     "2026-03-05T09:00+08:00", "2026年3月5日上午13:00", "2026年3月5日晚上12点", "9:00",
     20260305, True],
)  # fmt: skip
def test_wrong_moments(text: object) -> None:
    """No time, no such time, a time zone, or a time that contradicts itself."""
    with pytest.raises(WrongValue):
        read("datetime", text)


@pytest.mark.parametrize(
    "text", [2026, "2026", "2026年", "2026年度", "２０２６", 2026.0 and "2026"]
)
def test_years(text: object) -> None:
    """A year is kept as a number."""
    assert read("year", text) == 2026


@pytest.mark.parametrize("text", [26, "26", 20260, "二〇二六", True, date(2026, 1, 1), 2026.5])
def test_wrong_years(text: object) -> None:
    """Four digits, nothing else."""
    with pytest.raises(WrongValue):
        read("year", text)


def test_words_and_marks() -> None:
    """What is shown and what a blank form has."""
    assert show("date", "2026-03-05") == "2026年3月5日"
    assert show("datetime", "2026-03-05T09:00") == "2026年3月5日 9:00"
    assert show("partial_date", "1985-10") == "1985年10月"
    assert show("year", 2026) == "2026年"
    assert FIELD_KINDS["date"].mark(Field(name="x", label="x", kind="date")) == "　　年　　月　　日"


DAYS = st.dates(date(1850, 1, 1), date(2199, 12, 31))


@given(DAYS, st.integers(0, 24 * 60 - 1), st.sampled_from([4, 7, 10]))
def test_reading_what_was_shown_changes_nothing(day: date, minutes: int, precise: int) -> None:
    """read(show(value)) == value, for every day and minute."""
    iso = day.isoformat()
    moment = (datetime.fromisoformat(iso) + timedelta(minutes=minutes)).isoformat()[:16]
    for kind, value in (
        ("date", iso),
        ("partial_date", iso[:precise]),
        ("datetime", moment),
        ("year", day.year),
    ):
        assert read(kind, value) == value
        assert read(kind, show(kind, value)) == value
