"""Children of the program: how they are started, and what they may take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.child_process import CHILD, child_command, child_environment, run_child

LIMITED = "from cleanedu_desktop.child_process import limit_this_process as limit\n"
MODULE = "cleanedu_desktop.printing.base_child"


def ended(code: str, folder: Path, *, cpu_seconds: int) -> subprocess.CompletedProcess[bytes]:
    """How a child with limits ended that runs `code`."""
    return subprocess.run(
        [sys.executable, "-c", f"{LIMITED}limit(cpu_seconds={cpu_seconds})\n{code}"],
        capture_output=True,
        cwd=folder,
        env=child_environment({}),
        timeout=600,
        check=False,
    )


def test_a_child_runs_our_module_and_nothing_from_the_current_folder() -> None:
    command = child_command(MODULE, "a.xlsx")
    assert command[0] == sys.executable
    assert "-P" in command
    assert command[-3:] == ["-m", MODULE, "a.xlsx"]


def test_a_built_program_starts_itself_with_another_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command(MODULE, "a.xlsx") == [sys.executable, CHILD, MODULE, "a.xlsx"]


def test_a_child_is_heard_to_its_end() -> None:
    done = run_child(MODULE, seconds=600, given=b"no PDF")
    assert done.returncode == 0
    assert b'"said"' in done.stdout


def test_a_child_is_ended_by_the_clock() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        run_child(MODULE, seconds=0)


def test_a_child_has_its_surroundings_besides_ours() -> None:
    told = child_environment({"OPENPYXL_LXML": "False"})
    assert told["OPENPYXL_LXML"] == "False"
    assert (Path(told["PYTHONPATH"]) / "cleanedu_desktop" / "child_process.py").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="limited as Linux does")
def test_a_child_takes_no_more_memory_than_it_may(tmp_path: Path) -> None:
    # Minutes of processor: a machine that gives out memory slowly must not end it first.
    assert ended("bytearray(300 * 1024**2)", tmp_path, cpu_seconds=300).returncode == 0
    assert b"MemoryError" in ended("bytearray(1024**3)", tmp_path, cpu_seconds=300).stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limited as Linux does")
def test_a_child_takes_no_more_time_than_it_may(tmp_path: Path) -> None:
    assert ended("while True: pass", tmp_path, cpu_seconds=1).returncode < 0
