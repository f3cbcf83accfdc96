"""Trial: the process is killed at a random moment of its work."""

from __future__ import annotations

import random

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import begin, fresh
from tests.faults.looking import half_files, look


def kills(bench: Bench, points: int, seed: int) -> Figures:
    """Kill the job `points` times and look at its disk."""
    figures = Figures("kill -9", bench.job.name, points)
    disk = bench.folder / "killed"
    disk.mkdir()
    begin(bench.job, fresh(bench.template, disk)).end()
    whole = begin(bench.job, fresh(bench.template, disk)).end()
    assert (whole.how, whole.acts) == ("done", bench.acts), whole.said
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        child = begin(bench.job, fresh(bench.template, disk))
        if not child.listen(dice.uniform(0, whole.seconds)):
            child.kill()
        ended = child.end()
        figures.counts[f"{ended.how} after {ended.acts}"] += 1
        wrong = [bench.wrong_content(look(bench.job, disk), ended), *half_files(disk)]
        if any(wrong) or ended.how not in {"killed", "done"}:
            figures.findings.append(f"seed {seed} point {point}: {ended} {'; '.join(wrong)}")
    return figures
