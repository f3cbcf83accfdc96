"""Window of a built program against that from source: -m tests.benchmarks.bench_built FOLDER.

Asked from outside, in turns, on a display of its own (Xvfb and xwininfo): the time from the start
of the process until its window stands.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from installer.packages.folder import size_of
from installer.packages.trial_papers import SET_UP
from installer.packages.virtual_screen import virtual_screen
from installer.say import say

ROUNDS = 5
LONGEST = 60.0
"""Seconds after which a window is not coming."""
SOURCE = """\
import sys
from cleanedu_desktop import start
sys.argv[0] = "cleanedu-desktop"
start.window()
"""


def stands(environment: dict[str, str]) -> bool:
    """Tell whether the window is on the screen; a tree that changes meanwhile tells nothing."""
    asked = ["xwininfo", "-root", "-tree"]
    told = subprocess.run(
        asked, env=environment, capture_output=True, text=True, check=False
    ).stdout
    lines = (line for line in told.splitlines() if '("cleanedu-desktop"' in line)
    return any(" 1x1+" not in line and " 3x3+" not in line for line in lines)


def seconds(command: Sequence[str | Path], environment: dict[str, str]) -> float:
    """Return how long it takes until the window stands; the program is ended afterwards."""
    began = time.monotonic()
    with subprocess.Popen(command, env=environment) as running:
        try:
            while not stands(environment):
                if time.monotonic() - began > LONGEST or running.poll() is not None:
                    raise TimeoutError(f"{command[0]}: no window")
            return time.monotonic() - began
        finally:
            running.kill()


def times_taken(folder: Path, display: str, home: str) -> dict[str, list[float]]:
    """Set up an office in `home` and return the seconds of each program there, in turns."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
    office = ["--data-dir", home]
    set_up: list[str | Path] = [folder / "cleanedu", *SET_UP, *office]
    subprocess.run(set_up, env=environment, check=True)
    commands: dict[str, list[str | Path]] = {
        "source": [sys.executable, "-c", SOURCE, *office],
        "built": [folder / "cleanedu-desktop", *office],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for count in range(ROUNDS + 1):
        for name, command in commands.items():
            took = seconds(command, environment)
            if count:
                taken[name].append(took)
    return taken


def main(folder: Path) -> None:
    """Print the size of the folder, both medians and their ratio."""
    say(f"size: {size_of(folder):.1f} MB")
    with tempfile.TemporaryDirectory() as home, virtual_screen() as display:
        taken = times_taken(folder, display, home)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, median in medians.items():
        say(f"{name}: {median:.2f} s ({min(taken[name]):.2f}–{max(taken[name]):.2f})")
    say(f"built / source: {medians['built'] / medians['source']:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
