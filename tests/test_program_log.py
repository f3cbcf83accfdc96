"""The program's log holds what went wrong, in bounds, and no word of any record."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.program_log import LOG_NAME, OLDER, MaskedLog, keep_log

_log = logging.getLogger("cleanedu_desktop.store.tell_errors")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log's file, while it is kept."""
    level = logging.getLogger("cleanedu_desktop").level
    handler = keep_log(tmp_path / "logs")
    assert handler is not None
    yield tmp_path / "logs" / LOG_NAME
    logging.getLogger().removeHandler(handler)
    logging.getLogger("cleanedu_desktop").setLevel(level)
    handler.close()


def test_what_went_wrong_is_there_and_what_was_written_is_not(log: Path) -> None:
    """Neither in the words of an error nor in its trace."""
    try:
        raise ValueError("沈雅琴 330106197708091234 收受礼品")
    except ValueError as error:
        _log.info("store error %r on %s", error, "/home/沈雅琴/store.db", exc_info=True)
    told = log.read_text(encoding="utf-8")
    assert "store error ValueError('… ###### …') on /home/…/store.db" in told
    assert "test_program_log.py" in told
    assert told.isascii() or set(told) - set(map(chr, range(128))) == {"…"}
    assert "330106" not in told


def test_what_libraries_only_mention_is_left_out(log: Path) -> None:
    """They would tell of every statement."""
    logging.getLogger("sqlalchemy.engine").info("INSERT INTO record")
    logging.getLogger("cleanedu_desktop").debug("a trifle")
    assert log.read_text(encoding="utf-8") == ""


def test_it_stays_within_five_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a megabyte each."""
    handler = MaskedLog(tmp_path / LOG_NAME)
    assert handler.maxBytes == 1_000_000
    handler.maxBytes = 1000
    for number in range(200):
        record = logging.LogRecord("x", logging.INFO, "f", 1, "entry %d", (number,), None)
        handler.handle(record)
    handler.close()
    files = sorted(tmp_path.iterdir())
    assert len(files) == OLDER + 1
    assert all(one.stat().st_size <= 1000 for one in files)
    assert "entry 199" in (tmp_path / LOG_NAME).read_text(encoding="utf-8")


def test_a_disk_without_room_stops_nothing(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is it told on a console."""

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(MaskedLog, "shouldRollover", full)
    _log.info("something")
    assert capsys.readouterr().err == ""


def test_without_a_folder_there_is_no_log(tmp_path: Path) -> None:
    """And the program goes on."""
    (tmp_path / "logs").write_text("in the way")
    assert keep_log(tmp_path / "logs") is None
