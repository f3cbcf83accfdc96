"""Trial: the process is killed at a random moment of its work."""

from __future__ import annotations

import random

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import begin, fresh


def kills(bench: Bench, points: int, seed: int) -> Figures:
    """Kill the job `points` times and look at its disk."""
    figures = Figures("kill -9", bench.job.name, points)
    disk = bench.folder / "killed"
    disk.mkdir()
    whole = begin(bench.job, fresh(bench.template, disk)).end()
    assert (whole.how, whole.acts) == ("done", bench.acts), whole.said
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        child = begin(bench.job, fresh(bench.template, disk))
        seconds = 0.0
        if dice.random() < 0.5:
            child.listen(whole.seconds, until_acts=dice.randrange(bench.acts))
            seconds = whole.seconds / bench.acts
        if not child.listen(dice.uniform(0, seconds or whole.seconds)):
            child.kill()
        ended = child.end()
        bench.judge(figures, f"seed {seed} point {point}", ended, disk)
    return figures
