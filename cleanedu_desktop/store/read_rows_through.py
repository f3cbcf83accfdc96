"""Reads every row through and names those whose values can no longer be what the program wrote.

SQLite's own check looks at the structure of the file alone; a page of text may be overwritten
without its noticing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import (
    IsoDate,
    JsonText,
    UtcText,
    UuidText,
    canonical_json,
)

_MOST = 100
"""Rows named at most."""


def unreadable_rows(connection: Any) -> list[str]:
    """Return ``table row: column`` of values that are not as the program writes them.

    `connection` is a driver connection; tables and columns an older schema lacks are passed over.
    """
    text_factory = connection.text_factory
    connection.text_factory = bytes
    try:
        return [
            one
            for table in tables.METADATA.sorted_tables
            for one in _unreadable_in(connection, table)
        ][:_MOST]
    finally:
        connection.text_factory = text_factory


def _unreadable_in(connection: Any, table: Any) -> list[str]:
    there = {row[1].decode() for row in connection.execute(f"PRAGMA table_info({table.name})")}
    columns = [one for one in table.columns if one.name in there]
    if not columns:
        return []
    checks = [_check_of(one.type) for one in columns]
    names = ", ".join(f'"{one.name}"' for one in columns)
    found: list[str] = []
    rows = connection.execute(f"SELECT rowid, {names} FROM {table.name}")  # noqa: S608
    for number, *values in rows:
        for column, check, value in zip(columns, checks, values, strict=True):
            if isinstance(value, bytes) and not _passes(check, value):
                found.append(f"{table.name} {number}: {column.name}")
        if len(found) >= _MOST:
            break
    return found


def _check_of(kind: Any) -> Callable[[str], bool] | None:
    """Return what a text must pass beyond being UTF-8; None for values that are bytes."""
    if isinstance(kind, JsonText):
        return lambda text: canonical_json(json.loads(text)) == text
    if isinstance(kind, UtcText):
        return lambda text: datetime.fromisoformat(text).tzinfo is not None
    if isinstance(kind, IsoDate):
        return lambda text: date.fromisoformat(text).isoformat() == text
    if isinstance(kind, UuidText):
        return str.isascii
    return None if str(kind).startswith("BLOB") else _is_text


def _is_text(text: str) -> bool:
    return "\0" not in text


def _passes(check: Callable[[str], bool] | None, value: bytes) -> bool:
    if check is None:
        return True
    try:
        return check(value.decode("utf-8"))
    except ValueError:
        return False
