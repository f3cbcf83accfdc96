"""What a reader of a workbook sees in a cell, worked out from its value and number format."""

import re
from datetime import date, datetime, time, timedelta

from cleanedu_desktop.exchange.grid import Cell

LONGEST_TEXT = 32_767
"""Characters kept of one cell: what Excel takes."""
# Chinese Excel keeps these without a format text, so openpyxl reads them as plain numbers.
CHINESE_MONTH_FORMATS = frozenset({27, 36, 50, 52, 57})
CHINESE_DAY_FORMATS = frozenset({28, 29, 30, 31, 51, 53, 54, 58})
_ESCAPES = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_PADDED = re.compile(r'(?:"([^"]*)")?(0{2,})(?:"([^"]*)")?')
_DECIMALS = re.compile(r"[#0,]*0\.(0+)")
_ESCAPED_CHARACTER = re.compile(r"_x([0-9A-Fa-f]{4})_")


def cell_shown(value: object, data_type: str, number_format: str) -> Cell | None:
    """The cell as shown, or None if it is empty. Dates become ISO text no more precise than shown,
    with a time where one is shown.

    A cell with the format yyyy"年"m"月" holds a first day of the month nobody ever typed.
    """
    match value:
        case None | "":
            return None
        case bool():
            return Cell("TRUE" if value else "FALSE", "flag")
        case datetime() | date():
            return Cell(_date_shown(value, number_format), "date")
        case int() | float():
            return Cell(_number_shown(value, number_format), "number")
        case time() | timedelta():
            return Cell(str(value), "text")
    text = _ESCAPED_CHARACTER.sub(_unescape, str(value)[:LONGEST_TEXT])
    return Cell(text, "error" if data_type == "e" else "text")


def _unescape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character.isprintable() else " "


def _date_shown(value: datetime | date, number_format: str) -> str:
    letters = _ESCAPES.sub("", number_format).lower()
    if "h" in letters and isinstance(value, datetime):
        # A time is a fraction of a day, and seldom a whole minute.
        value += timedelta(seconds=30)
        if value.time().replace(second=0, microsecond=0) != time():
            return value.strftime("%Y-%m-%d %H:%M")
    if "d" in letters or not set(letters) & set("ymh"):
        return value.strftime("%Y-%m-%d")
    if "m" in letters and "h" not in letters:
        return value.strftime("%Y-%m")
    return value.strftime("%Y") if "h" not in letters else value.strftime("%Y-%m-%d")


def _number_shown(value: float, number_format: str) -> str:
    """A number as its format shows it, as far as rosters need: 00123, "DJ"0012, 1985.10."""
    whole_number = isinstance(value, int) or value.is_integer()
    section = number_format.partition(";")[0]
    if whole_number and abs(value) < 10**15:
        padded = _PADDED.fullmatch(section)
        if padded and value >= 0:
            return f"{padded[1] or ''}{int(value):0{len(padded[2])}d}{padded[3] or ''}"
        return str(int(value))
    decimals = _DECIMALS.fullmatch(_ESCAPES.sub("", section).strip())
    if decimals and abs(value) < 10**15:
        return f"{value:.{len(decimals[1])}f}"
    return f"{value:.15g}"
