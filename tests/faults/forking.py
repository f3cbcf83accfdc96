"""Does a job in a child process that can be disturbed, and hears how it ended."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, fixed_clock
from tests.faults.job import Job, Place, always_the_same

_DONE, _TOLD, _FAULT = b".", b"?", b"!"
LONGEST = 120.0
"""Seconds after which a child counts as hanging."""


@dataclass(frozen=True)
class Ended:
    """How a child ended."""

    acts: int
    how: str
    """``done``, ``told`` (an OfficeProblem), ``fault`` (a traceback) or ``killed``."""
    said: str = ""
    seconds: float = 0.0


@dataclass
class Child:
    """A job under way; `acts` have returned so far."""

    process: int
    pipe: int
    heard: bytes = b""
    started: float = field(default_factory=time.monotonic)

    @property
    def acts(self) -> int:
        """Acts that returned, as far as heard."""
        return len(self.heard) - len(self.heard.lstrip(_DONE))

    def listen(self, seconds: float, *, until_acts: int | None = None) -> bool:
        """Hear the child for some seconds, or until acts have returned; tell whether it ended."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if until_acts is not None and self.acts >= until_acts:
                return False
            if select.select([self.pipe], [], [], left)[0]:
                more = os.read(self.pipe, 65536)
                if not more:
                    return True
                self.heard += more
        return False

    def kill(self) -> None:
        """Kill it as a power button would."""
        os.kill(self.process, signal.SIGKILL)

    def end(self) -> Ended:
        """Wait for its end."""
        if not self.listen(LONGEST):
            self.kill()
            self.listen(LONGEST)
        os.close(self.pipe)
        status = os.waitpid(self.process, 0)[1]
        acts, seconds = self.acts, time.monotonic() - self.started
        rest = self.heard[acts:]
        how = {_TOLD: "told", _FAULT: "fault", b"": "done"}[rest[:1]]
        if os.WIFSIGNALED(status):
            how = "killed" if os.WTERMSIG(status) == signal.SIGKILL else "fault"
        if seconds > LONGEST:
            how = "fault"
        return Ended(acts, how, rest[1:].decode(errors="replace"), seconds)


def begin(job: Job, disk: Path, *, clock: Clock | None = None) -> Child:
    """Start the job on a disk."""
    reads, writes = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if process:
        os.close(writes)
        return Child(process, reads)
    try:
        os.close(reads)
        _perform(job, disk, clock or fixed_clock(DAY), writes)
    finally:
        os._exit(3)


def _perform(job: Job, disk: Path, clock: Clock, pipe: int) -> None:
    always_the_same()
    try:
        with job.program():
            job.run(Place(disk, lambda: _say(pipe, _DONE), clock))
    except OfficeProblem as problem:
        _say(pipe, _TOLD + str(problem).encode())
    except BaseException:  # noqa: BLE001
        _say(pipe, _FAULT + traceback.format_exc().encode())
    os._exit(0)


def _say(pipe: int, words: bytes) -> None:
    os.write(pipe, words)


def fresh(template: Path, disk: Path) -> Path:
    """Make the folder `disk` what `template` is; places of backups that lie in it lie in it too.

    They are known by their whole paths: a job would write its backups into the template.
    """
    disk.mkdir(exist_ok=True)
    clear(disk)
    shutil.copytree(template, disk, dirs_exist_ok=True)
    for name in ("数据/backups.json", "数据/settings.toml"):
        if (file := disk / name).is_file():
            told = file.read_text("utf-8").replace(_written(template), _written(disk))
            file.write_text(told, encoding="utf-8")
    return disk


def _written(path: Path) -> str:
    """Return a path as it stands within the quotation marks of JSON and TOML."""
    return json.dumps(str(path), ensure_ascii=False)[1:-1]


def clear(disk: Path) -> None:
    """Empty a folder, which stays itself: it may be where something is mounted."""
    for one in disk.iterdir():
        if one.is_dir():
            shutil.rmtree(one)
        else:
            one.unlink()
