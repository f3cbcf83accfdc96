"""Runs the fault harness: ``python -m tests.faults --long``, or one job or reader.

Prints a table of figures and every finding; exit code 1 if there is one. Without root the trials
that mount something are left out and named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.all_jobs import JOBS, job_named
from tests.faults.all_readers import READERS, reader_named
from tests.faults.bench import prepare, scratch
from tests.faults.figures import HEADING, Figures, from_json
from tests.faults.mounts import may_mount
from tests.faults.trial_bad_files import made, mutants, odd
from tests.faults.trial_crowd import crowd
from tests.faults.trial_damage import damage
from tests.faults.trial_dead_drive import dead_drive
from tests.faults.trial_folders_lost import pulled_out, read_only
from tests.faults.trial_full_disk import full_disk
from tests.faults.trial_kills import kills
from tests.faults.trial_odd_places import clock_off, odd_names
from tests.faults.trial_power_cuts import power_cuts

SEED = 20260305
LONG = {"cuts": 2000, "kills": 200, "disks": 10_000, "pulls": 60, "errors": 60}
SHORT = {"cuts": 80, "kills": 6, "disks": 6, "pulls": 2, "errors": 1}
STORES = {True: 500, False: 16}
ROUNDS = {True: 50, False: 1}
OFFICE = "office"
"""Stands for the trials of no particular job."""
ALL = [*JOBS, OFFICE, *READERS]

_WITHOUT_RIGHTS_OF_ROOT = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Root writes into read-only folders; without these two rights it is told like anybody."""


def of_job(name: str, seed: int, *, long: bool) -> Iterator[Figures]:
    """Run every trial of one job."""
    job, many = job_named(name), LONG if long else SHORT
    with scratch() as folder:
        bench = prepare(job, folder)
        yield power_cuts(bench, many["cuts"] // (1 if long else job.dear), seed)
        yield kills(bench, many["kills"], seed)
        yield read_only(bench, many["pulls"], seed)
        yield dead_drive(bench, many["errors"], seed)
        yield clock_off(bench)
        yield odd_names(bench)
        if may_mount(folder):
            yield full_disk(bench, many["disks"], seed)
            yield pulled_out(bench, many["pulls"], seed)


def of_office(seed: int, *, long: bool) -> Iterator[Figures]:
    """Run the trials of no particular job."""
    with scratch() as folder:
        yield crowd(folder, ROUNDS[long])
        yield damage(folder, STORES[long], seed)


def of_reader(name: str, seed: int, *, long: bool) -> Iterator[Figures]:
    """Feed one reader with bad files."""
    reader = reader_named(name)
    with scratch() as folder:
        yield mutants(reader, folder, reader.many if long else reader.few, seed)
        yield odd(reader, folder)
        # A hundred megabytes here, a million rows there: not for every day.
        if long:
            yield made(reader, folder)


def in_process(name: str, *, seed: int = SEED, long: bool = False) -> list[Figures]:
    """Run the trials of one job in a process of their own, which may fork and mount."""
    command = [sys.executable, "-m", "tests.faults", "--job", name, "--seed", str(seed)]
    if long:
        command.append("--long")
    if os.geteuid() == 0 and shutil.which("setpriv"):
        command = [*_WITHOUT_RIGHTS_OF_ROOT, *command]
    project = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [from_json(line) for line in done.stdout.splitlines()]


def everything(seed: int, *, long: bool) -> int:
    """Run all trials of all jobs, as many at once as there are processors; print the table."""
    _say(f"seed {seed}", HEADING)
    findings: list[str] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for told in pool.map(lambda name: in_process(name, seed=seed, long=long), ALL):
            for figures in told:
                _say(figures.row())
                findings += [f"{figures.trial} {figures.job}: {one}" for one in figures.findings]
    _say(f"{len(findings)} wrong", *findings)
    return 1 if findings else 0


def _say(*lines: str) -> None:
    """Say it at once: the long form takes its time."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def main() -> int:
    """Read the words and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="2,000 cuts, 200 kills … of each job")
    parser.add_argument("--job", choices=ALL, help="one job or reader, told as JSON lines")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    if given.job is None:
        return everything(given.seed, long=given.long)
    if given.job in READERS:
        told = of_reader(given.job, given.seed, long=given.long)
    elif given.job == OFFICE:
        told = of_office(given.seed, long=given.long)
    else:
        told = of_job(given.job, given.seed, long=given.long)
    for figures in told:
        _say(figures.as_json())
    return 0


if __name__ == "__main__":
    sys.exit(main())
