"""Once there is a password no plain backup stays in a place that can be reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.store.backups.make import MadeBackup
from cleanedu_desktop.store.backups.manifest import to_json
from cleanedu_desktop.store.backups.replace_plain import remove_plain_backups
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, new_office

KEY = bytes(range(32))


def _sealed(folder: Path, folders: Folders, plain: MadeBackup) -> MadeBackup:
    """Make a backup under a key that is of the same store, as setting a password leaves it."""
    from dataclasses import replace

    data = folders.data.with_name("sealed")
    with Store.create(data / "store.db", new_office(), key=KEY) as store:
        made = store.backups.make(folder, folders_for(data), now=NOON)
    path = made.path.rename(plain.path.with_name("000009-20260305-2000"))
    manifest = replace(made.manifest, store_id=plain.manifest.store_id)
    (path / "backup.json").write_text(to_json(manifest), encoding="utf-8")
    return MadeBackup(path, manifest)


def test_plain_ones_of_this_store_go_and_others_are_named(
    store: Store, folders: Folders, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    plain = [store.backups.make(stick, folders, now=NOON) for _ in range(2)]
    copy_store(store.path, stick / "旧的.db")
    made = _sealed(stick, folders, plain[0])
    done = remove_plain_backups(stick, made)
    assert set(done.removed) == {one.path for one in plain}
    assert done.left == (stick / "旧的.db",)
    assert not plain[0].path.exists()
    assert made.path.exists()


def test_plain_attachments_of_older_backups_go_too(store: Store, folders: Folders) -> None:
    plain = store.backups.make(folders.backups, folders, now=NOON)
    attachments = plain.path.parent / "attachments.before-1.db"
    copy_store(store.path, attachments)
    made = _sealed(folders.backups, folders, plain)
    done = remove_plain_backups(folders.backups, made)
    assert set(done.removed) == {plain.path, attachments}
    assert done.left == ()
    assert not attachments.exists()


def test_nothing_goes_without_an_encrypted_one(store: Store, folders: Folders) -> None:
    plain = store.backups.make(folders.backups, folders, now=NOON)
    with pytest.raises(ValueError, match="first"):
        remove_plain_backups(folders.backups, plain)
    assert plain.path.exists()
