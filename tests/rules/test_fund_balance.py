"""The book of a year against a sum done by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.fund_balance import (
    ALLOTTED,
    CARRIED,
    SPENDING,
    FundSum,
    by_source,
    growth_percent,
    lines_of_year,
    total,
)


def line(number: int, day: date, entry_type: str, fen: int, source: str = "财政") -> RecordFact:
    side = "spent" if entry_type == SPENDING else "income"
    answers: dict[str, Any] = {
        "entry_type": entry_type, "source": source, "year": day.year, side: fen,
    }  # fmt: skip
    return RecordFact(
        id=f"{number}", kind="fund", number=f"JF{number:04}", title="", happened_on=day,
        state="recorded", answers=answers,
    )  # fmt: skip


BOOK = [
    line(4, date(2026, 3, 20), SPENDING, 125_050),
    line(1, date(2026, 1, 5), CARRIED, 30_000),
    line(2, date(2026, 1, 20), ALLOTTED, 500_000),
    line(3, date(2026, 3, 1), ALLOTTED, 80_000, "党费"),
    line(5, date(2026, 3, 20), SPENDING, 100_000, "党费"),
    line(6, date(2025, 3, 20), ALLOTTED, 400_000),
]


def test_each_line_has_the_balance_after_it() -> None:
    """By day, then by number; another year's lines stay out."""
    lines = lines_of_year(BOOK, 2026)
    assert [one.record.id for one in lines] == ["1", "2", "3", "4", "5"]
    assert [one.balance for one in lines] == [30_000, 530_000, 610_000, 484_950, 384_950]


def test_sums_are_by_source_and_may_fall_below_zero() -> None:
    sources = by_source(lines_of_year(BOOK, 2026))
    assert sources == {
        "财政": FundSum(carried=30_000, allotted=500_000, spent=125_050),
        "党费": FundSum(carried=0, allotted=80_000, spent=100_000),
    }
    assert [one.balance for one in sources.values()] == [404_950, -20_000]
    assert total(sources.values()).balance == 384_950
    assert total([]) == FundSum()


def test_an_amount_on_the_wrong_side_does_not_count() -> None:
    """The check of the record tells of it."""
    wrong = line(1, date(2026, 1, 5), SPENDING, 10)
    wrong = replace(wrong, answers={**wrong.answers, "income": 99, "spent": None})
    assert [one.balance for one in lines_of_year([wrong], 2026)] == [0]


def test_growth_is_in_percent_of_the_year_before() -> None:
    assert growth_percent(580_000, 400_000) == 45
    assert growth_percent(300_000, 400_000) == -25
    assert growth_percent(1, 0) is None


@given(st.lists(st.tuples(st.sampled_from([CARRIED, ALLOTTED, SPENDING]), st.integers(0, 10**9))))
def test_the_last_balance_is_that_of_the_sums(lines: list[tuple[str, int]]) -> None:
    """To the fen, however many lines there are."""
    book = [
        line(
            number,
            date(2026, 1, 1 + number % 28),
            entry_type,
            fen,
            "财政" if number % 2 else "行政",
        )
        for number, (entry_type, fen) in enumerate(lines)
    ]
    found = lines_of_year(book, 2026)
    last = found[-1].balance if found else 0
    assert last == total(by_source(found).values()).balance
