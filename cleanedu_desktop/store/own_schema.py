"""Tells what in a store file the program did not make: a file from outside may hold more than rows.

Triggers and views act by themselves, and columns, checks and indexes may compute without end.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from cleanedu_desktop.store.missing_parts import SEARCH_INDEX
from cleanedu_desktop.store.schema.migrate import TREE, run_steps

Parts = dict[tuple[str, str], str]
"""(``table``, ``index``, ``view`` or ``trigger``, name) -> the SQL that made it."""

_KEPT_BY_THE_INDEX = tuple(f"{SEARCH_INDEX}_{end}" for end in ("config", "data", "docsize", "idx"))
"""Tables of SQLite's own, whose SQL is its affair."""


def altered_parts(connection: Any, schema: int) -> list[str]:
    """Return the names of our parts that are missing or were made otherwise.

    `connection` is a driver connection to a store of `schema`.
    """
    found = _parts_of(connection)
    altered = [
        name for (kind, name), sql in _parts_at(schema).items() if found.get((kind, name)) != sql
    ]
    if not altered and not _is_at(connection, schema):
        altered.append("alembic_version")
    return altered


def computing_parts(connection: Any, schema: int) -> list[str]:
    """Return the names of parts not ours that compute while a file is only read or copied."""
    return [
        name
        for (kind, name), sql in _strangers(connection, schema).items()
        if (kind == "table" and _table_computes(connection, name, sql))
        or (kind == "index" and _index_computes(connection, name, sql))
    ]


def drop_strangers(connection: Any, schema: int) -> None:
    """Take out of the file every table, index, view and trigger that is not ours."""
    order = ("trigger", "view", "index", "table")
    strangers = sorted(_strangers(connection, schema), key=lambda part: order.index(part[0]))
    for kind, name in strangers:
        connection.execute(f"DROP {kind} IF EXISTS {_quoted(name)}")


def _strangers(connection: Any, schema: int) -> Parts:
    ours = _parts_at(schema)
    return {part: sql for part, sql in _parts_of(connection).items() if part not in ours}


def _parts_of(connection: Any) -> Parts:
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    return {
        (kind, name): " ".join(sql.split())
        for kind, name, sql in rows
        if kind != "table" or name not in _KEPT_BY_THE_INDEX
    }


@cache
def _parts_at(schema: int) -> Parts:
    """Return what the steps make of nothing."""
    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            run_steps(connection, TREE, f"{schema:04}")
            return _parts_of(connection.connection.dbapi_connection)
    finally:
        engine.dispose()


def _is_at(connection: Any, schema: int) -> bool:
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return bool(rows == [(f"{schema:04}",)])


def _table_computes(connection: Any, name: str, sql: str) -> bool:
    words = sql.upper()
    if "CHECK" in words or words.startswith("CREATE VIRTUAL"):
        return True
    columns = connection.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall()
    return any(hidden for *_, hidden in columns)


def _index_computes(connection: Any, name: str, sql: str) -> bool:
    columns = connection.execute(f"PRAGMA index_xinfo({_quoted(name)})").fetchall()
    return " WHERE " in sql.upper() or any(column[1] == -2 for column in columns)


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
