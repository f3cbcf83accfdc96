"""Days as meant here and as written."""

from datetime import UTC, date, datetime

from cleanedu_desktop.records.days import day_words, local_day


def test_a_day_in_words_has_no_leading_zeros() -> None:
    assert day_words(date(2026, 3, 5)) == "2026年3月5日"


def test_a_moment_has_the_day_of_this_time_zone() -> None:
    moment = datetime(2026, 3, 9, 23, 59).astimezone()
    assert local_day(moment.astimezone(UTC)) == date(2026, 3, 9)
