"""Work given to copies of this process on other cores; what they do not bring, we do ourselves.

Only where a copy is sound: on Linux, in a process of one thread (the command line is one, the
window is not), for a copy holds the locks of threads it does not have.
"""

from __future__ import annotations

import os
import signal
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
    if signal.getsignal(signal.SIGCHLD) == signal.SIG_IGN:
        return 0  # nobody says how a copy ended
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
        with suppress(OSError), _no_interrupt():
            for work in works:
                forks.append(Fork(work, [fork.pipe for fork in forks]))
        yield forks
    finally:
        for fork in forks:
            fork.end()


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Let Ctrl-C wait: what runs in the midst of a fork would swallow it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work_and_end(work: Work, write: int, others: Sequence[int]) -> NoReturn:
    """In the copy: nothing of ours is closed, flushed or told twice."""
    status = 1
    try:
        for pipe in others:
            os.close(pipe)  # a pipe whose reader has ended says so only where no copy holds it
        if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        with open(write, "wb", closefd=False) as written:
            written.write(work())
        status = 0
    finally:
        os._exit(status)


class Fork:
    """One piece of work in a copy of this process."""

    def __init__(self, work: Work, others: Sequence[int] = ()) -> None:
        """Begin, with Ctrl-C held back; `others`: pipes of other copies.

        Raises OSError if the system gives no process.
        """
        self.pipe, write = os.pipe()
        try:
            self._process: int | None = os.fork()
        except OSError:
            os.close(self.pipe)
            os.close(write)
            raise
        if not self._process:
            _work_and_end(work, write, [*others, self.pipe])
        os.close(write)

    def result(self) -> bytes | None:
        """Wait for what the work gives, once; None if it failed or was killed."""
        with open(self.pipe, "rb", closefd=False) as pipe:
            given = pipe.read()
        return given if self._status() == 0 else None

    def end(self) -> None:
        """End it if it still works, and let it go."""
        if self._process:
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)
            self._status()
        os.close(self.pipe)

    def _status(self) -> int:
        """Wait for its end; 0 if it did all."""
        status = 1
        with suppress(ChildProcessError):  # somebody else asked
            _, status = os.waitpid(self._process or 0, 0)
        self._process = None
        return status
