"""Choosing the second place of backups."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import read_settings


def test_it_is_kept_and_let_go_again(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "U 盘"
    stick.mkdir()
    chosen = choose_second_place(desk, folder=stick)
    assert (chosen.folder, chosen.same_disk) == (stick, True)
    kept = read_settings(desk.folders.settings_file)
    assert kept.second_backup_folder == desk.settings.second_backup_folder == str(stick)
    assert desk.store.backups.place_in(stick).is_dir()
    assert choose_second_place(desk, folder=None).folder is None
    assert desk.settings.second_backup_folder == ""


def test_what_is_lost_together_is_no_second_place(desk: Desk) -> None:
    for folder in (desk.folders.data, desk.folders.data / "x", desk.folders.backups / "第二份"):
        with pytest.raises(OfficeProblem, match="一起丢失"):
            choose_second_place(desk, folder=folder)
    assert desk.settings.second_backup_folder == ""


def test_a_place_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "一个文件"
    file.write_text("", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="不能写入"):
        choose_second_place(desk, folder=file)
    assert desk.settings.second_backup_folder == ""
