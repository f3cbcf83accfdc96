"""Damages the store of a test office as a bad disk does."""

from __future__ import annotations

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.connect import connect

PAGE = 4096


def damage(folders: Folders, *, table: str = "talk", key: bytes | None = None) -> bytes:
    """Overwrite the first page of a table; return the file as it was before."""
    connection = connect(folders.store_file, key=key, read_only=True)
    query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    (page,) = connection.execute(query, (table,)).fetchone()
    connection.close()
    before = folders.store_file.read_bytes()
    gap = slice((page - 1) * PAGE, page * PAGE)
    broken = bytearray(before)
    broken[gap] = b"\xa5" * PAGE
    folders.store_file.write_bytes(bytes(broken))
    return before
