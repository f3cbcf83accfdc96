"""Restoring: the backup is proved first, the store it replaces stays, nothing half is left."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.folders import STORE_NAME, Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.restore import OtherStore, restore_backup
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.one_writer import StoreHeld
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker, new_office


@pytest.fixture
def backup(store: Store, maker: Maker, tmp_path: Path) -> Path:
    """A backup with one talk; the store has two since."""
    with store.writing("record_entry") as books:
        books.index(maker.talk(books, title="备份里的").id, "提醒谈话")
    copy_store(store.path, tmp_path / "backup.db")
    with store.writing("record_entry") as books:
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
    folders = folders_for(tmp_path / "另一台电脑")
    place = folders.store_file
    before = backup.read_bytes()
    restored = restore_backup(backup, folders)
    assert (restored.path, restored.records, restored.replaced) == (place, 1, None)
    assert restored.office == "某某县市场监督管理局机关党支部"
    assert _titles(place) == ["备份里的"]
    with Store.open(place) as store, store.reading() as books:
        assert len(books.find("提醒")) == 1
    assert backup.read_bytes() == before


def test_the_replaced_store_is_kept(
    store: Store, backup: Path, folders: Folders, in_shanghai: None
) -> None:
    """Its name says when, by the clock on the wall."""
    store.close()
    before = datetime.now(UTC)
    restored = restore_backup(backup, folders)
    assert _titles(store.path) == ["备份里的"]
    assert restored.replaced is not None
    stamp = restored.replaced.name.removeprefix("store.replaced-").removesuffix(".db")
    kept_at = datetime.strptime(stamp, "%Y%m%d-%H%M%S-%f").astimezone()
    assert before <= kept_at <= datetime.now(UTC)
    assert _titles(restored.replaced) == ["后来的", "备份里的"]


def test_a_held_store_is_not_replaced(store: Store, backup: Path, folders: Folders) -> None:
    with pytest.raises(StoreHeld):
        restore_backup(backup, folders)
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
    store: Store, backup: Path, folders: Folders, spoil: object, sentence: str
) -> None:
    store.close()
    assert callable(spoil)
    spoil(backup)
    before = sorted(one.name for one in store.path.parent.iterdir())
    with pytest.raises(OfficeProblem, match=sentence):
        restore_backup(backup, folders)
    assert _titles(store.path) == ["后来的", "备份里的"]
    assert sorted(one.name for one in store.path.parent.iterdir()) == before


def test_the_store_is_no_backup_of_itself(store: Store, folders: Folders) -> None:
    store.close()
    with pytest.raises(OfficeProblem, match="就是正在使用的台账"):
        restore_backup(store.path, folders)


def test_a_damaged_store_is_replaced_and_its_journal_not_replayed(
    store: Store, backup: Path, folders: Folders
) -> None:
    store.close()
    store.path.write_bytes(b"\xff" * 8192)
    journal = store.path.with_name(f"{STORE_NAME}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x01" * 4096)
    restored = restore_backup(backup, folders)
    assert not journal.exists()
    assert _titles(store.path) == ["备份里的"]
    assert restored.replaced is not None
    assert restored.replaced.read_bytes() == b"\xff" * 8192


def test_no_room_changes_nothing(backup: Path, tmp_path: Path) -> None:
    folders = folders_for(tmp_path / "小盘")
    place = folders.store_file
    Store.create(place, new_office()).close()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(OfficeProblem, match="磁盘"):
            restore_backup(backup, folders, other_store=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert _titles(place) == []
    assert not [one for one in place.parent.iterdir() if "replaced" in one.name]


@pytest.fixture
def whole(store: Store, maker: Maker, folders: Folders, tmp_path: Path) -> Path:
    """A backup folder with forms and settings; both are others since, and the store too."""
    with store.writing("record_entry") as books:
        maker.talk(books, title="备份里的")
    folders.overlay.mkdir()
    (folders.overlay / "talk.toml").write_text("# 当时的\n", encoding="utf-8")
    (folders.overlay / "same.toml").write_text("# 一样的\n", encoding="utf-8")
    folders.own_rules.mkdir()
    (folders.own_rules / "nodes.toml").write_text("# 当时的规则\n", encoding="utf-8")
    folders.settings_file.write_text("late_after_days = 9\n", encoding="utf-8")
    made = store.backups.make(tmp_path / "u", folders, now=NOON)
    (folders.overlay / "talk.toml").write_text("# 后来的\n", encoding="utf-8")
    (folders.overlay / "new.toml").write_text("# 新增的\n", encoding="utf-8")
    (folders.own_rules / "nodes.toml").write_text("# 后来的规则\n", encoding="utf-8")
    folders.settings_file.write_text("late_after_days = 3\n", encoding="utf-8")
    with store.writing("record_entry") as books:
        maker.talk(books, title="后来的")
    return made.path


def _texts(folder: Path) -> dict[str, str]:
    return {
        one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8")
        for one in folder.rglob("*.toml")
    }


def test_forms_and_settings_come_back_and_what_gives_way_is_kept(
    store: Store, whole: Path, folders: Folders
) -> None:
    store.close()
    restored = restore_backup(whole, folders)
    assert _titles(store.path) == ["备份里的"]
    assert _texts(folders.overlay) == {"talk.toml": "# 当时的\n", "same.toml": "# 一样的\n"}
    assert _texts(folders.own_rules) == {"nodes.toml": "# 当时的规则\n"}
    assert folders.settings_file.read_text(encoding="utf-8") == "late_after_days = 9\n"
    (kept,) = restored.kept
    assert kept.parent == folders.data
    assert _texts(kept) == {
        "forms/talk.toml": "# 后来的\n",
        "forms/new.toml": "# 新增的\n",
        "rules/nodes.toml": "# 后来的规则\n",
        "settings.toml": "late_after_days = 3\n",
    }
    again = restore_backup(whole, folders)
    assert again.kept == ()


@pytest.mark.parametrize("name", ["store.db", "forms/talk.toml", "records.jsonl", "settings.toml"])
def test_one_changed_byte_is_refused(
    store: Store, whole: Path, folders: Folders, name: str
) -> None:
    store.close()
    content = bytearray((whole / name).read_bytes())
    content[-1] ^= 1
    (whole / name).write_bytes(content)
    with pytest.raises(OfficeProblem, match=f"{name} 缺失或已损坏"):
        restore_backup(whole, folders)
    assert _titles(store.path) == ["后来的", "备份里的"]


def test_two_stores_are_never_mixed(whole: Path, tmp_path: Path) -> None:
    """Only an empty store gives way to another's backup, and only once that was confirmed."""
    folders = folders_for(tmp_path / "别的单位")
    office = new_office()
    with Store.create(folders.store_file, office) as other:
        pass
    with pytest.raises(OtherStore, match="还没有记录") as told:
        restore_backup(whole, folders)
    assert told.value.may_replace
    with Store.open(folders.store_file) as other, other.writing("record_entry") as books:
        Maker(other, office).talk(books, title="别家的")
    with pytest.raises(OtherStore, match="不能混在一起") as told:
        restore_backup(whole, folders, other_store=True)
    assert not told.value.may_replace
    assert _titles(folders.store_file) == ["别家的"]


def test_an_empty_store_gives_way_once_confirmed(whole: Path, tmp_path: Path) -> None:
    folders = folders_for(tmp_path / "新电脑")
    Store.create(folders.store_file, new_office()).close()
    restored = restore_backup(whole, folders, other_store=True)
    assert _titles(folders.store_file) == ["备份里的"]
    assert restored.replaced is not None
    assert restored.replaced.exists()
