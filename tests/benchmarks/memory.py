"""Asks the system how much memory this process holds or held."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

EVERY_SECONDS = 0.05


@dataclass
class Together:
    """The most this process and its children ever held at one time, in MiB."""

    most: float = 0.0
    """What several share counted for each of them: never less than the truth."""
    shared_out: float = 0.0
    """What several share, also with strangers, counted in parts (PSS): never more."""


@contextmanager
def watched(*, ours: bool = True, every: float = EVERY_SECONDS) -> Iterator[Together]:
    """Look again and again at what this process (`ours`) and its children hold; on Linux only.

    Peaks shorter than `every` seconds can be missed.
    """
    found, over = Together(), threading.Event()

    def look() -> None:
        while not over.wait(every):
            held = [_held(one) for one in (*(["self"] * ours), *_children())]
            found.most = max(found.most, sum(whole for whole, _ in held))
            found.shared_out = max(found.shared_out, sum(part for _, part in held))

    watch = threading.Thread(target=look, daemon=True)
    if sys.platform == "linux":
        watch.start()
    try:
        yield found
    finally:
        over.set()
        if watch.is_alive():
            watch.join()


def _children() -> list[str]:
    """Return the ids of all below this process."""
    parents = {}
    for one in Path("/proc").iterdir():
        if one.name.isdecimal():
            with suppress(OSError):
                state = (one / "stat").read_text(encoding="utf-8", errors="replace")
                parents[one.name] = state.rpartition(")")[2].split()[1]
    found = {str(os.getpid())}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {str(os.getpid())})


def _held(process: str) -> tuple[float, float]:
    """Return resident memory and its part when shared out, in MiB."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        held = {one.split()[0]: int(one.split()[1]) / 1024 for one in lines if one.endswith("kB")}
        return held["Rss:"], held["Pss:"]
    return 0.0, 0.0  # it has ended meanwhile


def peak_mib() -> float:
    """Return the most resident memory this process ever held, in MiB; 0 where nobody tells."""
    if sys.platform == "win32":
        return 0.0
    if sys.platform == "linux":
        return _status("VmHWM")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def now_mib() -> float:
    """Return the resident memory of this process in MiB; 0 where nobody tells."""
    return _status("VmRSS") if sys.platform == "linux" else 0.0


def _status(name: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    found = next(line for line in lines if line.startswith(f"{name}:"))
    return int(found.split()[1]) / 1024
