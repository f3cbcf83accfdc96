"""Asks the system how much memory this process holds or held."""

from __future__ import annotations

import sys
from pathlib import Path


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
