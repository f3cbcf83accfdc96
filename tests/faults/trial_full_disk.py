"""Trial: the disk is full at some page of what the job writes."""

from __future__ import annotations

import random

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import begin, fresh
from tests.faults.mounts import leave_free, mounted, resize

SIZE = 2_000_000
"""Bytes of the disk; grown where a job's disk alone is larger."""


def full_disk(bench: Bench, points: int, seed: int) -> Figures:
    """Do the job with 0, 1, 2 … free pages until it fits; in a short form with some of these."""
    figures = Figures("full disk", bench.job.name)
    place = bench.folder / "full"
    place.mkdir()
    with mounted(place, SIZE * 4):
        enough = _pages_needed(bench)
        steps = list(range(enough + 1))
        if points < len(steps):
            dice = random.Random(f"{seed}-{bench.job.name}")  # noqa: S311
            steps = sorted([0, enough, *dice.sample(steps[1:-1], points - 2)])
        for free in steps:
            figures.points += 1
            fresh(bench.template, place)
            leave_free(place, free)
            ended = begin(bench.job, place).end()
            resize(place, SIZE * 4)
            if left := [one.name for one in place.rglob(".*.part*")]:
                figures.findings.append(f"{free} pages free: {left} still fill the disk")
            bench.judge(figures, f"{free} pages free", ended, place)
    return figures


def _pages_needed(bench: Bench) -> int:
    """Return an upper bound of the pages the job takes while it runs."""
    disk, most = bench.recording.before.copy(), 0
    least = sum(map(_pages, disk.files.values()))
    for operation in bench.recording.operations:
        disk.apply(operation)
        named = {inode for names in disk.folders.values() for inode in names.values()}
        most = max(most, sum(_pages(disk.files[one]) for one in named & disk.files.keys()))
    return most - least + 4


def _pages(content: bytes | bytearray) -> int:
    return -(-len(content) // 4096)
