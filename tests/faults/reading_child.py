"""Lets a child process read one file, with limits, and hears how that ended and what it cost."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import sys
import time
import traceback
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem

MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes a reading may take, beside what the program holds before."""
PATIENCE = 120.0
"""Seconds on the clock after which it does whatever it is waiting for: others use the machine."""
LONGEST_SENTENCE = 1500
LONGEST_DETAIL = 2000
MOST_DETAILS = 1000


@dataclass(frozen=True)
class Reading:
    """How the reading of one file ended."""

    how: str
    """``accepted``, ``refused``, or what must not be: ``fault``, ``crash``, ``hang``, ``memory``,
    ``badly said``."""
    said: str
    seconds: float
    """Of processor time, its own and of processes it started."""
    memory: int
    """Bytes it took at most, or the largest process it started."""

    @property
    def fine(self) -> bool:
        """Whether it ended as it may."""
        return self.how in {"accepted", "refused"}


def read_in_child(
    read: Callable[[Path], Sequence[str]], file: Path, *, longest: float = 5.0
) -> Reading:
    """Read `file` in a forked process; `longest` in seconds of processor time."""
    reads, writes = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if not process:
        os.close(reads)
        _read(read, file, writes)
    with suppress(OSError):  # it has ended
        os.setpgid(process, process)  # as it does itself: whichever of both comes first
    os.close(writes)
    heard, in_time = _listen(reads)
    if not in_time:
        os.killpg(process, signal.SIGKILL)
    os.close(reads)
    _, status, used = os.wait4(process, 0)
    seconds = used.ru_utime + used.ru_stime
    how, said, memory = "crash", f"status {status}", used.ru_maxrss * 1024
    if heard.endswith(b"]"):
        how, said, memory = json.loads(heard)
    if not in_time:
        how, said = "hang", f"no end within {PATIENCE:.0f} s"
    elif seconds > longest and how != "crash":
        how, said = "hang", f"{seconds:.1f} s: {said}"
    elif memory > MOST_MEMORY and how != "crash":
        how, said = "memory", f"{memory >> 20} MB: {said}"
    return Reading(how, said, seconds, memory)


def _listen(pipe: int) -> tuple[bytes, bool]:
    heard, end = b"", time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            more = os.read(pipe, 65536)
            if not more:
                return heard, True
            heard += more
    return heard, False


def _read(read: Callable[[Path], Sequence[str]], file: Path, pipe: int) -> None:
    """Read in this process, say how it ended, and end it."""
    import resource  # not on Windows

    try:
        os.setpgid(0, 0)
        before = _resident()
        _limit()
        how, said = _outcome(read, file)
        most = max(
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before,
            resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
        )
        os.write(pipe, json.dumps([how, said, most]).encode())
    finally:
        os._exit(0)


def _resident() -> int:
    import resource  # not on Windows

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


def _limit() -> None:
    import resource  # not on Windows

    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = size * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _outcome(read: Callable[[Path], Sequence[str]], file: Path) -> tuple[str, str]:
    details: tuple[str, ...] = ()
    try:
        how, told = "accepted", list(read(file))
    except OfficeProblem as problem:
        how, told, details = "refused", [problem.sentence], problem.details
        if file.name not in problem.sentence:
            return "badly said", f"{file.name} is not named: {problem.sentence}"
    except BaseException:  # noqa: BLE001
        return "fault", traceback.format_exc()[-3000:]
    wrong = [f"{why}: {one[:1000]!r}" for one in told if (why := wrong_sentence(one))]
    wrong += [f"{why}: {one[:1000]!r}" for one in details if (why := wrong_words(one))]
    if len(details) > MOST_DETAILS:
        wrong.append(f"{len(details)} details")
    if wrong:
        return "badly said", wrong[0]
    return how, told[0] if told else ""


def wrong_sentence(words: str) -> str:
    """Say what is wrong with a sentence for the user; empty if nothing is."""
    if not re.search(r"。(（代码 [SF]\d+）)?$", words):
        return "no full stop"
    if not any("\u4e00" <= one <= "\u9fff" for one in words):
        return "no Chinese"
    return wrong_words(words, LONGEST_SENTENCE)


def wrong_words(words: str, longest: int = LONGEST_DETAIL) -> str:
    """Say why a window cannot show `words`; empty if it can."""
    odd = [one for one in words if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"}]
    if any(one != "\n" for one in odd):
        return f"characters nobody can see {odd[:5]!a}"
    return f"{len(words)} characters" if len(words) > longest else ""
