"""Tells which tables, columns and triggers of the current schema a store file lacks."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.store import tables

SEARCH_INDEX = "search_index"


def missing_parts(connection: Any) -> list[str]:
    """Return ``table``, ``table.column`` or trigger of each part of the schema that is missing.

    `connection` is a driver connection to a store of the current schema.
    """
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    there = {row[0] for row in rows}
    found = [SEARCH_INDEX] if SEARCH_INDEX not in there else []
    for table in tables.METADATA.sorted_tables:
        if table.name not in there:
            found.append(table.name)
            continue
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
        found += [f"{table.name}.{one.name}" for one in table.columns if one.name not in columns]
    return found + missing_triggers(connection)


def missing_triggers(connection: Any) -> list[str]:
    """Return the names of the triggers that are missing or say something else."""
    there = dict(
        connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    )
    wanted = {ddl.split()[2]: ddl for ddl in tables.TRIGGERS_DDL}
    return [name for name, ddl in wanted.items() if str(there.get(name, "")).split() != ddl.split()]
