"""A cell is taken as its reader sees it."""

from datetime import date, datetime, time

import pytest

from cleanedu_desktop.exchange.cell_shown import LONGEST_TEXT, cell_shown
from cleanedu_desktop.exchange.grid import Cell


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (123, "General", "123"),
        (123.0, "General", "123"),
        (123, "00000", "00123"),
        (12, '"DJ"0000', "DJ0012"),
        (1985.1, "General", "1985.1"),
        (1985.1, "0.00", "1985.10"),
        (1985.1, "0.00_ ", "1985.10"),
        (1985.12, "General", "1985.12"),
        (13800000000, "General", "13800000000"),
        (0.1 + 0.2, "General", "0.3"),
        (-5, "000", "-5"),
        (float("inf"), "General", "inf"),
    ],
)
def test_numbers(value: float, number_format: str, shown: str) -> None:
    assert cell_shown(value, "n", number_format) == Cell(shown, "number")


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("yyyy/m/d;@", "1985-10-01"),
        ('yyyy"年"m"月"d"日"', "1985-10-01"),
        ('[$-804]yyyy"年"m"月";@', "1985-10"),
        ("mmm-yy", "1985-10"),
        ("yyyy\\.mm", "1985-10"),
        ("yyyy", "1985"),
        ("yyyy-mm-dd hh:mm", "1985-10-01"),
        ("General", "1985-10-01"),
    ],
)
def test_dates_are_no_more_precise_than_their_format(number_format: str, shown: str) -> None:
    assert cell_shown(datetime(1985, 10, 1), "d", number_format) == Cell(shown, "date")  # noqa: DTZ001
    assert cell_shown(date(1985, 10, 1), "d", number_format) == Cell(shown, "date")


def test_other_values() -> None:
    assert cell_shown(None, "n", "General") is None
    assert cell_shown("", "s", "General") is None
    assert cell_shown(True, "b", "General") == Cell("TRUE", "flag")
    assert cell_shown("#N/A", "e", "General") == Cell("#N/A", "error")
    assert cell_shown("#N/A", "s", "General") == Cell("#N/A", "text")
    assert cell_shown(time(9, 0), "d", "h:mm") == Cell("09:00:00", "text")
    assert cell_shown("一_x000D_二", "s", "General") == Cell("一 二")
    long = cell_shown("字" * 40_000, "s", "General")
    assert long is not None
    assert len(long.shown) == LONGEST_TEXT


def test_times_are_shown_with_their_minutes() -> None:
    nine = datetime.fromisoformat("2026-03-05T08:59:59.999")
    assert cell_shown(nine, "d", "yyyy-mm-dd hh:mm") == Cell("2026-03-05 09:00", "date")
    day = datetime.fromisoformat("2026-03-05")
    assert cell_shown(day, "d", "yyyy-mm-dd hh:mm") == Cell("2026-03-05", "date")
