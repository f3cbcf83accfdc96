"""Files of the office's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.entry.own_file import own_file_there, own_files, write_own_file
from cleanedu_desktop.problems import OfficeProblem
from tests.closed_folder import close_folder


def test_it_is_written_whole_with_its_folder(tmp_path: Path) -> None:
    """In place of what was there."""
    file = tmp_path / "rules" / "a.toml"
    write_own_file(file, "一")
    write_own_file(file, "二")
    assert file.read_text(encoding="utf-8") == "二"
    assert list(file.parent.iterdir()) == [file]


def test_a_place_that_cannot_be_is_told(tmp_path: Path) -> None:
    """Nothing is touched."""
    (tmp_path / "rules").write_text("a file", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="没有改动"):
        write_own_file(tmp_path / "rules" / "a.toml", "x")


def test_an_unreadable_folder_is_told_and_not_taken_for_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the office wrote there would be passed over, or written over."""
    file = tmp_path / "a.toml"
    file.touch()
    assert own_files(tmp_path, "*.toml") == [file]
    assert own_file_there(file)
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(OfficeProblem, match=r"打不开.*都没有改动"):
        own_files(tmp_path, "*.toml")
    with pytest.raises(OfficeProblem, match=r"打不开.*都没有改动"):
        own_file_there(file)
