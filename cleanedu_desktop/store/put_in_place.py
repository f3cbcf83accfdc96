"""Files written beside their place, synced and renamed: no half file is ever found there."""

from __future__ import annotations

import os
import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cleanedu_desktop.folders import sync_folder

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between tries while a virus scanner holds a new file (Windows alone)."""

_HELD_BY_OTHERS = (5, 32, 33)
_A_DAY = 86_400


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """Yield a name in the folder of `path`; what is there at the end is removed where it may."""
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex[:12]}.part")
    try:
        yield temporary
    finally:
        for one in (temporary, *journals_of(temporary)):
            # Where the drive is gone, that is the problem to tell, not this.
            with suppress(OSError):
                one.unlink(missing_ok=True)


def clear_left_over(path: Path) -> None:
    """Remove what a crash left half made beside `path`; only its writer may call this."""
    half_made = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{12}}\.part(-\w+)?")
    with suppress(OSError):
        for one in path.parent.iterdir():
            if half_made.fullmatch(one.name):
                one.unlink(missing_ok=True)


def clear_old_left_over(folder: Path) -> None:
    """Remove databases left half made in `folder` a day ago or earlier; younger ones may be in use.

    They hold records, and nobody sees them.
    """
    half_made = re.compile(r"\..+\.db\.[0-9a-f]{12}\.part(-\w+)?")
    with suppress(OSError):
        for one in folder.iterdir():
            if half_made.fullmatch(one.name) and time.time() - one.stat().st_mtime > _A_DAY:
                one.unlink(missing_ok=True)


def journals_of(path: Path) -> list[Path]:
    """Return the names of the files SQLite may keep beside a database."""
    return [path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm")]


def put_in_place(temporary: Path, path: Path) -> None:
    """Sync `temporary`, a database nobody has open, rename it to `path` and sync the folder."""
    descriptor = os.open(temporary, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    replace(temporary, path)
    sync_folder(path.parent)


def swap_in(temporary: Path, path: Path, *, keep_as: Path) -> bool:
    """Put `temporary` in place of the database `path`, which stays as `keep_as`.

    At no moment is there nothing at `path`, where the file system has hard links. A journal left
    at `path` goes with the old database: replayed into the new one it would destroy it. Returns
    whether there was an old one.
    """
    for journal, kept in zip(journals_of(path), journals_of(keep_as), strict=True):
        if journal.exists() and journal.stat().st_size:
            journal.rename(kept)
        else:
            journal.unlink(missing_ok=True)
    there = path.exists()
    if there:
        try:
            keep_as.hardlink_to(path)
        except OSError:
            replace(path, keep_as)
    # What is kept must last before anything takes its place.
    sync_folder(path.parent)
    put_in_place(temporary, path)
    return there


def replace(source: Path, target: Path) -> None:
    """Rename over `target`, trying again while Windows says that another program holds it."""
    for wait in _WAITS:
        try:
            source.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_OTHERS:
                raise
            time.sleep(wait)
        else:
            return
    source.replace(target)
