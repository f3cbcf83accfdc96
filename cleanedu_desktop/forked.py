"""Work given to copies of this process on other cores; what they do not bring, we do ourselves.

Only where a copy is sound: on Linux, in a process of one thread (the command line is one, the
window is not), for a copy holds the locks of threads it does not have.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

Work = Callable[[], bytes]


def spare_cores() -> int:
    """How many copies may work beside us: none where a copy is not sound."""
    if sys.platform != "linux":
        return 0
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
    except OSError:
        return 0
    return len(os.sched_getaffinity(0)) - 1 if threads == 1 else 0


@contextmanager
def forked(works: Sequence[Work]) -> Iterator[list[Fork]]:
    """Begin `works`, each in a copy of this process; at the end those still at work are ended.

    Fewer are begun where the system allows no more processes.
    """
    forks: list[Fork] = []
    try:
        with suppress(OSError):
            for work in works:
                forks.append(Fork(work))
        yield forks
    finally:
        for fork in forks:
            fork.end()


def _work_and_end(work: Work, write: int) -> NoReturn:
    """In the copy: nothing of ours is closed, flushed or told twice."""
    status = 1
    try:
        from signal import SIG_DFL, SIGINT, signal

        signal(SIGINT, SIG_DFL)
        with open(write, "wb", closefd=False) as pipe:
            pipe.write(work())
        status = 0
    finally:
        os._exit(status)


class Fork:
    """One piece of work in a copy of this process."""

    def __init__(self, work: Work) -> None:
        """Begin; raises OSError if the system gives no process."""
        self._read, write = os.pipe()
        try:
            self._process: int | None = os.fork()
        except OSError:
            os.close(self._read)
            os.close(write)
            raise
        if not self._process:
            _work_and_end(work, write)
        os.close(write)

    def result(self) -> bytes | None:
        """Wait for what the work gives, once; None if it failed or was killed."""
        with open(self._read, "rb", closefd=False) as pipe:
            given = pipe.read()
        return None if self._ended() else given

    def end(self) -> None:
        """End it if it still works, and let it go."""
        if self._process:
            from signal import SIGKILL

            os.kill(self._process, SIGKILL)
            self._ended()
        os.close(self._read)

    def _ended(self) -> int:
        _, status = os.waitpid(self._process or 0, 0)
        self._process = None
        return status
