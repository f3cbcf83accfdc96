"""How often something was done, period by period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from cleanedu_desktop.rules.assessment import Looked, Measure
from tests.rules.small_office import YEAR, record, session
from tests.rules.standard_files import SESSIONS, began_on, found, half_way, numbers


def test_times_are_counted_up_to_what_is_asked() -> None:
    """More than asked does not count for more."""
    committee = Measure(by="count", records=replace(SESSIONS, types=("委员会",)), minimum=4)
    done = found(committee, YEAR)
    assert done.share == Fraction(2, 4)
    assert done.words == "要求每年4次，全年2次"
    assert numbers(done) == ["X1", "X2"]
    assert found(replace(committee, minimum=1), YEAR).share == 1


def test_each_period_is_counted_by_itself() -> None:
    """Two in January do not stand for one in spring."""
    quarterly = Measure(by="count", records=SESSIONS, period="quarter", minimum=2)
    done = found(quarterly, YEAR)
    assert done.share == Fraction(3, 8)
    assert done.words == "要求每季度2次，全年4次，第2季度、第3季度、第4季度未达到"


def test_a_period_still_running_counts_once_it_has_its_number() -> None:
    """Before it is neither gained nor lost, and those to come are not asked; in the words of rules.

    One session each in January, February, March and April.
    """
    quarterly = Measure(by="count", records=SESSIONS, period="quarter")

    def told(measure: Measure, *day: int) -> tuple[Fraction | int | None, str]:
        done = found(measure, YEAR, on=date(2026, *day))
        assert done.not_due == (done.share is None)
        return done.share, done.words.partition("次，")[2]

    waiting, one_of_two = "本期未到期、还没有做，暂不计", half_way(1, 2)
    assert told(quarterly, 1, 14) == (None, f"全年0次，{waiting}")
    assert told(quarterly, 1, 15) == (1, "全年1次")
    assert told(quarterly, 4, 7) == (1, f"全年3次，{waiting}")
    assert told(quarterly, 4, 8) == (1, "全年4次")
    assert told(quarterly, 9, 29) == (1, f"全年4次，{waiting}")
    assert told(quarterly, 9, 30) == (Fraction(2, 3), "全年4次，第3季度未达到")
    assert told(quarterly, 11, 21) == (Fraction(2, 3), f"全年4次，第3季度未达到，{waiting}")
    assert told(quarterly, 12, 31) == (Fraction(2, 4), "全年4次，第3季度、第4季度未达到")
    twice = replace(quarterly, minimum=2)
    assert told(twice, 3, 31) == (1, "全年3次")
    assert told(twice, 4, 30) == (1, f"全年4次，{one_of_two}")
    assert told(twice, 6, 30) == (Fraction(2 + 1, 4), "全年4次，第2季度未达到")
    never = replace(quarterly, records=replace(SESSIONS, types=("党课",)))
    assert told(never, 6, 30) == (0, "全年0次，第1季度、第2季度未达到")
    assert told(never, 12, 31) == (0, "全年0次，各期都未达到")


def test_a_year_still_running_counts_once_it_has_its_number() -> None:
    """As any period; on its last evening what there is counts."""
    yearly = Measure(by="count", records=SESSIONS, minimum=4)
    early = found(yearly, YEAR, on=date(2026, 1, 14))
    assert (early.share, early.not_due) == (None, True)
    assert early.words == "要求每年4次，全年0次，本期未到期、还没有做，暂不计"
    some = found(yearly, YEAR, on=date(2026, 3, 31))
    assert (some.share, some.not_due, numbers(some)) == (None, True, ["X1", "X2", "X3"])
    assert some.words == f"要求每年4次，全年3次，{half_way(3, 4)}"
    assert found(yearly, YEAR, on=date(2026, 4, 8)) == found(yearly, YEAR)
    assert found(yearly, YEAR[:3], on=date(2026, 12, 30)).not_due
    assert found(yearly, YEAR[:3]).share == Fraction(3, 4)


@pytest.mark.parametrize("least", [1, 2])
@pytest.mark.parametrize("period", ["month", "quarter", "half_year", "year"])
def test_one_more_never_lowers_the_share_of_what_is_asked(period: str, least: int) -> None:
    """On whatever day: doing what is asked is never a loss."""
    measure = Measure(by="count", records=SESSIONS, period=period, minimum=least)
    more = (*YEAR, session("X9", date(2026, 6, 9), "党课", "a"))
    for day in (date(2026, 6, 9) + timedelta(n) for n in range(206)):
        before, after = (found(measure, one, on=day).share for one in (YEAR, more))
        assert before is None or (after is not None and after >= before), day


def test_times_are_asked_only_of_periods_after_the_office_began() -> None:
    """Set up on 10 February: the first quarter is on paper in part, the third is lost.

    One session each in January, February, March and April.
    """
    quarterly, february = Measure(by="count", records=SESSIONS, period="quarter"), date(2026, 2, 10)
    whole = began_on(quarterly, YEAR, february, date(2026, 12, 31))
    assert (whole.share, whole.words) == (
        Fraction(2, 4),
        "要求每季度1次，全年4次，第3季度、第4季度未达到",
    )
    none = began_on(quarterly, YEAR[3:], february, date(2026, 9, 30))
    assert none.share == Fraction(1, 2)
    assert none.words == (
        "要求每季度1次，全年1次，第3季度未达到，第1季度启用本程序以前的在纸上，不计"
    )
    early = began_on(quarterly, (), february, date(2026, 3, 31))
    assert (early.share, early.not_due) == (None, True)
    late = began_on(quarterly, (), date(2026, 10, 2), date(2026, 12, 31))
    assert (late.share, late.not_due) == (None, False)
    assert late.words == (
        "要求每季度1次，全年0次，第1季度、第2季度、第3季度、第4季度启用本程序以前的在纸上，不计，"
        "由人评定"
    )
    assert began_on(quarterly, YEAR[:3], date(2026, 4, 1), date(2026, 6, 30)).share == Fraction(
        1, 2
    )


def test_a_year_the_office_began_in_is_judged_by_people_where_it_lacks() -> None:
    """What lacks here may be on paper; what was reached counts."""
    first, last = date(2026, 7, 1), date(2026, 12, 31)
    yearly = Measure(by="count", records=SESSIONS, minimum=5)
    done = began_on(yearly, YEAR, first, last)
    assert (done.share, done.not_due) == (None, False)
    assert done.words == "要求每年5次，全年4次，启用本程序以前的在纸上，由人评定"
    assert began_on(yearly, YEAR, date(2026, 1, 1), last).share == Fraction(4, 5)
    assert began_on(replace(yearly, minimum=4), YEAR, first, last).share == 1


def test_what_is_of_another_year_or_still_to_come_does_not_count() -> None:
    """A record without a day counts by the year it names."""
    measure = Measure(by="count", records=SESSIONS, minimum=10)
    more = (*YEAR, session("X9", date(2025, 12, 31), "党课", "a"))
    assert numbers(found(measure, more, on=date(2026, 3, 4))) == ["X1", "X2"]
    assert found(measure, more).share == Fraction(4, 10)
    paper = [record("commitment", "C1", None, answers={"year": year}) for year in (2025, 2026)]
    assert numbers(found(Measure(by="count", records=Looked(kind="commitment")), paper)) == ["C1"]
