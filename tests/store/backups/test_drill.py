"""The drill restores for real, next to the backup, and leaves nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store.backups.make import member_of
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker


def test_the_newest_passes_and_the_living_store_is_not_touched(
    store: Store, maker: Maker, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    store.backups.make(folders.backups, folders, now=NOON)
    newest = store.backups.make(folders.backups, folders, now=NOON)
    place = newest.path.parent
    before = {one: one.stat().st_mtime_ns for one in folders.data.glob("store*")}
    assert store.backups.drill(place, folders) == newest.manifest
    assert {one: one.stat().st_mtime_ns for one in folders.data.glob("store*")} == before
    assert sorted(one.name for one in place.iterdir()) == [
        newest.path.name.replace("000002", "000001"), newest.path.name, "backups.lock"
    ]  # fmt: skip


def test_lines_that_are_fewer_than_the_records_are_found(
    store: Store, maker: Maker, folders: Folders
) -> None:
    """Also where somebody made the digests fit."""
    with store.writing("record_entry") as books:
        maker.talk(books)
    made = store.backups.make(folders.backups, folders, now=NOON)
    lines = made.path / "records.jsonl"
    lines.write_text("", encoding="utf-8")
    file = made.path / "backup.json"
    plain = json.loads(file.read_text(encoding="utf-8"))
    told = member_of(lines)
    plain["members"]["records.jsonl"] = {"sha256": told.sha256, "bytes": told.bytes}
    file.write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(OfficeProblem, match="行数与记录条数不一致"):
        store.backups.drill(made.path.parent, folders)


def test_without_a_backup_it_is_said(store: Store, folders: Folders, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有备份"):
        store.backups.drill(tmp_path / "empty", folders)


def test_stopping_leaves_nothing(store: Store, folders: Folders) -> None:
    made = store.backups.make(folders.backups, folders, now=NOON)
    with pytest.raises(Stopped):
        store.backups.drill(made.path.parent, folders, stop=lambda: True)
    assert not [one for one in made.path.parent.iterdir() if one.name.startswith(".")]
