"""What earlier runs left is told once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleanedu_desktop.acts.crash_traces import FATAL_NAME, note_traces_seen, unseen_traces
from cleanedu_desktop.acts.report_crash import report_crash
from cleanedu_desktop.folders import Folders, folders_for


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders with logs."""
    made = folders_for(tmp_path)
    made.logs.mkdir()
    return made


def _report(folders: Folders, second: int) -> Path:
    at = datetime(2026, 6, 15, 8, 0, second, tzinfo=UTC)
    made = report_crash(folders, error=ZeroDivisionError(), now=at)
    assert made is not None
    return made


def test_each_report_once_newest_first(folders: Folders) -> None:
    assert unseen_traces(folders) == []
    first, second = _report(folders, 1), _report(folders, 2)
    assert unseen_traces(folders) == [second, first]
    note_traces_seen(folders)
    assert unseen_traces(folders) == []
    third = _report(folders, 3)
    assert unseen_traces(folders) == [third]


def test_last_words_when_there_are_more_than_before(folders: Folders) -> None:
    fatal = folders.logs / FATAL_NAME
    fatal.touch()
    assert unseen_traces(folders) == []
    fatal.write_text("Fatal Python error: Aborted\n")
    assert unseen_traces(folders) == [fatal]
    note_traces_seen(folders)
    assert unseen_traces(folders) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"reports": 1, "fatal": "x"}'])
def test_a_note_that_cannot_be_read_tells_again(folders: Folders, text: str) -> None:
    made = _report(folders, 1)
    (folders.logs / "faults-seen.json").write_text(text, encoding="utf-8")
    assert unseen_traces(folders) == [made]


def test_without_a_folder_there_is_nothing_to_tell(tmp_path: Path) -> None:
    folders = folders_for(tmp_path / "no such folder")
    note_traces_seen(folders)
    assert unseen_traces(folders) == []
