"""Folders and files that outlast a power cut: written beside their place, synced, renamed."""

from __future__ import annotations

import os
import re
import sys
import time
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
    temporary = path.with_name(f".{short}.{os.urandom(6).hex()}.part")
    try:
        yield temporary
    finally:
        # Where the drive is gone, that is the problem to tell, not this.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def temporary_folder_beside(path: Path) -> Iterator[Path]:
    """Make a folder beside `path` and yield it; what is there at the end is removed."""
    temporary = path.with_name(f".{path.name[:48]}.{os.urandom(6).hex()}.part")
    temporary.mkdir(mode=0o700)
    try:
        yield temporary
    finally:
        _remove_folder(temporary)


def put_folder_in_place(temporary: Path, path: Path) -> None:
    """Sync the folder `temporary`, whose files are synced, and give it the name `path`.

    Raises:
        OSError: there is something at `path`, or the folders cannot be synced.
    """

    def told(error: OSError) -> None:
        raise error

    # `Path.rglob` of Python 3.13 and later passes over folders that cannot be read.
    for folder, _, _ in os.walk(temporary, topdown=False, onerror=told):
        sync_folder(Path(folder))
    replace(temporary, path)
    sync_folder(path.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder so that a power cut leaves the whole of it, or something half made.

    Raises:
        OSError: it may not be renamed; it is as it was.
    """
    going = folder.with_name(f".{folder.name[:48]}.{os.urandom(6).hex()}.part")
    replace(folder, going)
    sync_folder(folder.parent)
    _remove_folder(going)


def clear_half_made(folder: Path) -> None:
    """Remove what was left half made in `folder`; only who alone writes there may call this."""
    with suppress(OSError):
        for one in folder.iterdir():
            if re.fullmatch(rf"\..+{HALF_MADE}(-\w+)?", one.name):
                if one.is_dir():
                    _remove_folder(one)
                else:
                    one.unlink(missing_ok=True)


def _remove_folder(folder: Path) -> None:
    """Remove a folder, as far as that can be done."""
    import shutil  # brings all of Python's compression along, which few starts need

    shutil.rmtree(folder, ignore_errors=True)


def half_made(path: Path) -> re.Pattern[str]:
    """Return what matches each name that `temporary_beside` gives for `path`."""
    return re.compile(rf"\.{re.escape(path.stem[:40] + path.suffix[:8])}{HALF_MADE}")


def sync_file(path: Path) -> None:
    """Make the content of a file last."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def copy_file(source: Path, target: Path) -> None:
    """Write the content of `source` into the new file `target`, and make it last.

    Raises:
        OSError: one cannot be read or the other not be written, or `target` exists.
    """
    with source.open("rb") as read, target.open("xb") as written:
        while piece := read.read(1 << 20):
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())


def put_in_place(temporary: Path, path: Path, *, must_last: bool = True) -> None:
    """Sync `temporary`, which nobody has open, rename it to `path` and sync the folder.

    Without `must_last` it is enough that the file is there, whole and synced: what can be made
    again need not fail on a drive that cannot sync a folder, as some in the network.

    Raises:
        OSError: what is at `path` stays, unless it is the folder that could not be synced.
    """
    sync_file(temporary)
    replace(temporary, path)
    try:
        sync_folder(path.parent)
    except OSError:
        if must_last:
            raise


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
