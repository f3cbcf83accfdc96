"""Trial: the process is killed at a random moment of its work."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import LONGEST, begin, fresh


def kills(bench: Bench, points: int, seed: int) -> Figures:
    """Kill the job `points` times, each act as often, and look at its disk."""
    figures = Figures("kill -9", bench.job.name, points)
    disk = bench.folder / "killed"
    disk.mkdir()
    seconds = _seconds_of_acts(bench, disk)
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        act = dice.randrange(bench.acts)
        child = begin(bench.job, fresh(bench.template, disk))
        child.listen(LONGEST, until_acts=act)
        if not child.listen(dice.uniform(0, seconds[act])):
            child.kill()
        bench.judge(figures, f"seed {seed} point {point}", child.end(), disk)
    return figures


def _seconds_of_acts(bench: Bench, disk: Path) -> list[float]:
    """Return how long each act takes; the first with all that comes before it."""
    child = begin(bench.job, fresh(bench.template, disk))
    moments = [child.started]
    for act in range(bench.acts):
        child.listen(LONGEST, until_acts=act + 1)
        moments.append(time.monotonic())
    ended = child.end()
    assert (ended.how, ended.acts) == ("done", bench.acts), ended.said
    return [after - before for before, after in pairwise(moments)]
