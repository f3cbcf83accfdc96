"""What an attachment file is made of: its tables, whose it is, how it is made and opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.durable_files import put_in_place
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.beside import temporary_database
from cleanedu_desktop.store.connect import Key, connect, pragma
from cleanedu_desktop.store.tell_errors import SQLITE_READONLY, sqlite_code

ATTACHMENTS_ID = 0x4C4A5446
"""``LJTF``: the four bytes at offset 68 of an attachment file."""

ATTACHMENTS_SCHEMA = 1

_TABLES = {
    "info": "name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL",
    "content": """
        id INTEGER NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL CHECK (length(digest) = 64),
        bytes INTEGER NOT NULL CHECK (bytes >= 0)""",
    "chunk": """
        id INTEGER NOT NULL PRIMARY KEY,
        content_id INTEGER NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL CHECK (position >= 0),
        data BLOB NOT NULL,
        UNIQUE (content_id, position)""",
}
"""A digest is known once all chunks are written, and nothing is updated: content comes last."""


def _ddl() -> list[str]:
    tables = [f"CREATE TABLE {name} ({columns})" for name, columns in _TABLES.items()]
    triggers = [
        f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name}"
        f" BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
        for name in _TABLES
        for deed in ("UPDATE", "DELETE")
    ]
    return [*tables, "CREATE INDEX ix_content_digest ON content (digest, id)", *triggers]


def make_attachment_file(path: Path, store_id: str, *, key: Key | None = None) -> None:
    """Make the empty attachment file of a store beside its place, synced, then renamed.

    The folder must be there: where a drive was pulled out no other file may appear in its place.
    Driver and system errors pass through; nothing is left behind.
    """
    with temporary_database(path) as temporary:
        temporary.touch(mode=0o600)
        connection = connect(temporary, key=key, create=True)
        try:
            connection.execute("BEGIN IMMEDIATE")
            for statement in _ddl():
                connection.execute(statement)
            connection.execute("INSERT INTO info VALUES ('store_id', ?)", (store_id,))
            connection.execute(f"PRAGMA application_id = {ATTACHMENTS_ID}")
            connection.execute(f"PRAGMA user_version = {ATTACHMENTS_SCHEMA}")
            connection.execute("COMMIT")
        finally:
            connection.close()
        put_in_place(temporary, path)


def open_attachment_file(
    path: Path, store_id: str, *, key: Key | None = None, read_only: bool = True
) -> Any:
    """Return a driver connection to the attachment file of this store; driver errors pass through.

    Raises:
        OfficeProblem: it is not an attachment file, of a newer version, or of another store.
    """
    connection = _connected(path, key, read_only=read_only)
    try:
        _refuse_foreign(connection, path, store_id)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(path: Path, key: Key | None, *, read_only: bool) -> Any:
    try:
        return connect(path, key=key, read_only=read_only)
    except driver.Error as error:
        if not read_only or sqlite_code(error) != SQLITE_READONLY:
            raise
    # A crash left a journal that a reader may not use: let SQLite undo the half write.
    connect(path, key=key).close()
    return connect(path, key=key, read_only=True)


def _refuse_foreign(connection: Any, path: Path, store_id: str) -> None:
    if pragma(connection, "application_id") != ATTACHMENTS_ID:
        raise OfficeProblem(
            f"文件 {path} 不是廉教台账的附件文件，没有使用它，也没有改动它。"
            "记录没有受影响；请把它移走，再用“从备份恢复…”取回附件。"
        )
    if pragma(connection, "user_version") > ATTACHMENTS_SCHEMA:
        raise OfficeProblem(
            f"附件文件 {path} 是由更新版本的程序写的，没有改动它。"
            "记录没有受影响；请换用新版本的程序打开。"
        )
    row = connection.execute("SELECT value FROM info WHERE name = 'store_id'").fetchone()
    if row is None or row[0] != store_id:
        raise OfficeProblem(
            f"附件文件 {path} 属于另一个台账，没有使用它，也没有改动它。"
            "记录没有受影响；请检查是否放错了文件夹，把它移回原处后再试。"
        )
