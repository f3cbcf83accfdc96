"""Reads every row through and names those whose values can no longer be what the program wrote.

SQLite's own check looks at the structure of the file alone; a page of text may be overwritten
without its noticing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import LargeBinary, Table

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import IsoDate, JsonText, UtcText

_MOST = 100
"""Rows named at most."""


def unreadable_rows(connection: Any) -> list[str]:
    """Return ``table row: column`` of values that are not what the program can read.

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


def _unreadable_in(connection: Any, table: Table) -> list[str]:
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


def _check_of(kind: Any) -> Callable[[str], object] | None:
    """Return what must be able to read a text that is UTF-8; None for values that are bytes."""
    if isinstance(kind, JsonText):
        return json.loads
    if isinstance(kind, UtcText):
        return datetime.fromisoformat
    if isinstance(kind, IsoDate):
        return date.fromisoformat
    return None if isinstance(kind, LargeBinary) else str


def _passes(read: Callable[[str], object] | None, value: bytes) -> bool:
    if read is None:
        return True
    try:
        read(value.decode("utf-8"))
    except ValueError:
        return False
    return True
