"""Every reader of files from outside ends in success or in one sentence, soon, in little memory.

The short form; `python -m tests.faults --long` is the long one. The same seed in every run.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from tests.faults.__main__ import SEED, in_process
from tests.faults.all_readers import READERS, reader_named
from tests.faults.figures import HEADING
from tests.faults.reading_child import read_in_child

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="memory and processor time are limited as Linux does"
)


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_bad_files_are_told(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    told = in_process(name)
    with capfd.disabled():
        rows = "\n".join(one.row() for one in told)
        sys.stdout.write(f"\nseed {SEED}\n{HEADING}\n{rows}\n")
    assert not [finding for one in told for finding in one.findings]
    assert all(one.points and one.counts["refused"] for one in told)


@pytest.mark.parametrize("name", READERS)
def test_files_are_made_to_harm_for_the_reader_of_that_name(name: str) -> None:
    reader = reader_named(name)
    assert reader.name == name
    assert len(reader.made) > 10


def _refuse(_: Path) -> list[str]:
    raise OfficeProblem("“坏.db”读不出来。")


def _refuse_without_name(_: Path) -> list[str]:
    raise OfficeProblem("有一个文件读不出来。")


def _fail(_: Path) -> list[str]:
    raise KeyError("x")


def _swell(_: Path) -> list[str]:
    return [str(len(bytearray(2 * 1024**3)))]


def _swell_within_limits(_: Path) -> list[str]:
    bytearray(200_000_000)
    return []


def _die(_: Path) -> list[str]:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGTERM)
    return []


@pytest.mark.parametrize(
    ("read", "how"),
    [
        (lambda _: [], "accepted"),
        (_refuse, "refused"),
        (_refuse_without_name, "badly said"),
        (lambda _: ["a sentence."], "badly said"),
        (lambda _: ["没有说完"], "badly said"),
        (lambda _: ["有看不见的\x00字。"], "badly said"),
        (lambda _: ["长" * 5000 + "。"], "badly said"),
        (_fail, "fault"),
        (_swell, "fault"),
        (_die, "crash"),
    ],
)
def test_the_harness_tells_how_a_reading_ended(read: object, how: str) -> None:
    assert callable(read)
    assert read_in_child(read, Path("坏.db")).how == how


def test_the_harness_measures_memory() -> None:
    """Asked again: once, in a whole run, the system said 0, for a reason nobody found."""
    told = (read_in_child(_swell_within_limits, Path("坏.db")).memory for _ in range(5))
    assert any(one > 190_000_000 for one in told)


def test_the_harness_finds_a_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.faults.reading_child.PATIENCE", 0.3)

    def wait(_: Path) -> list[str]:
        import threading

        threading.Event().wait()
        return []

    assert read_in_child(wait, Path("坏.db")).how == "hang"
