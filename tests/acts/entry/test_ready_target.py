"""Where a PDF can be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.problems import OfficeProblem


def test_its_folder_is_made(tmp_path: Path) -> None:
    target = ready_target(tmp_path / "一" / "二" / "表.PDF")
    assert target.parent.is_dir()
    assert not target.exists()


def test_other_names_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match=r"\.pdf 结尾"):
        ready_target(tmp_path / "表.docx")
    (tmp_path / "文件夹.pdf").mkdir()
    with pytest.raises(OfficeProblem, match="是一个文件夹"):
        ready_target(tmp_path / "文件夹.pdf")


def test_places_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("x", encoding="utf-8")
    for target in (tmp_path / "文件" / "表.pdf", Path("/proc/nowhere/表.pdf"), Path("a\0b.pdf")):
        with pytest.raises(OfficeProblem, match=r"不能写入|结尾"):
            ready_target(target)
