"""Reads the ways rosters write dates into ISO text no more precise than what was written."""

import re
from datetime import date, timedelta

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.form_engine.clean_text import plain_width
from cleanedu_desktop.quick_dataclass import dataclass

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_SERIAL_NUMBERS = range(7_000, 65_000)
"""Days since 1899-12-30 that may be a person's date: 1919 to 2077."""
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NOTE = re.compile(r"\([^)]*\)$|(?<=[\d年月日])(生|出生|入党|起|份)$")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_PARTED = re.compile(r"(\d{2,4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2}))?\D?")
_SEPARATORS = re.compile(r"[\d.\-/年月日号、,. \\_~]+")
_AROUND = re.compile(r" *([.\-/年月日、,]) *")
_TENS = re.compile(r"([0-9])?十([0-9])?")


@dataclass(frozen=True)
class DateRead:
    """`iso`: 1985-10-03, 1985-10, 1985 or None; `doubt`: a Chinese sentence or None."""

    iso: str | None
    doubt: str | None = None


_IMPOSSIBLE = DateRead(None, "没有这一天，请改成真实的日期")
_UNREAD = DateRead(None, "认不出是什么日期，请写成 1985-10-03、1985-10 或 1985 这样")
_TWO_DIGITS = DateRead(None, "年份只有两位，分不清是哪一年，请写四位年份")


def read_partial_date(cell: Cell) -> DateRead:
    """Read a cell of a date column: real dates, 2026.3.5, 2026年3月, 20260305, 1985.10, serials."""
    shown = plain_width(cell.shown)
    if cell.kind == "date":
        return _excel_date(_CLOCK.sub("", shown))
    text = _NOTE.sub("", _CLOCK.sub("", _chinese_digits(shown))).strip(" .'")
    text = _AROUND.sub(r"\1", text)
    is_number = cell.kind == "number"
    if text.isdigit() and text.isascii():
        return _digits_only(text, is_number)
    if is_number and re.fullmatch(r"\d{4}\.1", text):
        # Excel shows a typed 1985.10 as 1985.1, and saves it so in a CSV.
        reason = "分不清是 1 月还是 10 月（Excel 会把 10 月的 0 去掉），只读入了年份"
        return DateRead(text[:4], reason)
    return _parted_date(text)


def _parted_date(text: str) -> DateRead:
    """A date whose parts are separated by points, dashes, strokes or 年月日."""
    if year := re.fullmatch(r"(\d{4})年?", text):
        return _checked(year[1], None, None)
    parted = _PARTED.fullmatch(text)
    if not parted or not _SEPARATORS.fullmatch(text) or len(parted[1]) == 3:
        return _UNREAD
    if len(parted[1]) == 2:
        return _TWO_DIGITS
    return _checked(parted[1], parted[2], parted[3])


def _chinese_digits(text: str) -> str:
    """二〇一二年十月 -> 2012年10月."""
    plain = text.translate(_DIGITS)
    return _TENS.sub(lambda match: f"{match[1] or 1}{match[2] or 0}", plain)


def _excel_date(shown: str) -> DateRead:
    if shown.startswith("1905-"):
        doubt = "像是把年份填进了日期格式的格子（变成了 1905 年），没有读入，请重新填写"
        return DateRead(None, doubt)
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", shown)
    return _checked(parts[1], parts[2], parts[3]) if parts else _UNREAD


def _digits_only(text: str, is_number: bool) -> DateRead:
    match len(text):
        case 8:
            return _checked(text[:4], text[4:6], text[6:])
        case 6 if _FIRST_YEAR <= int(text[:4]) <= _LAST_YEAR:
            return _checked(text[:4], text[4:], None)
        case 6:
            return _TWO_DIGITS
        case 5 | 4 if is_number and int(text) in _SERIAL_NUMBERS:
            return DateRead((_EXCEL_DAY_ZERO + timedelta(days=int(text))).isoformat())
        case 4:
            return _checked(text, None, None)
    return _UNREAD


def _checked(year: str, month: str | None, day: str | None) -> DateRead:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return DateRead(None, f"年份 {int(year)} 不像是真的，请核对")
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return _IMPOSSIBLE
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part)]
    return DateRead("-".join(parts))
