"""Trials: while the job runs its folders turn read-only, or its disk is pulled out."""

from __future__ import annotations

import os
import random
from contextlib import suppress
from pathlib import Path

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import Child, begin, clear, fresh
from tests.faults.looking import STORE_FILE
from tests.faults.mounts import also_seen_at, mounted, pull_out

SIZE = 16_000_000
"""Bytes of the disk that is pulled out."""


def read_only(bench: Bench, points: int, seed: int) -> Figures:
    """Take the right to write from every folder, half of the times from every file too."""
    figures = Figures("read-only", bench.job.name, points)
    disk = bench.folder / "read-only"
    disk.mkdir()
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        child = _some_way(bench, fresh(bench.template, disk), dice)
        files_too = dice.random() < 0.5
        _allow_writing(disk, files_too, allowed=False)
        ended = child.end()
        _allow_writing(disk, True, allowed=True)
        bench.judge(figures, f"seed {seed} point {point}", ended, disk)
    return figures


def pulled_out(bench: Bench, points: int, seed: int) -> Figures:
    """Unmount the disk under the job; what is on it is seen at another place."""
    figures = Figures("pulled out", bench.job.name, points)
    place, other = bench.folder / "stick", bench.folder / "stick-elsewhere"
    place.mkdir()
    other.mkdir()
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        with mounted(other, SIZE), also_seen_at(other, place):
            child = _some_way(bench, fresh(bench.template, place), dice)
            pull_out(place)
            ended = child.end()
            made_here = (place / STORE_FILE).exists()
            at = f"seed {seed} point {point}"
            if made_here and any((one / STORE_FILE).exists() for one in (other, bench.template)):
                figures.findings.append(f"{at}: another store appeared where the disk was")
            # An office set up after the disk was gone is set up where the disk was.
            bench.judge(figures, at, ended, place if made_here else other)
        clear(place)
    return figures


def _some_way(bench: Bench, disk: Path, dice: random.Random) -> Child:
    """Start the job and let it come some way."""
    child = begin(bench.job, disk)
    child.listen(60.0, until_acts=dice.randrange(bench.acts))
    child.listen(dice.choice((0.0, 0.002, 0.01, 0.03)))
    return child


def _allow_writing(disk: Path, files_too: bool, *, allowed: bool) -> None:
    # The job is under way: what `walk` finds may be gone a moment later.
    for place, _, names in os.walk(disk):
        with suppress(FileNotFoundError):
            Path(place).chmod(0o755 if allowed else 0o555)
        for name in names if files_too else ():
            with suppress(FileNotFoundError):
                (Path(place) / name).chmod(0o600 if allowed else 0o400)
