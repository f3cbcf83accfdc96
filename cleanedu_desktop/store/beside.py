"""What lies beside a database: its journals, what is half made, the old one that is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cleanedu_desktop.durable_files import (
    half_made,
    put_in_place,
    replace,
    sync_folder,
    temporary_beside,
)


@contextmanager
def temporary_database(path: Path) -> Iterator[Path]:
    """Yield a name beside `path`; the database there at the end goes, and its journals with it."""
    with temporary_beside(path) as temporary:
        try:
            yield temporary
        finally:
            for one in journals_of(temporary):
                with suppress(OSError):
                    one.unlink(missing_ok=True)


def clear_left_over(path: Path) -> None:
    """Remove what a crash left half made beside `path`; only its writer may call this."""
    names = re.compile(rf"{half_made(path).pattern}(-\w+)?")
    with suppress(OSError):
        for one in path.parent.iterdir():
            if names.fullmatch(one.name):
                one.unlink(missing_ok=True)


def journals_of(path: Path) -> list[Path]:
    """Return the names of the files SQLite may keep beside a database."""
    return [path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm")]


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
