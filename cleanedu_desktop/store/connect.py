"""Connections to a store file with the settings that lose nothing, and engines made of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x4C4A545A
"""``LJTZ``: the four bytes at offset 68 that say whose file this is."""

OLDEST_SQLITE = (3, 51, 3)

_SETTINGS: tuple[tuple[str, str, Any], ...] = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("secure_delete", "FAST", 2),
    ("busy_timeout", "5000", 5000),
    ("temp_store", "MEMORY", 2),
)
"""Pragma, value to set, value read back. Why each: docs/decisions/."""

_OF_THE_FILE: dict[str, Any] = {"page_size": 4096, "encoding": "UTF-8", "auto_vacuum": 0}
"""Pragma -> value, settled when a store is made."""


class MadeOtherwise(Exception):
    """The file was made, or rewritten, by another program: its layout is not ours."""


Key = bytes
"""32 random bytes that encrypt a store and all that goes with it."""


def connect(
    path: Path, *, key: Key | None = None, read_only: bool = False, create: bool = False
) -> Any:
    """Return a driver connection to `path` with every setting set and read back.

    Driver errors pass through; a file of another layout raises `MadeOtherwise`, a setting that did
    not take RuntimeError. The file is not made unless `create`.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {driver.sqlite_version} is older than {OLDEST_SQLITE}")
    connection = connect_bare(path, "ro" if read_only else "rwc" if create else "rw", key=key)
    try:
        _settle(connection, read_only=read_only, create=create)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_bare(path: Path, mode: str = "ro", *, key: Key | None = None) -> Any:
    """Return a driver connection as the file is, without settings: to ask whose file it is."""
    connection = driver.connect(
        f"{uri_of(path.absolute().as_posix())}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        # Before anything is read: SQLCipher takes the raw key as a blob literal.
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def uri_of(place: str) -> str:
    """Return the URI of an absolute path with forward slashes, also ``C:/…`` and ``//server/…``."""
    return f"file://{'' if place.startswith('/') else '/'}{quote(os.fsencode(place))}"


def _settle(connection: Any, *, read_only: bool, create: bool) -> None:
    if create:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA encoding = 'UTF-8'")
    for name, value, _ in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    wrong = wrong_settings(connection, read_only=read_only)
    if any(one.partition("=")[0] in _OF_THE_FILE for one in wrong):
        raise MadeOtherwise(", ".join(wrong))
    if wrong:
        raise RuntimeError(f"store settings did not take: {', '.join(wrong)}")


def wrong_settings(connection: Any, *, read_only: bool = False) -> list[str]:
    """Return the settings of `connection` that are not as they must be, as ``name=value``."""
    wanted = [(name, value) for name, _, value in _SETTINGS]
    wanted += [*_OF_THE_FILE.items(), ("query_only", int(read_only))]
    found = [(name, value, pragma(connection, name)) for name, value in wanted]
    # An encrypted file tells its page size as text.
    return [f"{name}={got!r}" for name, value, got in found if str(got) != str(value)]


def pragma(connection: Any, name: str) -> Any:
    """Return the first value of ``PRAGMA name``."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return None if row is None else row[0]


def make_engine(path: Path, *, key: Key | None = None, read_only: bool = False) -> Engine:
    """Return an engine on `path` whose transactions begin with ``BEGIN``.

    With the execution option ``begin="BEGIN IMMEDIATE"`` they take the write lock at once.
    """
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, key=key, read_only=read_only),
        poolclass=QueuePool,
        pool_size=3,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
