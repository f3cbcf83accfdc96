"""How pressing things are."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.rules.due import Settle, due_of, is_told, pressing
from tests.rules.small_office import BOOK, MEMBER, SECRETARY

LAST = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("on", "tone"),
    [
        (date(2026, 6, 22), "grey"),
        (date(2026, 6, 23), "amber"),
        (LAST, "amber"),
        (date(2026, 7, 1), "red"),
    ],
)
def test_it_presses_before_its_last_day_and_is_overdue_after(on: date, tone: str) -> None:
    """Warned seven days before."""
    assert pressing(on, LAST, 7) == tone
    assert pressing(on, None, 7) == "amber"


def test_how_long_what_was_missed_is_told() -> None:
    """In its own year, and 92 days beyond."""
    assert is_told(date(2026, 1, 31), date(2026, 12, 31))
    assert is_told(date(2026, 12, 31), date(2027, 4, 2))
    assert not is_told(date(2026, 12, 31), date(2027, 4, 3))


def test_people_stand_by_name() -> None:
    """With their ids."""
    made = due_of(
        BOOK.shipped("C1"),
        what="x",
        detail="y",
        people=(MEMBER, SECRETARY),
        since=LAST,
        until=None,
        tone="red",
        settle=Settle(kind="talk", act="new"),
    )
    assert (made.names, made.for_whom) == (("安书记", "白某"), ("a", "b"))
    assert (made.rule_id, made.national) == ("C1", True)
