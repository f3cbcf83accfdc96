"""Tells on which days of a year a lunar date or a solar term falls; offline, for 1950 to 2100."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""Years the computation was compared with published tables or is of the library's own range."""
SOLAR_TERMS = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip


def lunar_days(year: int, month: int, day: int) -> tuple[date, ...]:
    """Return the days of the civil `year` that are lunar `month`, `day`: one, or none, or two.

    Leap months do not count: a feast is kept in the month of the plain number. The 30th of a month
    of 29 days is its last day, so that 除夕 can be written 12-30.
    """
    found = (_lunar_day(lunar_year, month, day) for lunar_year in (year - 1, year))
    return tuple(one for one in found if one.year == year)


@lru_cache(maxsize=1024)
def term_day(year: int, term: str) -> date:
    """Return the day of a solar term (`SOLAR_TERMS`) in the civil `year`, Chinese time."""
    from lunar_python import Solar

    table = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()
    # The lunar year around June begins with the winter before, which the table names in pinyin.
    names = {"DA_XUE": "大雪", "DONG_ZHI": "冬至", "XIAO_HAN": "小寒", "DA_HAN": "大寒"}
    for name, at in table.items():
        if names.get(name, name) == term and at.getYear() == year:
            return date(at.getYear(), at.getMonth(), at.getDay())
    raise ValueError(f"no such solar term: {term}")


@lru_cache(maxsize=1024)
def _lunar_day(lunar_year: int, month: int, day: int) -> date:
    # lunar-python takes some 100 ms to import: only who asks for a lunar day waits for it.
    from lunar_python import Lunar, LunarYear

    length = LunarYear.fromYear(lunar_year).getMonth(month).getDayCount()
    solar = Lunar.fromYmd(lunar_year, month, min(day, length)).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
