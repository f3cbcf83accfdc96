"""One writer at a time: an operating-system lock on a lock file beside the store."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.tell_errors import HELD_CODE, telling

_LOCKED_BYTE = 1 << 30
"""On Windows a locked byte cannot be read by others: lock one far behind the text."""


def lock_file_of(store_file: Path) -> Path:
    """Return the lock file beside a store."""
    return store_file.with_name(store_file.name + ".lock")


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_named(descriptor: int) -> bool:
    """Tell whether somebody still stands in the file, who took no leave."""
    try:
        return os.fstat(descriptor).st_size > 0
    except OSError:
        return False


def _take_leave(descriptor: int) -> None:
    """Take the name out: what was begun was ended. Where that fails the next one looks closer."""
    try:
        os.ftruncate(descriptor, 0)
    except OSError:
        return


def _write_holder(descriptor: int) -> None:
    """Say who holds it, for the sentence alone; a full disk must not prevent the lock."""
    holder = json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode()
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, holder)
    except OSError:
        return


def _held_sentence(lock_file: Path) -> str:
    who = ""
    try:
        holder = json.loads(lock_file.read_text(encoding="utf-8"))
        who = f"（电脑 {holder['host']}，进程 {holder['pid']}）"
    except (OSError, ValueError, KeyError, TypeError):
        who = ""
    return (
        f"台账正在另一个窗口或命令中打开{who}，同一时间只能有一处修改。"
        "数据没有改动；请先关闭那个窗口，再试一次。"
    )


class StoreHeld(OfficeProblem):
    """Another window or command holds the store for writing."""


class WriterLock:
    """The right to write to a store; freed by the system when the process ends, however it ends."""

    after_crash: bool
    """Whether the one who had it before ended without releasing it."""

    def __init__(self, store_file: Path, *, held: str = "") -> None:
        """Take the lock; `held` is the sentence for who finds it taken, if not the usual one.

        Raises:
            StoreHeld: another process has it.
            OfficeProblem: the lock file cannot be made.
        """
        self._file = lock_file_of(store_file)
        flags = os.O_RDWR | os.O_CREAT
        with telling(self._file):
            self._descriptor = os.open(self._file, flags, 0o600)
        try:
            with telling(self._file):
                mine = _lock(self._descriptor)
            if not mine:
                raise StoreHeld(held or _held_sentence(self._file), code=HELD_CODE)
            self.after_crash = _is_named(self._descriptor)
            _write_holder(self._descriptor)
        except BaseException:
            os.close(self._descriptor)
            raise

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two writers lock two files."""
        if self._descriptor >= 0:
            _take_leave(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = -1
