"""Who was visited more often than the rule has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.visited_too_often import visited_too_often
from tests.rules.small_office import BOOK, facts, talk

VISITS = [talk(f"T{month}", date(2026, month, 5), "回访谈话", "a", "b") for month in (2, 5, 9)]


def found(*records: object, year: int = 2026) -> list[tuple[str, str]]:
    """Record and sentence."""
    some = visited_too_often(facts([*records]), BOOK, year)  # type: ignore[list-item]
    return [(one.record_id, one.sentence) for one in some]


def test_the_third_visit_of_a_year_is_noticed() -> None:
    told = "这是2026年对同一人的第3次回访，一般每年不超过2次，请核对。"
    assert found(*VISITS) == [("T9", told)]
    assert found(*VISITS[:2]) == []
    assert found(*VISITS, year=2025) == []


def test_other_people_other_talks_and_other_years_do_not_count() -> None:
    other = talk("T3", date(2026, 3, 5), "回访谈话", "a", "c")
    heart = talk("T4", date(2026, 4, 5), "谈心谈话", "a", "b")
    before = talk("T0", date(2025, 12, 5), "回访谈话", "a", "b")
    assert found(*VISITS[:2], other, heart, before) == []


def test_where_the_rule_is_off_nothing_is_noticed() -> None:
    off = tuple(replace(one, on=False) for one in BOOK.stretches["C23"])
    book = replace(BOOK, stretches={**BOOK.stretches, "C23": off})
    assert not list(visited_too_often(facts(VISITS), book, 2026))
