"""Every job, interrupted in every way the harness knows: nothing is lost, nothing is half.

The short form; `python -m tests.faults --long` is the long one. The same seed in every run.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.faults.__main__ import OFFICE, SEED, in_process
from tests.faults.all_jobs import JOBS, job_named
from tests.faults.figures import HEADING, Figures
from tests.faults.mounts import may_mount

IN_CI = os.environ.get("CI") == "true"
WITHOUT_MOUNTS = {"power cut", "kill -9", "read-only", "dead drive", "clock", "odd paths"}

needs_strace = pytest.mark.skipif(
    sys.platform != "linux" or not (IN_CI or shutil.which("strace")),
    reason="strace records what a process writes: apt-get install strace",
)
needs_root = pytest.mark.skipif(
    sys.platform != "linux" or not (IN_CI or os.geteuid() == 0),
    reason="only root may fill a small disk, or pull one out",
)


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("name", JOBS)
def test_nothing_acknowledged_is_lost(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    told = in_process(name)
    _show(told, capfd)
    assert {one.trial for one in told} >= WITHOUT_MOUNTS
    assert not [finding for one in told for finding in one.findings]
    assert all(one.points for one in told)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_one_writes_of_twenty_and_damage_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    crowd, damage = told = in_process(OFFICE)
    _show(told, capfd)
    assert not crowd.findings + damage.findings
    assert damage.counts["told at opening"] + damage.counts["found by check"] > damage.points / 2


@needs_root
def test_small_disks_can_be_mounted(tmp_path: Path) -> None:
    """Where they cannot, the trials of full and lost disks would be left out above."""
    assert may_mount(tmp_path)


@pytest.mark.parametrize("name", JOBS)
def test_a_job_has_the_name_of_its_file(name: str) -> None:
    """By which it is found again in another process."""
    assert job_named(name).name == name


def _show(told: list[Figures], capfd: pytest.CaptureFixture[str]) -> None:
    with capfd.disabled():
        rows = "\n".join(one.row() for one in told)
        sys.stdout.write(f"\nseed {SEED}\n{HEADING}\n{rows}\n")
