"""Contents in an open attachment file: written in rows of a mebibyte, read back piece by piece."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.store.tell_errors import sqlite_code

CHUNK = 1 << 20
"""Bytes in one row."""

_CORRUPT, _SEAL_BROKEN, _NO_DATABASE = 11, 1, 26
"""SQLite codes; SQLCipher says a plain “error” of a page whose seal does not fit."""


DAMAGE_SHOWS_AS = (driver.Error, UnicodeDecodeError)
"""The driver fails at an error message that quotes damaged text."""


class Unreadable(Exception):
    """The file is damaged where a content lies."""


def is_damage(error: Exception, *, encrypted: bool) -> bool:
    """Tell whether an error says that a page of the file is not what was written."""
    if isinstance(error, UnicodeDecodeError):
        return True
    code = sqlite_code(error)
    return code == _CORRUPT or (encrypted and code == _SEAL_BROKEN)


@contextmanager
def undone_on_error(connection: Any) -> Iterator[None]:
    """Undo the transaction where the block raises; that error is the one to tell."""
    try:
        yield
    except BaseException:
        with suppress(driver.Error):
            connection.execute("ROLLBACK")
        raise


def write_content(connection: Any, pieces: Iterable[bytes]) -> tuple[int, str, int]:
    """Write a new content's chunks; return its number, SHA-256 (hexadecimal) and size in bytes.

    It is kept once `name_content` has followed, in the same transaction.
    """
    (number,) = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM content").fetchone()
    whole = hashlib.sha256()
    size = 0
    for position, piece in enumerate(_in_chunks(pieces)):
        whole.update(piece)
        size += len(piece)
        connection.execute(
            "INSERT INTO chunk (content_id, position, data) VALUES (?, ?, ?)",
            (number, position, piece),
        )
    return number, whole.hexdigest(), size


def _in_chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= CHUNK:
            yield bytes(waiting[:CHUNK])
            del waiting[:CHUNK]
    if waiting:
        yield bytes(waiting)


def name_content(connection: Any, number: int, digest: str, size: int) -> None:
    """Say under which digest the chunks of a new content are found."""
    connection.execute(
        "INSERT INTO content (id, digest, bytes) VALUES (?, ?, ?)", (number, digest, size)
    )


def newest(connection: Any, digest: str) -> int | None:
    """Return the number of the content that counts for a digest, None where there is none."""
    row = connection.execute("SELECT max(id) FROM content WHERE digest = ?", (digest,)).fetchone()
    return None if row[0] is None else int(row[0])


def read_content(connection: Any, number: int) -> Iterator[bytes]:
    """Yield the chunks, each by a query of its own, so that nobody's saving has to wait.

    Raises:
        Unreadable: the file is damaged here. Other driver errors pass through.
    """
    position = 0
    while True:
        try:
            row = connection.execute(
                "SELECT data FROM chunk WHERE content_id = ? AND position = ?", (number, position)
            ).fetchone()
        except DAMAGE_SHOWS_AS as error:
            # The file was opened, so it is no other file and no other key.
            if is_damage(error, encrypted=True) or sqlite_code(error) == _NO_DATABASE:
                raise Unreadable from error
            raise
        if row is None:
            return
        yield bytes(row[0])
        position += 1


def structure_is_sound(connection: Any) -> bool:
    """Let SQLite read the whole file; tell whether it finds nothing wrong in its structure."""
    try:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except DAMAGE_SHOWS_AS as error:
        if is_damage(error, encrypted=True):
            return False
        raise
    return found == ("ok",) and broken is None
