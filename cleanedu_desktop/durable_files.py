"""Folders and files that outlast a power cut: written beside their place, synced, renamed."""

from __future__ import annotations

import os
import re
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HALF_MADE = r"\.[0-9a-f]{12}\.part"
"""How the name of a half-made file ends: a regular expression."""

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between tries while a virus scanner holds a new file (Windows alone)."""

_HELD_BY_OTHERS = (5, 32, 33)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it where missing, so that they outlast a power cut.

    Raises:
        OSError: it cannot be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in missing:
        sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last; Windows has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """Yield a name in the folder of `path`; what is there at the end is removed where it may."""
    short = f"{path.stem[:40]}{path.suffix[:8]}"
    temporary = path.with_name(f".{short}.{uuid.uuid4().hex[:12]}.part")
    try:
        yield temporary
    finally:
        # Where the drive is gone, that is the problem to tell, not this.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def half_made(path: Path) -> re.Pattern[str]:
    """Return what matches each name that `temporary_beside` gives for `path`."""
    return re.compile(rf"\.{re.escape(path.stem[:40] + path.suffix[:8])}{HALF_MADE}")


def put_in_place(temporary: Path, path: Path) -> None:
    """Sync `temporary`, which nobody has open, rename it to `path` and sync the folder.

    Raises:
        OSError: what is at `path` stays, unless it is the folder that could not be synced.
    """
    descriptor = os.open(temporary, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    replace(temporary, path)
    sync_folder(path.parent)


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
