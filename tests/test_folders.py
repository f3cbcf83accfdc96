"""One --data-dir moves everything an office writes; shipped folders stay."""

import sys
from pathlib import Path

import pytest

from cleanedu_desktop import folders
from cleanedu_desktop.folders import (
    PORTABLE_MARKER,
    STORE_NAME,
    folders_for,
    folders_of_store,
    portable_data,
    shipped_files,
)
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
        folders.view_log_file,
    ]
    assert all(place.is_relative_to(tmp_path / "数据 一") for place in written)
    assert not (tmp_path / "数据 一").exists()


def test_shipped_folders_are_found() -> None:
    found = folders_for(Path("anywhere"))
    assert found.forms.is_dir()
    assert found.resources.is_dir()


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


def test_a_password_is_there_with_its_key_file(tmp_path: Path) -> None:
    folders = folders_for(tmp_path)
    assert not folders.has_password
    folders.key_file.touch()
    assert folders.has_password
    assert folders.tries_file.parent == tmp_path


def test_what_is_shipped_lies_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "cleanedu_desktop"
    (package / "shipped").mkdir(parents=True)
    monkeypatch.setattr(folders, "__file__", str(package / "folders.py"))
    assert shipped_files() == package / "shipped"
    (package / "shipped").rmdir()
    assert shipped_files() == package.parent


def test_a_portable_program_keeps_everything_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "优盘 一"
    place.mkdir()
    monkeypatch.setattr(sys, "executable", str(place / "cleanedu-desktop"))
    (place / PORTABLE_MARKER).touch()
    assert portable_data() is None, "a Python beside such a file is no portable program"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    found = folders_for()
    written = [found.data, found.backups, found.printouts, found.logs, found.overlay]
    assert all(one.is_relative_to(place / "data") for one in written)
    assert folders_for(tmp_path / "别处").data == tmp_path / "别处"
    (place / PORTABLE_MARKER).unlink()
    assert not folders_for().data.is_relative_to(place)


def test_a_store_opened_by_its_file_has_its_own_folders(tmp_path: Path) -> None:
    found = folders_of_store(tmp_path / "台账 一" / STORE_NAME)
    assert found == folders_for(tmp_path / "台账 一")
    own = folders_for()
    assert folders_of_store(own.store_file) == own


@pytest.mark.parametrize("name", ["store.db", "store (1).cleanedu", f"{STORE_NAME}.lock"])
def test_a_file_of_another_name_is_no_store(tmp_path: Path, name: str) -> None:
    with pytest.raises(OfficeProblem, match="备份与恢复"):
        folders_of_store(tmp_path / name)
