"""Copies of a process work beside it; tests have threads, so a program of one thread tries it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")


@pytest.fixture(scope="module")
def said() -> str:
    """What the program says."""
    words = [sys.executable, "-m", "tests.working_copies"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def told(said: str) -> dict[str, Any]:
    """What came of the work."""
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found


def test_results_come_back(told: dict[str, Any]) -> None:
    """Also such as fill a pipe many times."""
    assert told["large"]
    assert told["of us"]


def test_work_that_fails_or_is_killed_brings_nothing(told: dict[str, Any]) -> None:
    assert told["failed"] == [None, None]


def test_fewer_work_where_the_system_gives_no_more(told: dict[str, Any]) -> None:
    assert told["fewer"] == 1


def test_nothing_is_left_behind(told: dict[str, Any]) -> None:
    """Neither copies nobody asked for their result nor pipes to them."""
    assert told["left working"] is False
    assert told["left open"] == 0


def test_copies_say_nothing_themselves(said: str) -> None:
    """What waits to be written waits in the copies too."""
    assert len(said.splitlines()) == 2


def test_only_a_process_of_one_thread_has_spare_cores(told: dict[str, Any]) -> None:
    assert told["cores"]
    assert told["cores of two threads"] == 0


def test_ctrl_c_is_heard_while_copies_are_made(told: dict[str, Any]) -> None:
    assert told["interrupted"] == "interrupted"


def test_where_nobody_is_told_how_copies_end_none_are_made(told: dict[str, Any]) -> None:
    """One that was made all the same brings nothing."""
    assert told["nobody told"] == [None, 0]


def test_copies_end_with_the_process_that_made_them() -> None:
    """Killed, it reads their results no more; they hold what it told, and end all the same."""
    words = [sys.executable, "-m", "tests.working_copies", "wait"]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"begun\n"
        process.kill()
        assert process.communicate(timeout=PATIENCE)[0] == b""
