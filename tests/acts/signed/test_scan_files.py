"""Which files are meant by folders and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.signed import scan_files as module
from cleanedu_desktop.acts.signed.scan_files import scan_files


def test_a_folder_is_all_in_it_as_people_count(tmp_path: Path) -> None:
    (tmp_path / "三月").mkdir()
    (tmp_path / ".隐藏").mkdir()
    for name in ("扫描10.jpg", "扫描2.jpg", "三月/1.pdf", ".隐藏/1.jpg", "Thumbs.db", ".x", "~$a"):
        (tmp_path / name).write_bytes(b"x")
    one = tmp_path / "扫描2.jpg"
    files, left = scan_files([tmp_path, one])
    assert [file.name for file in files] == ["扫描2.jpg", "扫描10.jpg", "1.pdf"]
    assert left == []


def test_what_is_gone_is_left_to_who_opens_it(tmp_path: Path) -> None:
    assert scan_files([tmp_path / "gone"]) == ([tmp_path / "gone"], [])


def test_too_many_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_bytes(b"x")
    files, left = scan_files([tmp_path])
    assert (len(files), len(left)) == (2, 1)
    assert "文件太多" in left[0].sentence
