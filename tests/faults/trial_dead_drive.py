"""Trial: from some moment on the drive answers every call of one kind with an error (EIO)."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from tests.faults.bench import Bench
from tests.faults.figures import Figures
from tests.faults.forking import Ended, fresh
from tests.faults.perform import TOLD
from tests.faults.recording import DONE, PROJECT

CALLS = ("pwrite64", "fsync", "ftruncate", "unlink", "rename")
"""Reading is left out: Python itself would not start."""


def dead_drive(bench: Bench, points: int, seed: int) -> Figures:
    """Let calls fail under the real process; it must tell, and the books must open again.

    A save told as failed may still be there: the error can come after its last write.
    """
    figures = Figures("dead drive", bench.job.name, points)
    disk = bench.folder / "dead"
    disk.mkdir()
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        call = dice.choice(CALLS)
        # The first unlink may be Python's own trial of a folder for temporary files.
        first = 1 + int(dice.expovariate(1 / 12)) + (call == "unlink")
        ended = _performed(bench.job.name, fresh(bench.template, disk), call, first)
        at = f"seed {seed} point {point} ({call} from number {first} on)"
        bench.judge(figures, at, ended, disk, unsure=True)
    return figures


def _performed(name: str, disk: Path, call: str, first: int) -> Ended:
    failing = f"inject={call}:error=EIO:when={first}+"
    words = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", f"trace={call}"]
    words += ["-e", failing, sys.executable, "-m", "tests.faults.perform", name, str(disk)]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, check=False)
    how = {0: "done", TOLD: "told"}.get(done.returncode, "fault")
    return Ended(done.stdout.count(DONE), how, done.stderr.decode(errors="replace"))
