"""However many ask at once, one writes; the system frees the lock of whoever is gone."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.one_writer import StoreHeld, WriterLock, lock_file_of

RACER = """
import sys
from pathlib import Path
from cleanedu_desktop.store.one_writer import StoreHeld, WriterLock
sys.stdin.readline()
try:
    lock = WriterLock(Path(sys.argv[1]))
except StoreHeld:
    print("held", flush=True)
else:
    print("mine", flush=True)
sys.stdin.readline()
"""


def _racer(store_file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RACER, str(store_file)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _tell(racer: subprocess.Popen[str]) -> None:
    assert racer.stdin is not None
    racer.stdin.write("\n")
    racer.stdin.flush()


def _answer(racer: subprocess.Popen[str]) -> str:
    assert racer.stdout is not None
    return racer.stdout.readline().strip()


def _end(racer: subprocess.Popen[str]) -> None:
    racer.kill()
    racer.communicate()


@pytest.mark.slow
def test_of_eight_processes_one_may_write(tmp_path: Path) -> None:
    store_file = tmp_path / "store.db"
    racers = [_racer(store_file) for _ in range(8)]
    for racer in racers:
        _tell(racer)
    answers = [_answer(racer) for racer in racers]
    assert sorted(answers) == ["held"] * 7 + ["mine"]
    winner = racers[answers.index("mine")]
    with pytest.raises(StoreHeld, match=f"进程 {winner.pid}"):
        WriterLock(store_file)
    _end(winner)
    WriterLock(store_file).release()
    for racer in racers:
        _end(racer)


def test_the_lock_is_taken_and_given_back(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "store.db")
    with pytest.raises(StoreHeld):
        WriterLock(tmp_path / "store.db")
    lock.release()
    lock.release()
    WriterLock(tmp_path / "store.db").release()


def test_a_lock_file_with_other_content_does_not_hinder(tmp_path: Path) -> None:
    file = lock_file_of(tmp_path / "store.db")
    file.write_text("[]", encoding="utf-8")
    lock = WriterLock(tmp_path / "store.db")
    file.write_text("不是 JSON", encoding="utf-8")
    with pytest.raises(StoreHeld, match="命令中打开，同一时间"):
        WriterLock(tmp_path / "store.db")
    lock.release()


def test_a_drive_without_locks_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, f"no locks for {descriptor} {operation}")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OfficeProblem, match="磁盘出错"):
        WriterLock(tmp_path / "store.db")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="打不开台账文件"):
        WriterLock(tmp_path / "none" / "store.db")
    assert list(tmp_path.iterdir()) == []


def test_who_took_no_leave_is_noticed_once(tmp_path: Path) -> None:
    store_file = tmp_path / "store.db"
    first = WriterLock(store_file)
    assert not first.after_crash
    first.release()
    racer = _racer(store_file)
    _tell(racer)
    assert _answer(racer) == "mine"
    _end(racer)
    after = WriterLock(store_file)
    assert after.after_crash
    after.release()
    last = WriterLock(store_file)
    assert not last.after_crash
    last.release()
