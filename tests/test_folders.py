"""One --data-dir moves everything an office writes; shipped folders stay."""

import os
from pathlib import Path

import pytest

from cleanedu_desktop import folders as folders_module
from cleanedu_desktop.folders import folders_for, make_folder, sync_folder
from cleanedu_desktop.problems import OfficeProblem


def test_a_data_dir_moves_everything_that_is_written(tmp_path: Path) -> None:
    folders = folders_for(tmp_path / "数据 一")
    written = [
        folders.data,
        folders.backups,
        folders.printouts,
        folders.logs,
        folders.overlay,
        folders.store_file,
        folders.settings_file,
    ]
    assert all(place.is_relative_to(tmp_path / "数据 一") for place in written)
    assert not (tmp_path / "数据 一").exists()


def test_shipped_folders_are_found() -> None:
    folders = folders_for(Path("anywhere"))
    assert folders.forms.is_dir()
    assert folders.resources.is_dir()


def test_the_users_own_folders_are_absolute() -> None:
    folders = folders_for()
    assert folders.data.is_absolute()
    assert folders.backups.is_absolute()


def test_a_store_is_there_or_not(tmp_path: Path) -> None:
    folders = folders_for(tmp_path)
    assert not folders.has_store
    assert not folders_for(tmp_path / "没有").has_store
    folders.store_file.touch()
    assert folders.has_store
    assert not folders_for(folders.store_file).has_store


def test_a_place_one_cannot_look_into_is_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="打不开"):
        _ = folders_for(tmp_path / ("长" * 100)).has_store


def test_a_new_folder_and_those_above_it_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(folders_module, "sync_folder", synced.append)
    make_folder(tmp_path / "甲" / "乙")
    assert (tmp_path / "甲" / "乙").is_dir()
    assert set(synced) == {tmp_path, tmp_path / "甲"}
    synced.clear()
    make_folder(tmp_path / "甲")
    assert synced == []


def test_folders_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    sync_folder(tmp_path)
    assert len(synced) == 1
