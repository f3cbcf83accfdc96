"""Writing down a fault of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from cleanedu_desktop.acts.report_crash import report_crash
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.program_log import without_words

NOW = datetime(2026, 3, 10, 4, 0, tzinfo=UTC)


def fault() -> BaseException:
    """Return a fault with a traceback."""
    try:
        raise ZeroDivisionError("\udc80")
    except ZeroDivisionError as error:
        return error


def test_the_report_lies_in_the_logs_and_names_the_place(folders: Folders) -> None:
    where = report_crash(folders, error=fault(), now=NOW)
    assert where is not None
    assert where.parent == folders.logs
    assert "test_report_crash.py" in where.read_text(encoding="utf-8")


def test_no_words_of_a_record_are_in_it(folders: Folders) -> None:
    error = ValueError("沈雅琴 13912345678 at line 12")
    where = report_crash(folders, error=error, now=NOW)
    assert where is not None
    text = where.read_text(encoding="utf-8")
    assert "… ###### at line 12" in text
    assert without_words("沈雅琴") == "…"


def test_without_a_logs_folder_it_goes_elsewhere(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    blocked = folders.data / "logs"
    blocked.write_text("a file", encoding="utf-8")
    where = report_crash(replace(folders, logs=blocked), error=fault(), now=NOW)
    assert where is not None
    assert where.exists()
    where.unlink()
