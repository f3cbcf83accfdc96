"""Shows a month: what is due, planned, held, and the time nodes, day by day."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.list_nodes import node_book
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.calendar_month import CalendarDay, days_shown, month_of
from cleanedu_desktop.rules.lunar_days import FIRST_YEAR, LAST_YEAR
from cleanedu_desktop.rules.time_nodes import nodes_of_year


@dataclass(frozen=True)
class CalendarShown:
    """A month in whole weeks."""

    year: int
    month: int
    today: date
    days: tuple[CalendarDay, ...]
    holidays: str | None
    """Where the year's holidays and 调休 are from; None: only weekends are known."""


def show_calendar(desk: Desk, *, year: int, month: int) -> CalendarShown:
    """Return the days of a month as things stand today.

    Raises:
        OfficeProblem: a year outside 1950 to 2100, or a shipped rule file is spoilt.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OfficeProblem(
            f"日历只有 {FIRST_YEAR} 至 {LAST_YEAR} 年，没有显示；记录没有受影响，请换一个月份。"
        )
    note(desk, "list", "日历")
    book, day = node_book(desk), today(desk)
    shown = days_shown(year, month)
    years = {one.year for one in (shown[0], shown[-1]) if FIRST_YEAR <= one.year <= LAST_YEAR}
    dues = [one for one in list_due(desk).dues if not is_hidden(desk, one.settle.kind)]
    days = month_of(
        facts_of(desk),
        dues,
        [node for one in sorted(years) for node in nodes_of_year(book, one)],
        book.days,
        year=year,
        month=month,
        today=day,
    )
    table = book.days.tables.get(year)
    return CalendarShown(year, month, day, days, table.citation if table is not None else None)
