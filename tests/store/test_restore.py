"""Restoring: the backup is proved first, the store it replaces stays, nothing half is left."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.one_writer import StoreHeld
from cleanedu_desktop.store.restore import restore_backup
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, new_office


@pytest.fixture
def backup(store: Store, maker: Maker, tmp_path: Path) -> Path:
    """A backup with one talk; the store has two since."""
    with store.writing() as books:
        books.index(maker.talk(books, title="备份里的").id, "提醒谈话")
    store.back_up(tmp_path / "backup.db")
    with store.writing() as books:
        maker.talk(books, title="后来的")
    return tmp_path / "backup.db"


@pytest.fixture
def in_shanghai() -> Iterator[None]:
    """The clock on the wall of an office in China."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        yield
    time.tzset()


def _titles(path: Path) -> list[str]:
    with Store.open(path, read_only=True) as store, store.reading() as books:
        return sorted(one.title for one in books.rows(books.record_ids("talk")))


def test_on_another_data_folder(backup: Path, tmp_path: Path) -> None:
    place = tmp_path / "另一台电脑" / "store.db"
    before = backup.read_bytes()
    restored = restore_backup(backup, place)
    assert (restored.path, restored.records, restored.replaced) == (place, 1, None)
    assert restored.office == "某某县市场监督管理局机关党支部"
    assert _titles(place) == ["备份里的"]
    with Store.open(place) as store, store.reading() as books:
        assert len(books.find("提醒")) == 1
    assert backup.read_bytes() == before


def test_the_replaced_store_is_kept(store: Store, backup: Path, in_shanghai: None) -> None:
    """Its name says when, by the clock on the wall."""
    store.close()
    before = datetime.now(UTC)
    restored = restore_backup(backup, store.path)
    assert _titles(store.path) == ["备份里的"]
    assert restored.replaced is not None
    stamp = restored.replaced.name.removeprefix("store.replaced-").removesuffix(".db")
    kept_at = datetime.strptime(stamp, "%Y%m%d-%H%M%S-%f").astimezone()
    assert before <= kept_at <= datetime.now(UTC)
    assert _titles(restored.replaced) == ["后来的", "备份里的"]


def test_a_held_store_is_not_replaced(store: Store, backup: Path) -> None:
    with pytest.raises(StoreHeld):
        restore_backup(backup, store.path)
    assert _titles(store.path) == ["后来的", "备份里的"]


def _damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 10)


def _make_newer(path: Path) -> None:
    connection = driver.connect(str(path))
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_damage, "损坏"),
        (_make_newer, "更新版本"),
        (lambda path: path.write_text("不是数据库" * 999, encoding="utf-8"), "不是廉教台账"),
        (lambda path: path.unlink(), "没有找到文件"),
    ],
)
def test_a_bad_backup_changes_nothing(
    store: Store, backup: Path, spoil: object, sentence: str
) -> None:
    store.close()
    assert callable(spoil)
    spoil(backup)
    before = sorted(one.name for one in store.path.parent.iterdir())
    with pytest.raises(OfficeProblem, match=sentence):
        restore_backup(backup, store.path)
    assert _titles(store.path) == ["后来的", "备份里的"]
    assert sorted(one.name for one in store.path.parent.iterdir()) == before


def test_the_store_is_no_backup_of_itself(store: Store) -> None:
    store.close()
    with pytest.raises(OfficeProblem, match="就是正在使用的台账"):
        restore_backup(store.path, store.path)


def test_a_damaged_store_is_replaced_and_its_journal_not_replayed(
    store: Store, backup: Path
) -> None:
    store.close()
    store.path.write_bytes(b"\xff" * 8192)
    journal = store.path.with_name("store.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x01" * 4096)
    restored = restore_backup(backup, store.path)
    assert not journal.exists()
    assert _titles(store.path) == ["备份里的"]
    assert restored.replaced is not None
    assert restored.replaced.read_bytes() == b"\xff" * 8192


def test_no_room_changes_nothing(backup: Path, tmp_path: Path) -> None:
    place = tmp_path / "小盘" / "store.db"
    Store.create(place, new_office()).close()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(OfficeProblem, match="磁盘"):
            restore_backup(backup, place)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert _titles(place) == []
    assert not [one for one in place.parent.iterdir() if "replaced" in one.name]
