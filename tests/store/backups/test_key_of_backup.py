"""Whether a backup is encrypted, and what opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.key_of_backup import (
    is_plain_backup,
    key_file_with,
    open_backup,
)
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.key_file import KeyFile, with_wrap, write_key_file
from cleanedu_desktop.store.recovery_code import new_code
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.wrap_key import new_key
from tests.closed_folder import close_folder
from tests.store.make_records import NOON, new_office


def test_plain_ones(store: Store, folders: Folders, tmp_path: Path) -> None:
    made = store.backups.make(folders.backups, folders, now=NOON)
    copy_store(store.path, tmp_path / "旧.db")
    assert is_plain_backup(made.path)
    assert is_plain_backup(tmp_path / "旧.db")


def test_password_and_code_open_an_encrypted_one(tmp_path: Path) -> None:
    folders, key = folders_for(tmp_path / "sealed"), new_key()
    code = new_code()
    with Store.create(folders.store_file, new_office(), key=key) as store:
        keys = KeyFile("id")
        at = NOON.isoformat()
        keys = with_wrap(keys, key, secret="一个密码", made_at=at, user_id="u", role="secretary")
        keys = with_wrap(keys, key, secret=code, made_at=at)
        write_key_file(folders.key_file, keys, key)
        made = store.backups.make(folders.backups, folders, now=NOON)
    assert not is_plain_backup(made.path)
    assert key_file_with(made.path).exists()
    assert open_backup(made.path, "一个密码") == key
    assert open_backup(made.path, code) == key
    with pytest.raises(OfficeProblem, match="密码或恢复码不对"):
        open_backup(made.path, "别的")


def test_one_that_cannot_be_looked_at_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(OfficeProblem, match="没有权限"):
        is_plain_backup(tmp_path)
