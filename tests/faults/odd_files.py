"""What may stand where a file is expected: folders, pipes, devices, files that change or hide."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NoReturn

SPARSE = 2 * 1024**3
"""Bytes."""

Put = Callable[[Path, bytes], AbstractContextManager[None]]
"""Puts it at a path; a good file is at hand."""


@contextmanager
def _folder(file: Path, _: bytes) -> Iterator[None]:
    file.mkdir()
    yield


@contextmanager
def _pipe(file: Path, _: bytes) -> Iterator[None]:
    os.mkfifo(file)
    yield


@contextmanager
def _device(file: Path, _: bytes) -> Iterator[None]:
    file.symlink_to("/dev/zero")
    yield


@contextmanager
def _missing(file: Path, _: bytes) -> Iterator[None]:
    file.symlink_to(file.with_name("nowhere"))
    yield


@contextmanager
def _circle(file: Path, _: bytes) -> Iterator[None]:
    file.symlink_to(file)
    yield


@contextmanager
def _empty(file: Path, _: bytes) -> Iterator[None]:
    file.touch()
    yield


@contextmanager
def _forbidden(file: Path, good: bytes) -> Iterator[None]:
    file.write_bytes(good)
    file.chmod(0)
    yield
    file.chmod(0o600)


@contextmanager
def _sparse(file: Path, _: bytes) -> Iterator[None]:
    with file.open("wb") as opened:
        opened.truncate(SPARSE)
    yield
    file.unlink()


@contextmanager
def _good_then_sparse(file: Path, good: bytes) -> Iterator[None]:
    with file.open("wb") as opened:
        opened.write(good)
        opened.truncate(SPARSE)
    yield
    file.unlink()


@contextmanager
def _shrinking(file: Path, good: bytes) -> Iterator[None]:
    file.write_bytes(good)
    process = os.fork()
    if not process:
        _shrink_and_grow(file, good)
    yield
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _shrink_and_grow(file: Path, good: bytes) -> NoReturn:
    size = len(good)
    with file.open("r+b", buffering=0) as opened:
        while True:
            size = size // 2 if size > 16 else len(good)
            opened.truncate(size)
            opened.seek(0)
            opened.write(good[:size])


ODD: dict[str, Put] = {
    "folder": _folder,
    "pipe": _pipe,
    "endless device": _device,
    "link to nothing": _missing,
    "link to itself": _circle,
    "empty": _empty,
    "no permission": _forbidden,
    "2 GB of nothing": _sparse,
    "good, then 2 GB of nothing": _good_then_sparse,
    "shrinks while read": _shrinking,
}
