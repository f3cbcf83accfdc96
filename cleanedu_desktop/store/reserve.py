"""A small file beside the store that is given up when the disk is full: room for the last saves.

On a full disk even deleting fails, since SQLite writes down what it takes away first.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, temporary_beside

RESERVE = 4 * 1024 * 1024
"""Bytes: some hundred saves."""
_ROOM = 16 * RESERVE
"""Bytes that must be free before any are taken for the reserve."""


def reserve_of(store_file: Path) -> Path:
    """Return the reserve file beside a store."""
    return store_file.with_name(f"{store_file.name}.reserve")


def keep_reserve(store_file: Path) -> bool:
    """Make the reserve of a store where it is missing and there is room; tell whether it is there.

    Never raises for the world: a disk without room for it is no problem yet.
    """
    reserve = reserve_of(store_file)
    with suppress(OSError):
        if reserve.exists():
            return True
        if shutil.disk_usage(reserve.parent).free < _ROOM:
            return False
        with temporary_beside(reserve) as temporary:
            # Random bytes: a file system that compresses would take no room for zeros.
            temporary.write_bytes(os.urandom(RESERVE))
            put_in_place(temporary, reserve)
        return True
    return False


def give_up_reserve(store_file: Path) -> bool:
    """Remove the reserve of a store; tell whether there was one."""
    try:
        reserve_of(store_file).unlink()
    except OSError:
        return False
    return True
