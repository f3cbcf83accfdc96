"""Column types of our own, the same text everywhere: UTC times, ISO dates, canonical JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from sqlalchemy import String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")


def canonical_json(value: Any) -> str:
    """Return `value` as JSON text that is the same for equal values."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


class DamagedValue(Exception):
    """What is kept is not what the program wrote: the file was damaged."""


def _reading(read: Callable[[Any], T], value: Any | None) -> T | None:
    """Return what `read` makes of a kept value; raises DamagedValue where it cannot."""
    if value is None:
        return None
    try:
        return read(value)
    except (ValueError, TypeError) as error:
        raise DamagedValue(type(error).__name__) from error


class UuidText(TypeDecorator[str]):
    """A UUID as 36 characters of text; tables check the length."""

    impl = String(36)
    cache_ok = True


class UtcText(TypeDecorator[datetime]):
    """An aware UTC time as ``2026-03-05T01:02:03.000004+00:00``: sorts as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the text of `value`; a naive time is our fault (ValueError)."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive time {value!r}: the store keeps aware UTC times only")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Return the aware UTC time."""
        return _reading(datetime.fromisoformat, value)


class IsoDate(TypeDecorator[date]):
    """A calendar day as ``2026-03-05``."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Return the text of `value`; a datetime is our fault (ValueError)."""
        if value is None:
            return None
        if isinstance(value, datetime):
            raise ValueError(f"{value!r} is a time where a day is kept")
        return value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """Return the day."""
        return _reading(date.fromisoformat, value)


class JsonText(TypeDecorator[Any]):
    """Any JSON value as canonical text: keys sorted, no spaces, Chinese as itself."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str:
        """Return the text of `value`."""
        return canonical_json(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any:
        """Return the JSON value."""
        return _reading(json.loads, value)

    def compare_values(self, x: Any, y: Any) -> bool:
        """Tell whether both are the same JSON."""
        return canonical_json(x) == canonical_json(y)
