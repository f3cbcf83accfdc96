"""An identity number gives birth date and sex, or a doubt; made-up numbers only."""

import pytest

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.exchange.id_number import read_id_number

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def numbered(first_17: str) -> str:
    """A number with its check character; 000000 is no real place."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first_17, strict=True))
    return first_17 + "10X98765432"[total % 11]


@pytest.mark.parametrize(("order", "sex"), [("001", "男"), ("002", "女")])
def test_birth_date_and_sex(order: str, sex: str) -> None:
    read = read_id_number(Cell(numbered("00000019851003" + order)))
    assert (read.birth_date, read.sex, read.doubt) == ("1985-10-03", sex, None)


def test_the_old_number_of_15_digits() -> None:
    read = read_id_number(Cell("000000851003002"))
    assert (read.birth_date, read.sex) == ("1985-10-03", "女")


def test_a_wrong_check_character_or_birth_date_says_nothing() -> None:
    right = numbered("00000019851003001")
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    for number in (wrong, numbered("00000019851303001"), "0000001985", "000000851303002"):
        read = read_id_number(Cell(number))
        assert (read.birth_date, read.sex) == (None, None)
        assert read.doubt


def test_a_number_excel_rounded_is_not_used() -> None:
    read = read_id_number(Cell("4.40306198510012E+17", "number"))
    assert read.birth_date is None
    assert read.doubt
    assert "Excel" in read.doubt
