"""Turning an office's files from plain into encrypted and back, also when interrupted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store import encryption
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.convert import convert_copy, is_plain
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.encryption import (
    databases,
    decrypt,
    encrypt,
    settle,
    store_id_of,
)
from cleanedu_desktop.store.key_file import KeyFile, read_key_file, write_key_file
from cleanedu_desktop.store.one_writer import StoreHeld, WriterLock
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.wrap_key import new_key
from tests.store.make_records import new_office

KEY = bytes(range(32))


class PowerCut(Exception):
    """The program ends here."""


@pytest.fixture
def folders(tmp_path: Path, office: Office) -> Folders:
    """An office's plain store, and a file of attachments beside it."""
    found = folders_for(tmp_path / "数据")
    Store.create(found.store_file, office).close()
    connection = connect(found.attachments_file, create=True)
    connection.execute("CREATE TABLE content (id INTEGER PRIMARY KEY, data BLOB)")
    connection.execute("INSERT INTO content (data) VALUES (zeroblob(100000))")
    connection.close()
    return found


def keys_of(folders: Folders) -> KeyFile:
    return KeyFile(store_id_of(folders.store_file))


def state(folders: Folders) -> list[bool]:
    """Whether each database is plain, and whether there is a key file."""
    return [*map(is_plain, databases(folders)), folders.key_file.exists()]


def test_both_files_change_and_the_key_file_says_so(folders: Folders) -> None:
    encrypt(folders, keys_of(folders), KEY)
    assert state(folders) == [False, False, True]
    keys = read_key_file(folders.key_file)
    assert not keys.changing
    settle(folders, KEY)
    decrypt(folders, keys, KEY)
    assert state(folders) == [True, True, False]
    assert not list(folders.data.glob(".*"))


def cut_at(monkeypatch: pytest.MonkeyPatch, name: str, count: int) -> None:
    """End the program just before call number `count` of a function of `encryption`."""
    real: Callable[..., object] = getattr(encryption, name)
    calls = []

    def cutting(*given: object, **named: object) -> object:
        calls.append(1)
        if len(calls) == count:
            raise PowerCut
        return real(*given, **named)

    monkeypatch.setattr(encryption, name, cutting)


STEPS = [
    ("convert_copy", 1),
    ("convert_copy", 2),
    ("write_key_file", 1),
    ("put_in_place", 1),
    ("put_in_place", 2),
    ("write_key_file", 2),
]


@pytest.mark.parametrize(("name", "count"), STEPS)
def test_what_was_interrupted_is_finished_or_never_begun(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, name: str, count: int
) -> None:
    keys = keys_of(folders)
    with monkeypatch.context() as patch:
        cut_at(patch, name, count)
        with pytest.raises(PowerCut):
            encrypt(folders, keys, KEY)
    if not folders.key_file.exists():
        assert state(folders) == [True, True, False]
        return
    settle(folders, KEY)
    assert state(folders) == [False, False, True]
    assert not read_key_file(folders.key_file).changing
    assert store_id_of(folders.store_file, key=KEY) == keys.store_id


def test_older_plain_copies_are_converted_by_whoever_finishes(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = folders.data / "store.before-schema-2.db"
    copy_store(folders.store_file, kept)
    with monkeypatch.context() as patch:
        cut_at(patch, "put_in_place", 2)
        with pytest.raises(PowerCut):
            encrypt(folders, keys_of(folders), KEY)
    assert is_plain(kept)
    settle(folders, KEY)
    assert not is_plain(kept)


@pytest.mark.parametrize(("name", "count"), [*STEPS[:5], ("sync_folder", 1)])
def test_an_interrupted_removal_stays_encrypted(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, name: str, count: int
) -> None:
    encrypt(folders, keys_of(folders), KEY)
    keys = read_key_file(folders.key_file)
    with monkeypatch.context() as patch:
        cut_at(patch, name, count)
        with pytest.raises(PowerCut):
            decrypt(folders, keys, KEY)
    if folders.key_file.exists():
        settle(folders, KEY)
        assert state(folders) == [False, False, True]
    else:
        assert state(folders) == [True, True, False]


def test_a_full_disk_at_the_very_end_does_not_lock_the_office_out(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = keys_of(folders)
    encrypt(folders, keys, KEY)
    write_key_file(folders.key_file, KeyFile(keys.store_id, (), changing=True), KEY)

    def full(*_: object) -> None:
        raise OfficeProblem("磁盘已满")

    with monkeypatch.context() as patch:
        patch.setattr(encryption, "write_key_file", full)
        settle(folders, KEY)
    lock = WriterLock(folders.store_file)
    settle(folders, KEY)
    lock.release()
    settle(folders, KEY)
    assert not read_key_file(folders.key_file).changing


def test_while_another_has_the_store_nothing_is_finished(folders: Folders) -> None:
    write_key_file(folders.key_file, KeyFile(store_id_of(folders.store_file), (), True), KEY)
    lock = WriterLock(folders.store_file)
    with pytest.raises(StoreHeld):
        settle(folders, KEY)
    lock.release()
    assert state(folders) == [True, True, True]


def test_a_swapped_store_is_refused(folders: Folders, tmp_path: Path) -> None:
    encrypt(folders, keys_of(folders), KEY)
    other = folders_for(tmp_path / "别的")
    Store.create(other.store_file, new_office()).close()
    own = folders.store_file.with_name("own")
    folders.store_file.rename(own)
    shutil.copy(other.store_file, folders.store_file)
    with pytest.raises(OfficeProblem, match="没有加密"):
        settle(folders, KEY)
    assert is_plain(folders.store_file)
    folders.store_file.unlink()
    convert_copy(other.store_file, folders.store_file, key=None, new_key=KEY)
    with pytest.raises(OfficeProblem, match="不是同一个单位"):
        settle(folders, KEY)
    folders.store_file.unlink()
    convert_copy(other.store_file, folders.store_file, key=None, new_key=new_key())
    with pytest.raises(OfficeProblem, match="无法辨认"):
        settle(folders, KEY)


def test_a_swapped_key_file_is_refused(folders: Folders) -> None:
    encrypt(folders, keys_of(folders), KEY)
    other = new_key()
    write_key_file(folders.key_file, keys_of_other(), other)
    with pytest.raises(OfficeProblem, match="不配套"):
        settle(folders, KEY)
    with pytest.raises(OfficeProblem, match="无法辨认"):
        settle(folders, other)


def keys_of_other() -> KeyFile:
    return KeyFile("another-store")


def test_a_foreign_plain_store_is_not_converted_in_the_middle_of_a_change(
    folders: Folders, tmp_path: Path
) -> None:
    write_key_file(folders.key_file, KeyFile("another-store", (), changing=True), KEY)
    with pytest.raises(OfficeProblem, match="没有加密"):
        settle(folders, KEY)
    assert is_plain(folders.store_file)
