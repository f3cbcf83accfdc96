"""Days and times in words."""

from datetime import UTC, date, datetime

from cleanedu_desktop.ui.day_words import day, long_day, moment


def test_days_are_written_one_way() -> None:
    """Without leading zeros, with the weekday where it helps."""
    assert day(date(2026, 3, 5)) == "2026年3月5日"
    assert day(None) == ""
    assert long_day(date(2026, 3, 5)) == "2026年3月5日 星期四"
    assert moment(datetime(2026, 3, 5, 9, 5, tzinfo=UTC)).startswith("2026年3月")
