"""Program of one thread for `test_forked.py`: gives work to copies of itself and says what came."""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from pathlib import Path
from threading import Event, Thread

from cleanedu_desktop.forked import Work, forked, spare_cores


def fail() -> bytes:
    """Work that cannot be done."""
    raise KeyError("nothing of this is told")


def be_killed() -> bytes:
    """Work in a copy that the system ends."""
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def go_on_for_ever() -> bytes:
    """Work nobody waits for."""
    signal.pause()
    return b""


def with_another_thread() -> int:
    """The spare cores of a process of two threads."""
    over = Event()
    other = Thread(target=over.wait)
    other.start()
    found = spare_cores()
    over.set()
    other.join()
    return found


def interrupted_in_the_midst() -> str:
    """What a Ctrl-C does that comes while copies are made."""
    fork = os.fork

    def pressed() -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return fork()

    os.fork = pressed
    # a program begun in the background by a shell hears none
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with forked([go_on_for_ever, go_on_for_ever]):
            return "went on"
    except KeyboardInterrupt:
        return "interrupted"
    finally:
        os.fork = fork


def with_nobody_told() -> list[object]:
    """Work and spare cores of a process whose children end unasked."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with forked([lambda: b"done", go_on_for_ever]) as forks:
        found: list[object] = [forks[0].result(), spare_cores()]
    signal.signal(signal.SIGCHLD, before)
    return found


def wait_to_be_killed() -> None:
    """Have copies whose results fill their pipes."""
    with forked([lambda: b"0" * 1_000_000] * 3):
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        signal.pause()


def without_more_processes(works: list[Work]) -> int:
    """How many copies begin where the system gives only one."""
    fork = os.fork
    made: list[bool] = []

    def only_once() -> int:
        if made:
            raise OSError(errno.EAGAIN, "no more")
        made.append(True)
        return fork()

    os.fork = only_once
    with forked(works) as forks:
        begun = len(forks)
    os.fork = fork
    return begun


def main() -> None:
    """Say it as JSON."""
    sys.stdout.write("said before the copies, once\n")  # waits in a buffer that copies have too
    mine, large = os.getpid(), b"\xe5\xbb\x89" * 1_000_000
    works: list[Work] = [lambda: large, lambda: b"%d" % os.getppid(), fail, be_killed]
    with forked(works) as forks:
        results = [fork.result() for fork in forks]
    open_files = len(list(Path("/proc/self/fd").iterdir()))
    with forked([go_on_for_ever, go_on_for_ever]):
        pass
    told = {
        "large": results[0] == large,
        "of us": results[1] == b"%d" % mine,
        "failed": results[2:],
        "fewer": without_more_processes([go_on_for_ever] * 3),
        "left open": len(list(Path("/proc/self/fd").iterdir())) - open_files,
        "interrupted": interrupted_in_the_midst(),
        "nobody told": with_nobody_told(),
        "cores": spare_cores() == len(os.sched_getaffinity(0)) - 1,
        "cores of two threads": with_another_thread(),
    }
    try:
        os.waitpid(-1, os.WNOHANG)
        told["left working"] = True
    except ChildProcessError:
        told["left working"] = False
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    wait_to_be_killed() if "wait" in sys.argv else main()
