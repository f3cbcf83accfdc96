"""The book of a year as it is kept in the books of the office."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_funds import show_funds
from tests.acts.office import Staff


def book(desk: Desk, day: str, entry_type: str, **answers: Any) -> None:
    """Record a line of the book; amounts in yuan as they are typed."""
    given = {
        "entry_type": entry_type,
        "booked_on": day,
        "year": int(day[:4]),
        "source": "财政",
        "subject": "警示教育",
    }
    record_entry(desk, kind="fund", answers=given | answers)


def test_balance_growth_and_share_of_each(desk: Desk, staff: Staff) -> None:
    book(desk, "2025-02-01", "预算安排", income="4000.00")
    book(desk, "2026-01-05", "年初结转", income="300.00")
    book(desk, "2026-01-20", "预算安排", income="5000.00")
    book(desk, "2026-03-02", "活动支出", spent="1250.50", voucher="0031")
    shown = show_funds(desk)
    assert [one.balance for one in shown.lines] == [30_000, 530_000, 404_950]
    assert (shown.year, shown.total.spent, shown.growth) == (2026, 125_050, 25)
    assert (shown.people, shown.per_head) == (3, 41_683)
    assert shown.lines[-1].record.answers["voucher"] == "0031"
    before = show_funds(desk, year=2025)
    assert (before.total.balance, before.growth) == (400_000, None)


def test_an_empty_book(desk: Desk) -> None:
    shown = show_funds(desk)
    assert (shown.lines, shown.sources, shown.people, shown.per_head) == ((), {}, 0, None)
