"""A job: acts of the program that the fault harness interrupts at every step.

Recipe of a new job:

1. Copy one of the files in `jobs/`; its first line says which acts are interrupted.
2. `prepare(place)` makes the disk as it is before; nothing of it is interrupted.
3. `run(place)` opens the books as a user's process would, does a few acts, and calls
   `place.done()` right after each act has returned: from then on nothing of it may be lost.
   Everything it writes lies under `place.disk`; time comes from `place.clock` alone.

Power cuts, kills, full disks and the rest then find it by themselves, by the name of its file.
"""

from __future__ import annotations

import random
import secrets
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.store import wrap_key
from tests.acts.office import DAY, fixed_clock


def nothing() -> None:
    """Hear that an act has returned, and go on."""


def always_the_same(seed: int = 1) -> None:
    """Make every id and key of this process come out the same in each run of a job.

    What a password costs to try is made small; its real cost is measured in the benchmarks.
    """
    wrap_key.STRETCHING = wrap_key.Stretching(passes=1, memory=8192)
    dice = random.Random(seed)  # noqa: S311
    uuid.uuid4 = lambda: uuid.UUID(int=dice.getrandbits(128), version=4)
    secrets.token_bytes = lambda nbytes=None: dice.randbytes(32 if nbytes is None else nbytes)


@dataclass(frozen=True)
class Place:
    """Where a job is done, when, and who hears of each act."""

    disk: Path
    done: Callable[[], None] = nothing
    clock: Clock = field(default_factory=lambda: fixed_clock(DAY))

    @property
    def folders(self) -> Folders:
        """The office's folders, all of them on the disk."""
        return folders_for(self.disk / "数据")

    def open(self, password: str = "") -> Desk:
        """Open the books for writing, with a password if there is one."""
        key = None
        if password:
            key = unlock(self.folders, clock=self.clock, password=password).key
        return open_desk(self.folders, clock=self.clock, key=key)


@dataclass(frozen=True)
class Job:
    """What the harness interrupts."""

    name: str
    prepare: Callable[[Place], None]
    run: Callable[[Place], None]
    program: Callable[[], AbstractContextManager[object]] = nullcontext
    """In what the program is to run and the disk to be opened: a made-up newer version, say."""
    passwords: tuple[str, ...] = ()
    """Those that may open the books before or after an act; which do belongs to what is seen."""
    unsure: bool = False
    """An act told as failed may count all the same: what it says is that it will be finished."""
    dear: int = 1
    """The short form cuts its power so many times less often: a look at its disk takes long."""
