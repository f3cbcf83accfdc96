"""Reads every row through and names those whose values can no longer be what the program wrote.

SQLite's own check looks at the structure of the file alone; a page of text may be overwritten
without its noticing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Integer, LargeBinary, Table

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import IsoDate, JsonText, UtcText

_MOST = 100
"""Rows named at most."""
_LONGEST = 64 * 1024 * 1024
"""Bytes of one value; nothing the program keeps comes near."""
_LARGEST = 2**53
"""Below which every whole number the program keeps lies."""
_SHAPES: dict[str, type] = {"answers": dict, "as_of": dict, "roster": list}
"""What JSON a column holds, where not any."""


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
    checks = [check_of(one) for one in columns]
    found = _unfit(connection, table, columns)
    if found:
        # Not even to be read: it may not fit into memory.
        return found
    names = ", ".join(f'"{one.name}"' for one in columns)
    rows = connection.execute(f"SELECT rowid, {names} FROM {table.name}")  # noqa: S608
    for number, *values in rows:
        for column, check, value in zip(columns, checks, values, strict=True):
            if value is not None and not check(value):
                found.append(f"{table.name} {number}: {column.name}")
        if len(found) >= _MOST:
            break
    return found


def _unfit(connection: Any, table: Table, columns: list[Column[Any]]) -> list[str]:
    """Return values too long, and bytes where text is kept, told without reading them."""
    found: list[str] = []
    for one in columns:
        bytes_too = "" if isinstance(one.type, LargeBinary) else f" OR typeof({one.name}) = 'blob'"
        rows = connection.execute(
            f"SELECT rowid FROM {table.name}"  # noqa: S608
            f" WHERE octet_length({one.name}) > ?{bytes_too} LIMIT ?",
            (_LONGEST, _MOST),
        )
        found += [f"{table.name} {number}: {one.name}" for (number,) in rows]
    return found


def check_of(column: Column[Any]) -> Callable[[Any], bool]:
    """Return what tells whether a value, its text as bytes, is one the program could have kept."""
    kind = column.type
    if isinstance(kind, Integer):
        return lambda value: isinstance(value, int) and abs(value) < _LARGEST
    if isinstance(kind, LargeBinary):
        return lambda value: isinstance(value, bytes)
    if isinstance(kind, JsonText):
        shape = _SHAPES.get(column.name, object)
        return _text_that(lambda text: isinstance(json.loads(text), shape))
    if isinstance(kind, UtcText):
        return _text_that(lambda text: datetime.fromisoformat(text).tzinfo is not None)
    if isinstance(kind, IsoDate):
        return _text_that(lambda text: bool(date.fromisoformat(text)))
    return _text_that(lambda text: "\0" not in text)


def _text_that(is_so: Callable[[str], bool]) -> Callable[[Any], bool]:
    def check(value: Any) -> bool:
        try:
            return isinstance(value, bytes) and is_so(value.decode("utf-8"))
        except (ValueError, RecursionError):
            return False

    return check
