"""What is in memory stays out of core dumps."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = {
    "module": "from cleanedu_desktop.private_memory import keep_memory_private as begin",
    "command line": "from cleanedu_desktop.start import command_line as begin",
    "window": "from cleanedu_desktop.start import window as begin",
}


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how it stands")
@pytest.mark.parametrize("how", PROGRAMS)
def test_no_core_dump_is_written(tmp_path: Path, how: str) -> None:
    program = f"""
import contextlib, ctypes, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
{PROGRAMS[how]}
sys.argv[1:] = ["--help"]
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(None):
    begin()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.strip() == "(0, 0) 0"


@pytest.mark.skipif(sys.platform != "win32", reason="asks Windows how it stands")
def test_windows_reports_no_fault_of_ours() -> None:
    program = (
        f"{PROGRAMS['module']}; begin(); import ctypes;"
        "print(ctypes.WinDLL('kernel32').GetErrorMode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT, text=True
    )
    assert int(done.stdout) & 2
