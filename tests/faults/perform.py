"""The process that is recorded: does one job on a disk and says after each act that it is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from tests.faults.all_jobs import job_named
from tests.faults.job import Job, Place, always_the_same
from tests.faults.recording import DONE

TOLD = 3
"""Exit code after an OfficeProblem."""


def say_done() -> None:
    """Say it unbuffered: its place among the writes counts."""
    os.write(1, DONE)


def perform(job: Job, disk: Path) -> None:
    """Do the job as it is done when it is recorded."""
    always_the_same()
    with job.program():
        job.run(Place(disk, say_done))


if __name__ == "__main__":
    try:
        perform(job_named(sys.argv[1]), Path(sys.argv[2]))
    except OfficeProblem as problem:
        sys.stderr.write(f"{problem}\n")
        sys.exit(TOLD)
