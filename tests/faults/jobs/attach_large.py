"""Job: a file larger than SQLite's page cache is attached, so that it is written before COMMIT.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

import random

from tests.faults.books import each_done, set_up
from tests.faults.job import Job, Place
from tests.faults.jobs.attach import ZIP, attach

NAME = "扫描件.bin"
SIZE = 2_600_000
"""Bytes; the cache holds 2,000 KiB of pages."""


def prepare(place: Place) -> None:
    """An office, and a large file on its disk."""
    set_up(place)
    (place.disk / NAME).write_bytes(ZIP + random.Random(SIZE).randbytes(SIZE))  # noqa: S311


def run(place: Place) -> None:
    """Attach it, and then to another record, which keeps it once."""
    each_done(
        place,
        lambda desk: attach(desk, place, "T2026-0001", NAME),
        lambda desk: attach(desk, place, "X2026-0001", NAME),
    )


JOB = Job("attach_large", prepare=prepare, run=run)
