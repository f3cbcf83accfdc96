"""What a resident identity number (GB 11643) says about birth and sex; the number is not kept."""

import re
from datetime import date

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.form_engine.clean_text import plain_width
from cleanedu_desktop.quick_dataclass import dataclass

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
HIDDEN = "（身份证号，不显示）"
"""Shown in place of the number, which no message, log or record may hold."""


@dataclass(frozen=True)
class IdRead:
    """`birth_date` ISO and `sex` 男/女, or None each; `doubt`: a Chinese sentence or None."""

    birth_date: str | None = None
    sex: str | None = None
    doubt: str | None = None


def read_id_number(cell: Cell) -> IdRead:
    """Birth date and sex from an 18- or 15-digit number; a wrong number says nothing."""
    number = plain_width(cell.shown).replace(" ", "").strip("'`").upper()
    if cell.kind == "number" and len(number) > 15:
        return IdRead(doubt="身份证号存成了数字，Excel 已丢掉后几位，没有用它")
    if re.fullmatch(r"\d{17}[\dX]", number):
        birth, order, valid = number[6:14], number[16], _has_check_digit(number)
    elif re.fullmatch(r"\d{15}", number):
        birth, order, valid = "19" + number[6:12], number[14], True
    else:
        return IdRead(doubt="身份证号的位数不对，没有用它")
    try:
        born = date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:
        valid = False
    if not valid:
        return IdRead(doubt="身份证号有错（校验不通过），没有用它")
    return IdRead(born.isoformat(), "男" if int(order) % 2 else "女")


def _has_check_digit(number: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECK_CHARACTERS[total % 11] == number[17]
