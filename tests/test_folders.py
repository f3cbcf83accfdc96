"""One --data-dir moves everything an office writes; shipped folders stay."""

from pathlib import Path

import pytest

from cleanedu_desktop.folders import folders_for
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
