"""Common problems, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.common_problems import UNKNOWN, Problem, Repeat, problems_of_year

OLD = Problem(
    number="Z1",
    words="补签",
    found_on=date(2025, 11, 3),
    type="倾向性",
    unit="财务科",
    source="审计",
    closed_on=date(2026, 2, 1),
)
AGAIN = replace(OLD, number="Z2", found_on=date(2026, 2, 1), closed_on=None)
THIRD = replace(OLD, number="Z3", found_on=date(2026, 9, 30), closed_on=None, source="")
ELSEWHERE = replace(AGAIN, number="Z4", unit="办公室", source="检查")
EARLY = replace(AGAIN, number="Z5", found_on=date(2026, 1, 31))


def test_how_often_by_type_unit_source_and_quarter() -> None:
    found = problems_of_year([THIRD, ELSEWHERE, OLD, AGAIN], 2026)
    assert [one.number for one in found.problems] == ["Z2", "Z4", "Z3"]
    assert found.year_before == 1
    assert found.types == (("倾向性", 3),)
    assert found.units == (("财务科", 2), ("办公室", 1))
    assert found.sources == (("审计", 1), ("检查", 1), (UNKNOWN, 1))
    assert found.quarters == (2, 0, 1, 0)


def test_what_comes_again_after_closing() -> None:
    """Not before it was closed, elsewhere, of another type, or while that was still open."""
    other = replace(THIRD, number="Z6", type="个别")
    found = problems_of_year([OLD, EARLY, AGAIN, ELSEWHERE, THIRD, other], 2026)
    assert found.repeats == (Repeat(AGAIN, OLD), Repeat(THIRD, OLD))


def test_the_latest_closed_is_named_and_nothing_of_what_is_unknown() -> None:
    later = replace(OLD, number="Z7", closed_on=date(2026, 8, 1))
    found = problems_of_year([OLD, later, THIRD], 2026)
    assert [one.before.number for one in found.repeats] == ["Z7"]
    vague = [replace(one, unit="") for one in (OLD, later, THIRD)]
    assert problems_of_year(vague, 2026).repeats == ()
    unknown = problems_of_year([*(replace(one, type="") for one in (AGAIN, EARLY)), THIRD], 2026)
    assert unknown.types == (("倾向性", 1), (UNKNOWN, 2))
    assert problems_of_year([], 2026).types == ()
