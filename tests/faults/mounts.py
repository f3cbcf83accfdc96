"""Small file systems in memory, mounted for a trial (needs root)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = 4096


def _run(*words: str | Path, check: bool = True) -> None:
    subprocess.run(words, check=check, capture_output=True)


@contextmanager
def mounted(place: Path, size: int) -> Iterator[Path]:
    """Mount an empty file system of `size` bytes at the folder `place`."""
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place)
    try:
        yield place
    finally:
        _run("umount", "-l", place)


def resize(place: Path, size: int) -> None:
    """Make a mounted file system as large as `size` bytes."""
    _run("mount", "-o", f"remount,size={size}", place)


def leave_free(place: Path, pages: int) -> None:
    """Make a mounted file system so small that `pages` pages are free."""
    status = os.statvfs(place)
    used = (status.f_blocks - status.f_bfree) * status.f_frsize
    # Nothing at all would mean without limit.
    resize(place, max(PAGE, used + pages * PAGE))


@contextmanager
def also_seen_at(place: Path, other: Path) -> Iterator[Path]:
    """Show the file system at `place` at `other` too, where it stays when `place` is gone."""
    _run("mount", "--bind", place, other)
    try:
        yield other
    finally:
        _run("umount", "-l", other, check=False)


def pull_out(place: Path) -> None:
    """Take the file system from `place` while it is in use, as a stick is pulled out."""
    _run("umount", "-l", place)


def may_mount(folder: Path) -> bool:
    """Tell whether this user can mount anything."""
    place = folder / "may-mount"
    place.mkdir()
    try:
        with mounted(place, PAGE * 16):
            return True
    except (subprocess.CalledProcessError, FileNotFoundError):
        return False
    finally:
        place.rmdir()
