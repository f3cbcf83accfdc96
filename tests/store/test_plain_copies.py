"""Plain stores among kept files and backups."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.key_file import KeyFile, read_key_file, refuse_changed
from cleanedu_desktop.store.plain_copies import key_file_of, replace_plain_copies
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from cleanedu_desktop.store.wrap_key import new_key
from tests.closed_folder import close_folder


def test_kept_stores_and_backups_are_replaced_and_the_living_is_not_touched(
    tmp_path: Path, office: Office
) -> None:
    folders, key = folders_for(tmp_path / "数据"), new_key()
    Store.create(folders.store_file, office).close()
    kept = folders.data / "store.before-schema-2.db"
    backup = folders.backups / "廉教台账备份-20250101-080000.db"
    backup.parent.mkdir(parents=True)
    by_hand = folders.data / f"store - 副本{folders.store_file.suffix}"
    for copy in (kept, backup, by_hand):
        copy_store(folders.store_file, copy)
    other = folders.backups / "笔记.txt"
    other.write_text("x")
    keys = KeyFile("id")
    done = replace_plain_copies(folders, keys, key)
    assert set(done.encrypted) == {kept, backup, by_hand}
    assert done.left_plain == ()
    assert verify(kept, key=key).counts == verify(backup, key=key).counts
    refuse_changed(read_key_file(key_file_of(backup)), key)
    assert is_plain(folders.store_file)
    assert replace_plain_copies(folders, keys, key).encrypted == ()


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    done = replace_plain_copies(folders_for(tmp_path / "nowhere"), KeyFile("id"), new_key())
    assert (done.encrypted, done.left_plain) == ((), ())


def test_a_folder_that_cannot_be_read_is_named_and_not_taken_for_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = folders_for(tmp_path / "数据")
    folders.backups.mkdir(parents=True)
    close_folder(monkeypatch, folders.backups)
    assert replace_plain_copies(folders, KeyFile("id"), new_key()).left_plain == (folders.backups,)
