"""A month in weeks, with what is on each day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cleanedu_desktop.rules.calendar_month import CalendarDay, days_shown, month_of
from cleanedu_desktop.rules.due import Due, Settle
from cleanedu_desktop.rules.time_nodes import NodeRule, TimeNode
from cleanedu_desktop.rules.working_days import HolidayTable, WorkingDays
from tests.rules.planned_year import PLANNED, TODAY

WORKED = WorkingDays(
    {
        2026: HolidayTable(
            year=2026,
            citation="通知",
            off=frozenset({date(2026, 6, 19)}),
            work=frozenset({date(2026, 6, 20)}),
        )
    }
)
NODE = TimeNode(
    rule=NodeRule(
        id="n", text="端午节", kind="lunar", falls_on="05-05", draft_days=7, send_days=3,
        checklist=(), citation="各地做法", national=False,
    ),
    day=date(2026, 6, 19),
    draft_on=date(2026, 6, 12),
    send_on=date(2026, 6, 16),
    send_by=date(2026, 6, 16),
)  # fmt: skip


def due(what: str, until: date | None, record_id: str = "") -> Due:
    """Something due."""
    return Due(
        what=what, detail="", since=date(2026, 1, 1), until=until, rule_id="C1", citation="",
        national=True, tone="red",
        settle=Settle(kind="plan_item", act="record", record_id=record_id),
    )  # fmt: skip


def june(*dues: Due, today: date = TODAY) -> dict[date, CalendarDay]:
    """June 2026."""
    days = month_of(PLANNED, dues, [NODE], WORKED, year=2026, month=6, today=today)
    return {one.day: one for one in days}


@given(some.integers(1950, 2100), some.integers(1, 12))
def test_whole_weeks_from_monday_hold_the_month(year: int, month: int) -> None:
    days = days_shown(year, month)
    assert (days[0].weekday(), days[-1].weekday(), len(days) % 7) == (0, 6, 0)
    inside = [one for one in days if (one.year, one.month) == (year, month)]
    assert inside[0].day == 1 and 28 <= len(inside) <= 31 and len(days) <= 42


def test_what_is_over_everything_cannot_be_laid_out() -> None:
    with pytest.raises((OverflowError, ValueError)):
        days_shown(9999, 12)


def test_holidays_and_worked_weekends_are_marked() -> None:
    days = june()
    marks = {day.day: (days[day].is_worked, days[day].change) for day in days if days[day].in_month}
    assert (marks[19], marks[20], marks[21]) == ((False, "off"), (True, "work"), (False, ""))
    assert not days[date(2026, 7, 5)].in_month


def test_held_before_today_planned_after() -> None:
    may = month_of(PLANNED, [], [], WORKED, year=2026, month=5, today=date(2026, 5, 9))
    words = {(one.day, one.what, one.title) for day in may for one in day.entries}
    assert words == {
        (date(2026, 5, 10), "planned", "X3"),
        (date(2026, 5, 31), "planned", "事项P2"),
    }
    assert [one.what for day in june().values() for one in day.entries] == ["node"]


def test_a_deadline_told_as_due_stands_once() -> None:
    march = month_of(PLANNED, [], [], WORKED, year=2026, month=3, today=date(2026, 3, 1))
    assert [(one.what, one.day.day) for day in march for one in day.entries] == [
        ("planned", 10), ("planned", 31),
    ]  # fmt: skip
    told = due("完成：事项P1", date(2026, 3, 31), "P1")
    march = month_of(PLANNED, [told], [], WORKED, year=2026, month=3, today=date(2026, 3, 1))
    assert [(one.what, one.day.day) for day in march for one in day.entries] == [
        ("planned", 10), ("due", 31),
    ]  # fmt: skip


def test_what_is_due_as_soon_as_can_be_stands_today_and_first() -> None:
    days = june(due("补学", None), due("端午前", date(2026, 6, 19)))
    assert [one.title for one in days[TODAY].entries] == ["补学"]
    assert [one.what for one in days[date(2026, 6, 19)].entries] == ["due", "node"]
