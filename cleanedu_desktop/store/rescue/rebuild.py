"""Makes a new store of the rows that were gathered."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from cleanedu_desktop.records.change import KEPT
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis
from cleanedu_desktop.store.connect import Key, make_engine
from cleanedu_desktop.store.history import RECORD_OF
from cleanedu_desktop.store.rescue.gather import Gathered, side_of
from cleanedu_desktop.store.rescue.readable import Values
from cleanedu_desktop.store.rescue.testimony import Testimony
from cleanedu_desktop.store.row_text import TRACKED, columns_of, row_id_of, row_writer
from cleanedu_desktop.store.schema.migrate import migrate
from cleanedu_desktop.store.search_index import rebuild

_ENTRY = (*COLUMNS, "digest")


def rebuild_store(
    path: Path,
    gathered: Gathered,
    testimony: Testimony,
    *,
    beside: dict[str, list[Values]],
    at: str,
    key: Key | None,
) -> bool:
    """Make the store at `path` (an empty file); tell whether the old history could be taken over.

    `beside` are rows of tables the history does not follow. Rows whose references lead nowhere
    are left out and counted in `gathered.lost`.
    """
    migrate(path, key=key)
    engine = make_engine(path, key=key).execution_options(begin="BEGIN IMMEDIATE")
    try:
        with engine.connect() as connection:
            # Inside a transaction SQLite ignores this: on the driver, before BEGIN.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                for table in TRACKED:
                    gathered.lost += _put(connection, table, gathered.rows[table.name])
                for name, rows in beside.items():
                    _insert(connection, tables.METADATA.tables[name], rows)
                gathered.lost += _drop_broken(connection)
                is_taken_over = testimony.whole and not gathered.lost and not gathered.ahead
                entries = testimony.entries if is_taken_over else _opening(connection, at)
                _insert(connection, tables.change, entries)
                rebuild(connection)
    finally:
        engine.dispose()
    return is_taken_over


def _put(connection: Connection, table: Table, rows: Sequence[Values]) -> int:
    """Insert rows with their side tables; return how many cannot be kept."""
    refused = _insert(connection, table, rows)
    for side in {side_of(table, row) for row in rows} - {None}:
        if side is not None:
            of_kind = [row for row in rows if side_of(table, row) is side]
            refused += _insert(connection, side, of_kind)
    return refused


def _insert(connection: Connection, table: Table, rows: Sequence[Values]) -> int:
    names = [one.name for one in table.columns]
    marks = ", ".join("?" * len(names))
    quoted = ", ".join(f'"{one}"' for one in names)
    insert = f"INSERT INTO {table.name} ({quoted}) VALUES ({marks})"  # noqa: S608
    values = [tuple(row[one] for one in names) for row in rows]
    if not values:
        return 0
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(insert, values)
    except IntegrityError:
        return sum(not _fits(connection, insert, one) for one in values)
    return 0


def _fits(connection: Connection, insert: str, values: tuple[Any, ...]) -> bool:
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(insert, values)
    except IntegrityError:
        return False
    return True


def _drop_broken(connection: Connection) -> int:
    """Take out rows whose references lead nowhere, until there is none; return how many."""
    dropped = 0
    while broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        for table, rowid, *_ in {(one[0], one[1]) for one in broken}:
            gone = connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608
                (rowid,),
            )
            dropped += gone.rowcount
    return dropped


def _opening(connection: Connection, at: str) -> list[Values]:
    """Return the entries with which a new history begins: one for each row that is there."""
    store_id = connection.exec_driver_sql(
        "SELECT value FROM store_info WHERE name = 'store_id'"
    ).scalar_one()
    digest, operation = genesis(store_id), str(uuid.uuid4())
    entries: list[Values] = []
    for about, row_id, record_id, later in _texts(connection):
        begin = (len(entries) + 1, operation, "rescue_store", None, at)
        entry = (*begin, about, row_id, record_id, KEPT, None, later)
        digest = digest_after(digest, entry)
        entries.append(dict(zip(_ENTRY, (*entry, digest), strict=True)))
    return entries


def _texts(connection: Connection) -> Iterable[tuple[str, str, str | None, str]]:
    for table in TRACKED:
        rows = connection.exec_driver_sql(f"SELECT * FROM {table.name}").mappings()  # noqa: S608
        for row in list(rows):
            values: dict[str, Any] = dict(row)
            side = side_of(table, values)
            if side is not None:
                found = connection.exec_driver_sql(
                    f"SELECT * FROM {side.name} WHERE id = ?",  # noqa: S608
                    (values["id"],),
                )
                values |= dict(found.mappings().one())
            columns = columns_of(table, side)
            text = row_writer(columns)([values[one.name] for one in columns])
            row_id = row_id_of([values[one.name] for one in table.primary_key])
            yield table.name, row_id, values.get(RECORD_OF.get(table.name, "record_id")), text
