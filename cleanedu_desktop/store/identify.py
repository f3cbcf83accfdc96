"""Tells whose file it is before anything is done to it; reads only."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.beside import journals_of
from cleanedu_desktop.store.connect import APPLICATION_ID, Key, connect, connect_bare, pragma
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.tell_errors import (
    FOREIGN_CODE,
    NEWER_CODE,
    SQLITE_READONLY,
    StoreDamaged,
    sqlite_code,
    telling,
)

OLDEST = 1
"""Schema number below which no store ever was."""


def schema_of(path: Path, *, key: Key | None = None, newest: int = SCHEMA) -> int:
    """Return the schema number of a store file, at most `newest`.

    Raises:
        OfficeProblem: there is no file, it is not ours, or it is of a newer version. The file is
            not changed by a byte.
    """
    with telling(path):
        _refuse_unless_file(path)
        try:
            application, schema, journal = _asked(path, key)
        except driver.Error as error:
            if sqlite_code(error) != SQLITE_READONLY or not _has_journal(path):
                raise
            # A crash left a journal that a reader may not use: let SQLite undo the half write.
            _open_once(path, key)
            application, schema, journal = _asked(path, key)
    if application != APPLICATION_ID or schema < OLDEST:
        raise StoreDamaged(
            path,
            f"文件 {path} 不是廉教台账的数据文件。文件没有被改动；请检查是否选错了文件或文件夹。",
            code=FOREIGN_CODE,
        )
    if schema > newest:
        raise OfficeProblem(
            f"文件 {path} 是由更新版本的程序写的（数据版本 {schema}，本程序能读到 {newest}）。"
            "数据没有被改动；请换用新版本的程序打开。",
            code=NEWER_CODE,
        )
    if journal == "wal":
        # Some database tool left it so; opening for writing sets our own journal again.
        with telling(path):
            _open_once(path, key)
    return schema


def _refuse_unless_file(path: Path) -> None:
    if not path.exists():
        raise OfficeProblem(
            f"没有找到文件 {path}。没有数据受影响；"
            "请检查数据文件夹或文件名是否选对，新用户请先设置单位。"
        )
    if not path.is_file():
        # SQLite would wait at a pipe for ever.
        raise OfficeProblem(
            f"{path} 不是文件，是文件夹或别的东西。没有数据受影响；"
            "请检查数据文件夹或文件名是否选对。"
        )


def _asked(path: Path, key: Key | None) -> tuple[int, int, str]:
    """Return application id, schema number and journal mode."""
    connection = connect_bare(path, key=key)
    try:
        return (
            int(pragma(connection, "application_id")),
            int(pragma(connection, "user_version")),
            str(pragma(connection, "journal_mode")),
        )
    finally:
        connection.close()


def _open_once(path: Path, key: Key | None) -> None:
    """Open and read the file as its only writer."""
    lock = WriterLock(path)
    try:
        connection = connect(path, key=key)
        try:
            pragma(connection, "schema_version")
        finally:
            connection.close()
    finally:
        lock.release()


def _has_journal(path: Path) -> bool:
    journal = journals_of(path)[0]
    return journal.exists() and journal.stat().st_size > 0
