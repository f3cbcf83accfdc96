"""Staff numbers are looked at together."""

from cleanedu_desktop.exchange.roster_rows import Doubt, RosterRow
from cleanedu_desktop.exchange.staff_numbers import doubt_staff_numbers


def doubts_about(*numbers: str | None) -> list[Doubt]:
    rows = [
        RosterRow("名册", place, {"staff_number": number} if number else {}, {"staff_number": "C"})
        for place, number in enumerate(numbers, start=2)
    ]
    doubts: list[Doubt] = []
    doubt_staff_numbers(rows, doubts)
    return doubts


def test_numbers_that_differ_are_fine() -> None:
    assert doubts_about("1", "2", "A3", None, None) == []
    assert doubts_about("00123", "00124", "12345", None) == []


def test_a_number_used_twice_is_doubted_at_the_second() -> None:
    (doubt,) = doubts_about("7", "8", "7")
    assert (doubt.row, doubt.column, doubt.shown) == (4, "C", "7")
    assert "第 2 行" in doubt.reason


def test_a_number_that_lost_its_zeros_is_doubted() -> None:
    (doubt,) = doubts_about("00123", "124")
    assert doubt.row == 3
    assert "丢了前面的 0" in doubt.reason
