"""Children of the program: a file from outside is opened by one that can fail without harm.

A child is our own interpreter with one of our modules, never `multiprocessing`: nothing of the
window is run again, and whatever goes wrong inside is one case for who started it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import cleanedu_desktop
from cleanedu_desktop.private_memory import keep_memory_private

CHILD = "--child"
"""First word to a built program, which has no `-m`; the second names the module."""
MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space of a child."""
_PACKAGE_FOLDER = Path(cleanedu_desktop.__file__).resolve().parent.parent
_logger = logging.getLogger(__name__)


def run_child(
    module: str,
    *words: str,
    seconds: float,
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run `module` of ours in a child that reads `given`; `seconds` on the clock, then it is ended.

    Raises:
        TimeoutExpired: it did not end by itself.
        OSError: the system cannot start it.
    """
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        child_command(module, *words),
        input=given,
        capture_output=True,
        timeout=seconds,
        env=child_environment(environment or {}),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        check=False,
    )
    if done.stderr or done.returncode:
        # Not what it said: a traceback may quote what stands in the file.
        _logger.info("%s ended with %s", module, done.returncode)
    return done


def child_command(module: str, *words: str) -> list[str]:
    """Return the command of a child: from source, from a wheel, or from a built program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD, module, *words]
    return [sys.executable, "-P", "-W", "ignore", "-m", module, *words]


def child_environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return surroundings in which our package is found wherever we were started."""
    ours = {"PYTHONPATH": str(_PACKAGE_FOLDER), "PYTHONUTF8": "1"}
    return {**os.environ, **ours, **more}


def limit_this_process(*, cpu_seconds: int) -> None:
    """Bound memory and the processor time from now on, where the system can (not on Windows)."""
    keep_memory_private()
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + cpu_seconds
    for kind, limit in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, most)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))
