"""Measures printing beside its peers: 1000 filled talk records, one form, and growth to 5000.

``python -m tests.benchmarks --peers``, or this module with ``--sheets 1000 --rounds 3
--slow-rounds 1 [--without weasyprint]``. Needs the dependency group `peers` and LibreOffice (apt:
libreoffice-writer-nogui). Whole processes, in turn, medians; our side is the shipped form F8 with
code, foot and PDF/A-2u, made from records.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.memory import watched
from tests.benchmarks.paper_sheets import FONTS, ROOT

SLOW = ("libreoffice", "weasyprint")
GOALS = {"typst": 1 / 3, "platypus": 1 / 12, "libreoffice": 1 / 40, "weasyprint": 1 / 100}
"""Our time as a share of theirs, at most."""
PACKAGES = ("reportlab", "uharfbuzz", "typst", "weasyprint")
MIB = 1024


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print the tables."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--sheets", type=int, default=1000)
    reader.add_argument("--rounds", type=int, default=3)
    reader.add_argument("--slow-rounds", type=int, default=1)
    reader.add_argument("--without", nargs="*", choices=SLOW, default=(), help="peers left out")
    given = reader.parse_args(words)
    versions = ", ".join(f"{one} {importlib.metadata.version(one)}" for one in PACKAGES)
    say(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    say(f"{versions}; {given.rounds} rounds, medians; {load()} at the start")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "fonts").symlink_to(FONTS)
        # not here: a child is charged with the memory its parent held when it was started
        inputs = command("write-inputs", folder, given.sheets)
        subprocess.run(inputs, cwd=ROOT, env=with_byte_code(folder), check=True)
        for peer in ("ours", "typst", "platypus"):  # byte code and files are there from here on
            run(peer, folder, 1)
        peers = [name for name in GOALS if name not in given.without]
        compare(folder, peers, given.sheets, given.rounds, given.slow_rounds)
        compare_one_form(folder)
        measure_growth(folder)
        measure_memory(folder)
    say(f"{load()} at the end")


def load() -> str:
    """How busy the machine is: processes that run or wait, on average of five minutes."""
    return f"load {os.getloadavg()[1]:.1f}"


def compare(folder: Path, peers: Sequence[str], count: int, rounds: int, slow_rounds: int) -> None:
    """All programs in turn over the same sheets."""
    taken: dict[str, list[tuple[float, float, float]]] = {}
    if "libreoffice" in peers and not shutil.which("soffice"):
        peers = [name for name in peers if name != "libreoffice"]
        say("libreoffice is not installed and left out")
    for number in range(max(rounds, slow_rounds)):
        for name in ("ours", *peers):
            if number < (slow_rounds if name in SLOW else rounds):
                taken.setdefault(name, []).append(run(name, folder, count))
    say(
        f"\n{count} sheets, whole process\n"
        f"{'':14}{'wall s':>9}{'cpu s':>9}{'peak MiB':>10}"
        f"{'ours/theirs: wall':>19}{'cpu':>7}{'goal':>7}"
    )
    middles = {
        name: [statistics.median(one) for one in zip(*runs, strict=True)]
        for name, runs in taken.items()
    }
    ours = middles["ours"]
    for name, (wall, cpu, peak) in middles.items():
        told = f"{name:14}{wall:>9.2f}{cpu:>9.2f}{peak:>10.0f}"
        if name in GOALS:
            told += f"{ours[0] / wall:>19.3f}{ours[1] / cpu:>7.3f}{GOALS[name]:>7.3f}"
        say(told)


def compare_one_form(folder: Path) -> None:
    """One form in a running program."""
    told = subprocess.run(
        command("one-form", folder, 15), cwd=ROOT, check=True, capture_output=True, text=True
    )
    middles = {name: statistics.median(all_) for name, all_ in json.loads(told.stdout).items()}
    say("\none form in a running program")
    for name, middle in middles.items():
        say(f"{name:14}{middle * 1000:>9.1f} ms {middles['ours'] / middle:>8.2f}")


def measure_growth(folder: Path) -> None:
    """Cost a page, beyond the start, from 100 to 5000 records."""
    say("\ngrowth: ours, cpu ms a sheet beyond the start, peak MiB of its largest process")
    start = statistics.median(run("ours", folder, 1)[1] for _ in range(3))
    for count in (100, 1000, 5000):
        runs = [run("ours", folder, count) for _ in range(3)]
        _, cpu, peak = (statistics.median(one) for one in zip(*runs, strict=True))
        say(f"{count:6}{(cpu - start) / count * 1000:>9.3f}{peak:>9.0f}")


def measure_memory(folder: Path) -> None:
    """What the process and its copies hold together: looking slows them, so in runs of its own."""
    say("\ntogether: ours with its copies, peak MiB (shared memory shared out, PSS)")
    for count in (1000, 5000):
        peaks = []
        for _ in range(3):
            with watched(ours=False, every=0.005) as together:
                run("ours", folder, count)
            peaks.append(together.shared_out)
        say(f"{count:6}{statistics.median(peaks):>9.0f}")


def command(name: str, folder: Path, count: int) -> list[str]:
    """The child that draws."""
    return [sys.executable, "-m", "tests.benchmarks.paper_peers", name, str(folder), str(count)]


def with_byte_code(folder: Path) -> dict[str, str]:
    """The environment of a child that finds and keeps byte code, as an installed program does."""
    given = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given


def run(name: str, folder: Path, count: int) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak MiB of one child and its children."""
    started = time.perf_counter()
    child = subprocess.Popen(command(name, folder, count), cwd=ROOT, env=with_byte_code(folder))
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{name} failed")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MIB


def say(words: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
