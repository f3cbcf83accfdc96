"""Trials: the clock is eight years off; the folder has an odd name; nothing else is wrong."""

from __future__ import annotations

from datetime import timedelta

from tests.acts.office import DAY, fixed_clock
from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import begin, fresh
from tests.faults.looking import look

YEARS = 8
NAMES = (
    "王 主任的 台账（新）",
    "🗂️ 廉政 👍 ％20#?&'\"",
    "很长的文件夹名" * 9 + "x" * 11,
    "a" * 100 + "/" + "b" * 99,
)
"""Chinese and spaces; emoji and signs; 200 bytes in one name; 200 characters in two."""


def clock_off(bench: Bench) -> Figures:
    """Do the job eight years ago and in eight years."""
    figures = Figures("clock", bench.job.name, 2)
    for sign in (-1, 1):
        clock = fixed_clock(DAY + sign * timedelta(days=365 * YEARS))
        disk = bench.folder / f"clock{sign}"
        disk.mkdir()
        ended = begin(bench.job, fresh(bench.template, disk), clock=clock).end()
        figures.counts[f"{ended.how} after {ended.acts}"] += 1
        seen = look(bench.job, disk)
        if ended.how not in {"done", "told"} or seen.fault:
            figures.findings.append(f"{sign * YEARS} years: {ended} {seen.fault}")
    return figures


def odd_names(bench: Bench) -> Figures:
    """Do the job in folders with odd names."""
    figures = Figures("odd paths", bench.job.name, len(NAMES))
    for name in NAMES:
        disk = bench.folder / "odd" / name
        disk.mkdir(parents=True)
        ended = begin(bench.job, fresh(bench.template, disk)).end()
        bench.judge(figures, name, ended, disk)
        if ended.how != "done":
            figures.findings.append(f"{name}: {ended}")
    return figures
