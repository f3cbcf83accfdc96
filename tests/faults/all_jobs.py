"""Every job the fault harness interrupts: each file in `jobs/`, imported only when it is wanted."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.faults.job import Job

JOBS = sorted(file.stem for file in Path(__file__).with_name("jobs").glob("*.py"))
"""Names."""


def job_named(name: str) -> Job:
    """Return a job. One imports what the acts of others need no more than the program does."""
    job: Job = import_module(f"{__package__}.jobs.{name}").JOB
    return job
