"""Tells whose file it is before anything is done to it; reads only."""

from __future__ import annotations

import errno
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.beside import journals_of
from cleanedu_desktop.store.connect import APPLICATION_ID, connect, connect_bare, pragma
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.tell_errors import SQLITE_READONLY, sqlite_code, telling


def schema_of(path: Path, *, newest: int = SCHEMA) -> int:
    """Return the schema number of a store file, at most `newest`.

    Raises:
        OfficeProblem: there is no file, it is not ours, or it is of a newer version. The file is
            not changed by a byte.
    """
    with telling(path):
        if not path.exists():
            raise OfficeProblem(
                f"没有找到文件 {path}。没有数据受影响；"
                "请检查数据文件夹或文件名是否选对，新用户请先设置单位。"
            )
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
        try:
            application, schema, journal = _asked(path)
        except driver.Error as error:
            if sqlite_code(error) != SQLITE_READONLY or not _has_journal(path):
                raise
            # A crash left a journal that a reader may not use: let SQLite undo the half write.
            _open_once(path)
            application, schema, journal = _asked(path)
    if application != APPLICATION_ID:
        raise OfficeProblem(
            f"文件 {path} 不是廉教台账的数据文件。文件没有被改动；请检查是否选错了文件或文件夹。"
        )
    if schema > newest:
        raise OfficeProblem(
            f"文件 {path} 是由更新版本的程序写的（数据版本 {schema}，本程序能读到 {newest}）。"
            "数据没有被改动；请换用新版本的程序打开。"
        )
    if journal == "wal":
        # Some database tool left it so; opening for writing sets our own journal again.
        with telling(path):
            _open_once(path)
    return schema


def _asked(path: Path) -> tuple[int, int, str]:
    """Return application id, schema number and journal mode."""
    connection = connect_bare(path)
    try:
        return (
            int(pragma(connection, "application_id")),
            int(pragma(connection, "user_version")),
            str(pragma(connection, "journal_mode")),
        )
    finally:
        connection.close()


def _open_once(path: Path) -> None:
    """Open and read the file as its only writer."""
    lock = WriterLock(path)
    try:
        connection = connect(path)
        try:
            pragma(connection, "schema_version")
        finally:
            connection.close()
    finally:
        lock.release()


def _has_journal(path: Path) -> bool:
    journal = journals_of(path)[0]
    return journal.exists() and journal.stat().st_size > 0
