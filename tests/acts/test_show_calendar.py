"""A month with everything on it."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_calendar import CalendarShown, show_calendar
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, record_session


def words(shown: CalendarShown, day: date) -> set[tuple[str, str]]:
    """What stands on a day."""
    (found,) = (one for one in shown.days if one.day == day)
    return {(one.what, one.title) for one in found.entries}


def test_due_planned_held_and_nodes(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    item = {
        "year": 2026,
        "item": "开展警示教育",
        "due_on": "2026-03-31",
        "planned_on": "2026-03-18",
    }
    record_entry(desk, kind="plan_item", answers=item)
    shown = show_calendar(desk, year=2026, month=3)
    assert shown.today == DAY
    assert ("held", "集中学习 · 学习准则") in words(shown, date(2026, 3, 9))
    assert words(shown, date(2026, 3, 18)) == {("planned", "开展警示教育")}
    assert ("due", "集中学习 · 学习准则") in words(shown, DAY)
    assert any(what == "due" for what, _ in words(shown, date(2026, 3, 31)))
    april = show_calendar(desk, year=2026, month=4)
    assert ("node", "清明节") in words(april, date(2026, 4, 5))
    assert april.holidays is not None
    assert show_calendar(desk, year=2031, month=4).holidays is None


def test_a_year_without_a_calendar_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="1950"):
        show_calendar(desk, year=2101, month=1)
    assert show_calendar(desk, year=2100, month=12).days
    assert show_calendar(desk, year=1950, month=1).days
