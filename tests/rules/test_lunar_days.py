"""Lunar days and solar terms, against days that were published."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cleanedu_desktop.rules.lunar_days import (
    FIRST_YEAR,
    LAST_YEAR,
    SOLAR_TERMS,
    lunar_days,
    term_day,
)

# 春节, 清明, 端午, 中秋 as month-day. 2008 to 2026: the days named in the State Council's yearly
# notices (关于…年部分节假日安排的通知), for all four are public holidays since 2008.
# 1984, 2000 to 2007 and 2027 to 2030: almanacs. Folk calendars have other days for 端午 2013 and
# 春节 2030; these are the official ones (Hong Kong Observatory, "Which day is the Tuen Ng Festival
# for this year (2013)?"). 2001, 2004, 2006, 2009, 2012, 2014, 2017, 2020,
# 2023, 2025 and 2028 have a leap month.
PUBLISHED = """
1984 02-02 04-04 06-04 09-10
2000 02-05 04-04 06-06 09-12
2001 01-24 04-05 06-25 10-01
2002 02-12 04-05 06-15 09-21
2003 02-01 04-05 06-04 09-11
2004 01-22 04-04 06-22 09-28
2005 02-09 04-05 06-11 09-18
2006 01-29 04-05 05-31 10-06
2007 02-18 04-05 06-19 09-25
2008 02-07 04-04 06-08 09-14
2009 01-26 04-04 05-28 10-03
2010 02-14 04-05 06-16 09-22
2011 02-03 04-05 06-06 09-12
2012 01-23 04-04 06-23 09-30
2013 02-10 04-04 06-12 09-19
2014 01-31 04-05 06-02 09-08
2015 02-19 04-05 06-20 09-27
2016 02-08 04-04 06-09 09-15
2017 01-28 04-04 05-30 10-04
2018 02-16 04-05 06-18 09-24
2019 02-05 04-05 06-07 09-13
2020 01-25 04-04 06-25 10-01
2021 02-12 04-04 06-14 09-21
2022 02-01 04-05 06-03 09-10
2023 01-22 04-05 06-22 09-29
2024 02-10 04-04 06-10 09-17
2025 01-29 04-04 05-31 10-06
2026 02-17 04-05 06-19 09-25
2027 02-06 04-05 06-09 09-15
2028 01-26 04-04 05-28 10-03
2029 02-13 04-04 06-16 09-22
2030 02-03 04-05 06-05 09-12
"""


@pytest.mark.parametrize("line", PUBLISHED.split("\n")[1:-1])
def test_the_days_are_those_published(line: str) -> None:
    words = line.split()
    year = int(words[0])
    spring, qingming, dragon, autumn = (date.fromisoformat(f"{year}-{one}") for one in words[1:])
    assert lunar_days(year, 1, 1) == (spring,)
    assert term_day(year, "清明") == qingming
    assert lunar_days(year, 5, 5) == (dragon,)
    assert lunar_days(year, 8, 15) == (autumn,)


def test_every_year_has_its_feasts_in_their_season() -> None:
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        (spring,), (dragon,), (autumn,) = (
            lunar_days(year, *day) for day in ((1, 1), (5, 5), (8, 15))
        )
        assert date(year, 1, 21) <= spring <= date(year, 2, 21)
        assert date(year, 5, 26) <= dragon <= date(year, 6, 26)
        assert date(year, 9, 7) <= autumn <= date(year, 10, 9)
        assert date(year, 4, 4) <= term_day(year, "清明") <= date(year, 4, 6)


def test_the_eve_is_the_last_day_whatever_the_month_s_length() -> None:
    for year in range(2000, 2031):
        (spring,) = lunar_days(year, 1, 1)
        assert lunar_days(year, 12, 30)[0] == spring - timedelta(days=1)


def test_a_lunar_day_near_new_year_may_fall_twice_in_a_year_or_never() -> None:
    counts = {len(lunar_days(year, 11, 20)) for year in range(1990, 2031)}
    assert counts == {0, 1, 2}


def test_every_term_is_found_once_in_order() -> None:
    for year in (1950, 2026, 2100):
        days = [term_day(year, term) for term in SOLAR_TERMS]
        assert days == sorted(days)
        assert {one.year for one in days} == {year}


def test_an_unknown_term_is_refused() -> None:
    with pytest.raises(ValueError, match="寒食"):
        term_day(2026, "寒食")
