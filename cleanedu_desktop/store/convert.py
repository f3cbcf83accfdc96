"""Copies a database under another key, or from plain into encrypted and back, row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.store.connect import Key, connect, connect_bare, pragma
from cleanedu_desktop.store.tell_errors import SQLITE_READONLY, StoreFault, sqlite_code, telling

NOT_A_DATABASE = 26
"""SQLite's result code for a file whose first page makes no sense: not one, or the wrong key."""


def is_plain(path: Path) -> bool:
    """Tell whether the database at `path` opens without a key.

    One that was left in the middle of a write counts as encrypted: before anything is converted a
    writer has opened it.
    """
    with telling(path):
        connection = connect_bare(path)
        try:
            pragma(connection, "application_id")
            pragma(connection, "schema_version")
        except driver.Error as error:
            if sqlite_code(error) in {NOT_A_DATABASE, SQLITE_READONLY}:
                return False
            raise
        finally:
            connection.close()
    return True


def convert_copy(source: Path, copy: Path, *, key: Key | None, new_key: Key | None) -> None:
    """Copy the database `source`, which opens with `key`, to the new file `copy` under `new_key`.

    None is plain. The copy is read through and counted against the source; it is not synced.

    Raises:
        OfficeProblem: the source is damaged, or there is no room or permission.
        StoreFault: the copy is not the same.
    """
    with telling(copy):
        copy.touch(mode=0o600, exist_ok=False)
        connection = connect(source, key=key, read_only=True)
        try:
            _export(connection, copy, new_key)
            before = _counts(connection)
        finally:
            connection.close()
        connection = connect(copy, key=new_key, read_only=True)
        try:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok" or _counts(connection) != before:
                raise StoreFault(f"the converted copy differs from its source: {found}")
        finally:
            connection.close()


def _export(connection: Any, copy: Path, key: Key | None) -> None:
    # query_only would refuse the copy; the source stays open for reading alone.
    connection.execute("PRAGMA query_only = OFF")
    shown = "" if key is None else f"x'{key.hex()}'"
    connection.execute("ATTACH DATABASE ? AS copy KEY ?", (str(copy.absolute()), shown))
    # Nobody else knows the copy: what a crash leaves of it is thrown away.
    connection.execute("PRAGMA copy.journal_mode = OFF")
    connection.execute("PRAGMA copy.synchronous = OFF")
    connection.execute("SELECT sqlcipher_export('copy')").fetchall()
    for name in ("application_id", "user_version"):
        connection.execute(f"PRAGMA copy.{name} = {int(pragma(connection, name))}")
    connection.execute("DETACH DATABASE copy")


def _counts(connection: Any) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }
