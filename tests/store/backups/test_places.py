"""Places of backups: one folder a store, in order of numbers."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.places import (
    backup_name,
    find_backups,
    numbered,
    place_of,
    writing_to,
)
from cleanedu_desktop.store.store import Store
from tests.closed_folder import close_folder
from tests.store.make_records import NOON, new_office


def test_each_store_has_its_own_folder(store: Store, folders: Folders, tmp_path: Path) -> None:
    stick = tmp_path / "U 盘"
    other_folders = folders_for(tmp_path / "别的")
    with Store.create(other_folders.store_file, new_office()) as other:
        theirs = other.backups.make(stick, other_folders, now=NOON)
    ours = store.backups.make(stick, folders, now=NOON)
    assert ours.path.parent == place_of(stick, ours.manifest.office_code, ours.manifest.store_id)
    assert ours.path.parent != theirs.path.parent
    assert (ours.manifest.number, theirs.manifest.number) == (1, 1)
    assert {one.path for one in find_backups(stick)} == {ours.path, theirs.path}


def test_order_is_by_number_and_strangers_are_passed_over(
    store: Store, folders: Folders, tmp_path: Path
) -> None:
    for day in (9, 2):
        store.backups.make(folders.backups, folders, now=datetime(2026, 3, day, tzinfo=UTC))
    place = store.backups.place_in(folders.backups)
    (place / "照片").mkdir()
    (place / "000009-20260101-0000").mkdir()
    (folders.backups / "说明.txt").write_text("x", encoding="utf-8")
    assert list(numbered(place)) == [1, 2]
    assert [one.number for one in find_backups(folders.backups)] == [2, 1]
    copied = tmp_path / "随便改的名字"
    shutil.copytree(numbered(place)[1], copied)
    assert [one.number for one in find_backups(copied)] == [1]


def test_a_name_has_number_and_wall_time() -> None:
    assert backup_name(12, NOON) == f"000012-{NOON.astimezone():%Y%m%d-%H%M}"


def test_one_at_a_time_writes_to_a_place(tmp_path: Path) -> None:
    place = tmp_path / "新的" / "place"
    with writing_to(place), pytest.raises(OfficeProblem, match="另一个窗口"), writing_to(place):
        raise AssertionError
    with writing_to(place):
        assert place.is_dir()


def test_a_backup_that_cannot_be_looked_into_keeps_its_number(
    store: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = store.backups.make(folders.backups, folders, now=NOON)
    close_folder(monkeypatch, made.path)
    assert numbered(made.path.parent) == {1: made.path}
    (found,) = find_backups(folders.backups)
    assert "没有权限" in found.problem


def test_our_own_place_is_named_where_it_cannot_be_read_and_a_stranger_s_is_not(
    store: Store, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as lost+found, which nobody may read."""
    stick = tmp_path / "U 盘"
    place = store.backups.make(stick, folders, now=NOON).path.parent
    (stick / "lost+found").mkdir()
    for one in (place, stick / "lost+found"):
        close_folder(monkeypatch, one)
    (found,) = find_backups(stick)
    assert found.path == place
    assert "没有权限" in found.problem
