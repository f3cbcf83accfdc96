"""Lays new answers of a person over known ones, so that nothing known is lost."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.rules.partial_dates import compatible


def is_empty(value: Any) -> bool:
    """Tell whether an answer is empty: None, blank text, an empty list or table."""
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


def changed_answers(known: dict[str, Any], new: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return field -> (known, merged) for what `new` changes.

    Empty answers erase nothing; of two partial dates that can be the same day the fuller stays;
    rows of a table are added to those known, never taken away.
    """
    changes = {}
    for name, value in new.items():
        merged = _merged(name, known.get(name), value)
        if merged != known.get(name):
            changes[name] = (known.get(name), merged)
    return changes


def _merged(name: str, known: Any, new: Any) -> Any:
    if is_empty(new):
        return known
    if is_empty(known):
        return new
    if isinstance(known, list) and isinstance(new, list):
        return known + [row for row in new if not any(_covers(old, row) for old in known)]
    if _is_date(name) and isinstance(known, str) and isinstance(new, str):
        return known if compatible(known, new) and len(known) >= len(new) else new
    return new


def _is_date(name: str) -> bool:
    return name.endswith(("_date", "_on"))


def _covers(old: Any, row: Any) -> bool:
    """Tell whether a known row says all that a new one says."""
    if isinstance(old, dict) and isinstance(row, dict):
        return all(is_empty(value) or old.get(name) == value for name, value in row.items())
    return bool(old == row)
