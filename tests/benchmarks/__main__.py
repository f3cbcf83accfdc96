"""Measures start, lists, search and paper in turn, round by round, and prints one table.

``python -m tests.benchmarks [--keep DIR] [--talks 100000] [--rounds 9]``. In each round every
measurement is taken once beside its reference, so that a busy machine slows all of them; the table
shows medians. The office with many talks is made once (minutes) and kept in ``--keep``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from cleanedu_desktop.acts.make_demo import make_demo
from cleanedu_desktop.folders import folders_for
from tests.benchmarks import bench_paper
from tests.benchmarks.many_records import office_with_talks
from tests.benchmarks.table import Taken, table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PATIENCE = 180
"""Seconds until a child is given up."""
PAPER_ROUNDS = range(1, 4)
"""Paper and rosters take long and have no reference: three rounds are enough."""


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    kept = Path(tempfile.gettempdir()) / "cleanedu-bench"
    reader.add_argument("--keep", type=Path, default=kept)
    reader.add_argument("--talks", type=int, default=100_000)
    reader.add_argument("--rounds", type=int, default=9)
    reader.add_argument("--peers", action="store_true", help="only paper, beside other programs")
    given = reader.parse_args()
    if given.peers:
        bench_paper.main([])
        return
    folders = office_with_talks(given.keep, given.talks)
    taken: Taken = defaultdict(list)
    with tempfile.TemporaryDirectory() as place, display() as shown:
        office = Path(place) / "office"
        make_demo(folders_for(office), output=Path(place) / "paper")
        for number in range(given.rounds + 1):
            one: Taken = defaultdict(list)
            for platform, extra in shown.items():
                time_window(one, platform, given.keep, extra, "bare")
                time_window(one, platform, given.keep, extra, "office", str(office))
            off = {"QT_QPA_PLATFORM": "offscreen"}
            lists = child(given.keep, off, "list_probe.py", str(folders.data), "3")
            for name, values in lists.items():
                one[name] += values
            if number in PAPER_ROUNDS:
                paper = child(given.keep, off, "paper_probe.py", str(folders.data))
                for name, values in paper.items():
                    one[f"paper {name}"] += values
            # The first round fills the caches of disk and byte code.
            if number:
                for name, values in one.items():
                    taken[name] += values
            sys.stderr.write(f"round {number} of {given.rounds}\n")
    sys.stdout.write(table(taken, talks=given.talks, rounds=given.rounds, platforms=list(shown)))


def child(keep: Path, extra: dict[str, str], probe: str, *words: str) -> dict[str, list[float]]:
    """Run a probe in a process of its own; byte code is kept as in an installed program."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(keep / "bytecode")
    done = subprocess.run(
        [sys.executable, str(HERE / probe), *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode != 0 or not done.stdout:
        raise SystemExit(f"{probe} {' '.join(words)}: {done.stdout}{done.stderr}")
    answer: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return answer


def time_window(one: Taken, platform: str, keep: Path, extra: dict[str, str], *words: str) -> None:
    """Open a window in a new process and note its stages, in milliseconds from its start."""
    started = time.monotonic()
    seen: dict[str, float] = child(keep, extra, "window_probe.py", *words)  # type: ignore[assignment]
    for name, value in seen.items():
        key = f"{platform} {words[0]} {name}"
        if name.endswith("memory"):
            one[key].append(value)
        elif name.endswith("stall"):
            one[key].append(value * 1000)
        elif name == "list":
            one[key].append((value - seen["list asked"]) * 1000)
        else:
            one[key].append((value - started) * 1000)


@contextmanager
def display() -> Iterator[dict[str, dict[str, str]]]:
    """Give the platforms to measure on: offscreen, and an X server of our own if there is one."""
    # The colon keeps the program from refusing to open a window that nobody sees.
    shown = {"offscreen": {"QT_QPA_PLATFORM": "offscreen:"}}
    if which("Xvfb") is None:
        yield shown
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        shown["xcb"] = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        yield shown
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
