"""Knows which days are worked: weekends, and the yearly tables of holidays and 调休."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass

SATURDAY = 5
DAY = timedelta(days=1)
MOST_DAYS = 200
"""Days one yearly table names."""


def read_holidays(given: Mapping[str, Any], year: int) -> HolidayTable:
    """Read a yearly table (`year`, `citation`, `off`, `work`).

    Raises:
        ValueError: in words for the user, what is wrong with it.
    """
    unknown = [name for name in given if name not in {"year", "citation", "off", "work"}]
    if unknown:
        raise ValueError(f"“{unknown[0]}”不是可用的项")
    if given.get("year") != year:
        raise ValueError(f"year 应为 {year}，与文件名一致")
    citation = given.get("citation", "")
    if not isinstance(citation, str):
        raise ValueError("citation 应为文字")
    off, work = (_days(given, name, year) for name in ("off", "work"))
    if both := sorted(off & work):
        raise ValueError(f"{both[0]} 既放假又上班")
    return HolidayTable(year=year, citation=citation, off=off, work=work)


def _days(given: Mapping[str, Any], name: str, year: int) -> frozenset[date]:
    words = given.get(name, [])
    if not isinstance(words, list) or len(words) > MOST_DAYS:
        raise ValueError(f"{name} 应为日期的列表")
    days = set()
    for one in words:
        try:
            day = one if type(one) is date else date.fromisoformat(one)
        except (TypeError, ValueError) as error:
            raise ValueError(f"{name} 里的“{str(one)[:20]}”不是日期") from error
        if day.year != year:
            raise ValueError(f"{name} 里的 {day} 不在 {year} 年")
        days.add(day)
    return frozenset(days)


@dataclass(frozen=True, kw_only=True)
class HolidayTable:
    """What the State Council decided for one year."""

    year: int
    citation: str
    off: frozenset[date]
    """Holidays; weekends need not be named."""
    work: frozenset[date]
    """Weekend days that are worked (调休)."""


@dataclass(frozen=True)
class WorkingDays:
    """Tells working days; in years without a table Monday to Friday."""

    tables: Mapping[int, HolidayTable] = field(default_factory=dict)

    def is_worked(self, day: date) -> bool:
        """Tell whether offices work on `day`."""
        table = self.tables.get(day.year)
        if table is not None and day in table.off | table.work:
            return day in table.work
        return day.weekday() < SATURDAY

    def change_on(self, day: date) -> str:
        """Return ``off`` for a holiday, ``work`` for a weekend day that is worked, else empty."""
        table = self.tables.get(day.year)
        if table is None or day not in table.off | table.work:
            return ""
        return "work" if day in table.work else "off"

    def on_or_before(self, day: date) -> date:
        """Return `day` itself if it is worked, else the last working day before it."""
        while not self.is_worked(day):
            day -= DAY
        return day

    def after(self, day: date, count: int) -> date:
        """Return the working day that is the `count`-th after `day`; of none the day itself."""
        for _ in range(count):
            day += DAY
            while not self.is_worked(day):
                day += DAY
        return day
