"""Reads files that anybody may have put there: never a pipe or device, never more than expected."""

from __future__ import annotations

import errno
import fnmatch
import os
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

MOST_DOTS = 100
"""In one line of TOML; `tomllib` takes a minute, or all memory, for a key of 10,000 parts."""


class NotAFile(OSError):
    """A folder, a pipe or a device."""


class TooLarge(OSError):
    """More bytes than such a file has."""


class TomlTrap(ValueError):
    """TOML that costs more than it says; `line` from 1, and why in words for the user."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line
        self.words = words


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return what in `folder` has a name like `pattern` (``*.toml``), by name; [] if it is missing.

    `Path.glob` of Python 3.13 and later takes a folder that cannot be read for an empty one.

    Raises:
        OSError: it is there, but cannot be read.
    """
    if not _is_folder(folder):
        return []
    with os.scandir(folder) as entries:
        return sorted(folder / one.name for one in entries if fnmatch.fnmatch(one.name, pattern))


def files_below(folder: Path, *, closed: Callable[[OSError], None] | None = None) -> list[Path]:
    """Return every file in `folder` and its folders, by path; [] if it is missing.

    `closed` is told of a folder that is there, but cannot be read; what it holds is left out.

    Raises:
        OSError: without `closed`, one of them cannot be read.
    """
    if not _is_folder(folder):
        return []

    def told(error: OSError) -> None:
        raise error

    walked = os.walk(folder, onerror=closed or told)
    found = (Path(place, name) for place, _, names in walked for name in names)
    return sorted(one for one in found if one.is_file())


def _is_folder(path: Path) -> bool:
    """Tell whether a folder is there; unlike `Path.is_dir`, OSError if that cannot be told."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_there(path: Path) -> bool:
    """Tell whether anything is there; unlike `Path.exists`, OSError if that cannot be told.

    From Python 3.14 on `Path.exists` says no of all that lies in a folder that cannot be read.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def read_outside(path: Path, largest: int) -> bytes:
    """Return the content of a file of at most `largest` bytes.

    Raises:
        NotAFile, TooLarge: what is there is not such a file.
        OSError: it is missing, or cannot be read.
        ValueError: no file can have this name.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    # Looked at once it is open: what is there may be another thing by then.
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotAFile(errno.EINVAL, "not a file", str(path))
    with os.fdopen(descriptor, "rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise TooLarge(errno.EFBIG, "too large", str(path))
    return content


def load_toml(text: str) -> dict[str, Any]:
    """Return what `tomllib` reads in `text`.

    Raises:
        TomlTrap: it would cost too much, or is nested too deep.
        ValueError: it is no TOML, as `tomllib` says.
    """
    for line, words in enumerate(text.split("\n"), start=1):
        if words.count(".") > MOST_DOTS:
            raise TomlTrap(line, "这一行的点号过多")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise TomlTrap(1, "括号嵌套过深，读不出来") from error
