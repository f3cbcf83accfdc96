"""Field kinds of time: date, partial date, date with time, year."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import ClassVar

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import FieldKind, JsonValue, refused

FIRST_YEAR, LAST_YEAR = 1850, 2199
_INPUT_LIMIT = 60

_DAY = (
    r"(?P<y>\d{4})\s*(?:(?P<sep>[-./])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<d>\d{1,2})"
    r"|年\s*(?P<cm>\d{1,2})\s*月\s*(?P<cd>\d{1,2})\s*[日号]|(?P<pm>\d{2})(?P<pd>\d{2}))"
)
_MONTH = r"(?P<y>\d{4})\s*(?:[-./]\s*(?P<m>\d{1,2})|年\s*(?P<cm>\d{1,2})\s*月|(?P<pm>\d{2}))"
_TIME = (
    r"(?P<half>凌晨|早上|上午|中午|下午|晚上)?\s*(?P<h>\d{1,2})"
    r"(?::(?P<mi>\d{2})(?::\d{2}(?:\.\d{1,6})?)?|[时点]\s*(?:(?P<cmi>\d{1,2})\s*分?|(?P<thirty>半)|整)?)"
)
_A_DAY = re.compile(rf"{_DAY}(?:[T ]00:00(?::00)?)?", re.ASCII)
_A_MONTH = re.compile(_MONTH, re.ASCII)
_A_YEAR = re.compile(r"(?P<y>\d{4})\s*(?:年度?)?", re.ASCII)
_A_MOMENT = re.compile(rf"{_DAY}(?:\s*T\s*|\s+|(?<=[日号])){_TIME}", re.ASCII)
_KEPT_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_KEPT_PARTLY = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
_KEPT_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")

_HALVES = {
    None: (0, 23),
    "凌晨": (0, 11),
    "早上": (0, 11),
    "上午": (0, 11),
    "中午": (11, 14),
    "下午": (12, 23),
    "晚上": (17, 23),
}
"""Hours a part of the day can mean; 晚上12点 is of two days and refused."""


def _folded(raw: object) -> str | None:
    """Return text with full-width digits and signs folded, or None if `raw` is no date text."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return str(raw) if 0 < raw < 10**8 else None
    if isinstance(raw, datetime):
        return raw.strftime("%Y-%m-%d %H:%M")
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, str) and len(raw) <= _INPUT_LIMIT:
        return unicodedata.normalize("NFKC", raw).strip()
    return None


def _is_empty(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip())


def _day_of(found: re.Match[str]) -> date | None:
    month, day = (
        found["m"] or found["cm"] or found["pm"],
        found["d"] or found["cd"] or found["pd"],
    )
    try:
        read = date(int(found["y"]), int(month), int(day))
    except ValueError:
        return None
    return read if FIRST_YEAR <= read.year <= LAST_YEAR else None


def _minutes_of(found: re.Match[str]) -> int | None:
    """Return minutes since midnight; None for times that do not exist or contradict themselves."""
    hour = int(found["h"])
    minute = 30 if found["thirty"] else int(found["mi"] or found["cmi"] or 0)
    first, last = _HALVES[found["half"]]
    if first > 10 and hour + 12 <= last:
        hour += 12
    return hour * 60 + minute if first <= hour <= last and minute < 60 else None


def _in_words(iso: str) -> str:
    """``2026-03-05`` -> 2026年3月5日; shorter dates likewise."""
    parts = iso.split("-")
    return "".join([f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False)])


def _shown(value: object, pattern: re.Pattern[str]) -> str:
    if isinstance(value, str) and pattern.fullmatch(value):
        return _in_words(value)
    return "" if value is None else str(value)


class Date(FieldKind):
    """A day, kept as ISO ``2026-03-05``."""

    name: ClassVar[str] = "date"
    label: ClassVar[str] = "日期"
    example: ClassVar[JsonValue] = "2026-03-05"

    def read(self, raw: object, field: Field) -> JsonValue:
        if _is_empty(raw):
            return None
        text = _folded(raw)
        found = _A_DAY.fullmatch(text) if text else None
        day = _day_of(found) if found else None
        if day is None:
            raise refused(field, "这里应填日期，例如 2026-03-05 或 2026年3月5日", raw)
        return day.isoformat()

    def show(self, value: object, field: Field) -> str:
        return _shown(value, _KEPT_DAY)

    def mark(self, field: Field) -> str:
        return "　　年　　月　　日"


class PartialDate(FieldKind):
    """A day, month or year, as precise as it is known: ``1985-10-03``, ``1985-10``, ``1985``."""

    name: ClassVar[str] = "partial_date"
    label: ClassVar[str] = "年月（日）"
    example: ClassVar[JsonValue] = "1985-10"

    def read(self, raw: object, field: Field) -> JsonValue:
        if _is_empty(raw):
            return None
        text = _folded(raw) or ""
        if found := _A_DAY.fullmatch(text):
            if (day := _day_of(found)) is not None:
                return day.isoformat()
        elif found := _A_MONTH.fullmatch(text):
            month = int(found["m"] or found["cm"] or found["pm"])
            if 1 <= month <= 12 and FIRST_YEAR <= int(found["y"]) <= LAST_YEAR:
                return f"{found['y']}-{month:02d}"
        elif (found := _A_YEAR.fullmatch(text)) and FIRST_YEAR <= int(found["y"]) <= LAST_YEAR:
            return found["y"]
        raise refused(field, "这里应填年月，例如 1985-10、1985年10月3日，只知道年份时填 1985", raw)

    def show(self, value: object, field: Field) -> str:
        return _shown(value, _KEPT_PARTLY)

    def mark(self, field: Field) -> str:
        return "　　年　　月"


class DateTime(FieldKind):
    """Local wall time to the minute, kept as ``2026-03-05T09:00``."""

    name: ClassVar[str] = "datetime"
    label: ClassVar[str] = "日期和时间"
    example: ClassVar[JsonValue] = "2026-03-05T09:00"

    def read(self, raw: object, field: Field) -> JsonValue:
        if _is_empty(raw):
            return None
        text = _folded(raw)
        found = _A_MOMENT.fullmatch(text) if text else None
        day = _day_of(found) if found else None
        minutes = _minutes_of(found) if found else None
        if day is None or minutes is None:
            raise refused(field, "这里应填日期和时间，例如 2026-03-05 09:00", raw)
        return f"{day.isoformat()}T{minutes // 60:02d}:{minutes % 60:02d}"

    def show(self, value: object, field: Field) -> str:
        if isinstance(value, str) and _KEPT_MOMENT.fullmatch(value):
            return f"{_in_words(value[:10])} {int(value[11:13])}:{value[14:]}"
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return "　　年　月　日　时　分"


class Year(FieldKind):
    """A calendar year, kept as a whole number."""

    name: ClassVar[str] = "year"
    label: ClassVar[str] = "年度"
    example: ClassVar[JsonValue] = 2026

    def read(self, raw: object, field: Field) -> JsonValue:
        if _is_empty(raw):
            return None
        found = None if isinstance(raw, date) else _A_YEAR.fullmatch(_folded(raw) or "")
        if found is None or not FIRST_YEAR <= int(found["y"]) <= LAST_YEAR:
            raise refused(field, "这里应填四位年份，例如 2026", raw)
        return int(found["y"])

    def show(self, value: object, field: Field) -> str:
        return "" if value is None else f"{value}年"

    def mark(self, field: Field) -> str:
        return "　　　　年"
