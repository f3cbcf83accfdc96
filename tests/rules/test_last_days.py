"""By when something has to be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.rules.last_days import last_day_of
from tests.rules.small_office import BOOK, record

START = date(2026, 9, 28)


@pytest.mark.parametrize(
    ("numbers", "last"),
    [
        ({}, None),
        ({"visitors": 2}, None),
        ({"days": 0}, START),
        ({"days": 30}, date(2026, 10, 28)),
        ({"months": 6}, date(2027, 3, 28)),
        # 29 and 30 September, then the National Day holiday until 7 October.
        ({"working_days": 3}, date(2026, 10, 8)),
    ],
)
def test_what_the_numbers_say(numbers: dict[str, int], last: date | None) -> None:
    """Working days by the table of holidays."""
    rule = replace(BOOK.shipped("C1"), numbers=numbers)
    one = record("talk", "T1", START, answers={"reply_due_on": "2026-10-01"})
    assert last_day_of(rule, one, "letter_on", START, BOOK.days) == last
    assert last_day_of(rule, one, "reply_due_on", START, BOOK.days) == date(2026, 10, 1)
