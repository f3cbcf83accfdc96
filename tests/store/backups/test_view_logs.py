"""The inspectors' log in backups, and what a restore does with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store.backups.make import make_backup
from cleanedu_desktop.store.backups.restore import restore_backup
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.encryption import store_id_of
from cleanedu_desktop.store.key_file import KeyFile, write_key_file
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.view_log import ViewLog
from tests.store.make_records import NOON, new_office


def look(folders: Folders, office: Office, number: str, key: Key | None) -> None:
    """Have an inspector look at a record."""
    log = ViewLog.open(folders.view_log_file, office_id=office.id, key=key)
    log.add(at=NOON, who="陈某", what="view", about="廉政谈话", numbers=(number,))
    log.close()


def seen(folders: Folders, office: Office, key: Key | None) -> list[str]:
    """The numbers in the log, whose chain is whole."""
    log = ViewLog.open(folders.view_log_file, office_id=office.id, key=key, read_only=True)
    found = [one for entry in log.entries() for one in entry.numbers]
    assert log.first_bad() is None
    log.close()
    return found


@pytest.fixture
def backup(folders: Folders, key: Key | None, tmp_path: Path) -> tuple[Path, Office]:
    """A backup of an office in which an inspector saw one record."""
    office = new_office()
    Store.create(folders.store_file, office, key=key).close()
    if key is not None:
        write_key_file(folders.key_file, KeyFile(store_id_of(folders.store_file, key=key)), key)
    look(folders, office, "T2026-0001", key)
    made = make_backup(folders.store_file, tmp_path / "U 盘", folders, now=NOON, key=key)
    assert is_plain(made.path / "views.db") is (key is None)
    return made.path, office


def test_on_another_computer_it_comes_back_and_goes_on(
    backup: tuple[Path, Office], key: Key | None, tmp_path: Path
) -> None:
    path, office = backup
    there = folders_for(tmp_path / "另一台电脑")
    _restore(path, there, key)
    assert seen(there, office, key) == ["T2026-0001"]
    look(there, office, "T2026-0002", key)
    assert seen(there, office, key) == ["T2026-0001", "T2026-0002"]


def test_what_was_seen_since_stays(
    backup: tuple[Path, Office], folders: Folders, key: Key | None
) -> None:
    """Nobody gets rid of his entries by restoring an older backup."""
    path, office = backup
    look(folders, office, "T2026-0002", key)
    _restore(path, folders, key)
    assert seen(folders, office, key) == ["T2026-0001", "T2026-0002"]


def test_a_damaged_log_keeps_nothing_from_its_backup(
    backup: tuple[Path, Office], folders: Folders, key: Key | None, tmp_path: Path
) -> None:
    """And is kept beside when a sound one comes back."""
    path, office = backup
    damaged = b"nothing of a log" * 500
    folders.view_log_file.write_bytes(damaged)
    made = make_backup(folders.store_file, tmp_path / "U 盘", folders, now=NOON, key=key)
    assert not (made.path / "views.db").exists()
    _restore(path, folders, key)
    assert seen(folders, office, key) == ["T2026-0001"]
    (kept,) = folders.data.glob("views.replaced-*.db")
    assert kept.read_bytes() == damaged


def test_the_log_of_other_books_is_kept_beside(
    backup: tuple[Path, Office], key: Key | None, tmp_path: Path
) -> None:
    path, office = backup
    there, empty = folders_for(tmp_path / "空的"), new_office()
    Store.create(there.store_file, empty, key=key).close()
    look(there, empty, "X2026-0009", key)
    _restore(path, there, key, other_store=True)
    assert seen(there, office, key) == ["T2026-0001"]
    assert len(list(there.data.glob("views.replaced-*.db"))) == 1


def _restore(path: Path, there: Folders, key: Key | None, *, other_store: bool = False) -> None:
    restore_backup(path, there, key=key, store_key=key, other_store=other_store)
