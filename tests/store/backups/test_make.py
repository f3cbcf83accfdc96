"""A backup is whole and proved, or not there at all."""

from __future__ import annotations

import hashlib
import json
import resource
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store import copy_store as copying
from cleanedu_desktop.store.backups import make
from cleanedu_desktop.store.backups.make import make_backup
from cleanedu_desktop.store.backups.manifest import read_manifest
from cleanedu_desktop.store.backups.prove import prove
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.closed_folder import close_folder
from tests.store.make_records import NOON, Maker, new_office

KEY = bytes(range(32))


def _names(folder: Path) -> list[str]:
    return sorted(
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() and one.suffix != ".lock"
    )


def test_it_holds_the_books_their_lines_forms_and_settings(
    store: Store, maker: Maker, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        made = maker.one_of_each(books)
    folders.overlay.mkdir()
    (folders.overlay / "talk.toml").write_text('title_line = "本局"\n', encoding="utf-8")
    (folders.overlay / ".talk.toml.0123456789ab.part").write_text("half", encoding="utf-8")
    folders.own_rules.mkdir()
    (folders.own_rules / "nodes.toml").write_text("", encoding="utf-8")
    folders.settings_file.write_text("late_after_days = 9\n", encoding="utf-8")
    backup = store.backups.make(folders.backups, folders, now=NOON)
    assert backup.path.name == f"000001-{NOON.astimezone():%Y%m%d-%H%M}"
    assert _names(backup.path) == [
        "backup.json", "forms/talk.toml", "records.jsonl", "rules/nodes.toml", "settings.toml",
        "store.db",
    ]  # fmt: skip
    with Store.open(backup.path / "store.db", read_only=True) as copy, copy.reading() as books:
        assert books.office() == maker.office
        assert books.rows([one.id for one in made]) == made
    lines = (backup.path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["id"] for line in lines} == {one.id for one in made}
    told = read_manifest(backup.path)
    assert told == backup.manifest
    assert (told.records, told.number, told.made_at) == (len(made), 1, NOON)
    for name, member in told.members.items():
        content = (backup.path / name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (member.sha256, member.bytes)


def test_the_next_number_is_given_whatever_the_clock_says(store: Store, folders: Folders) -> None:
    for day in (5, 1, 30):
        store.backups.make(folders.backups, folders, now=NOON.replace(day=day))
    place = store.backups.place_in(folders.backups)
    assert [one.name[:15] for one in sorted(place.iterdir()) if one.is_dir()] == [
        "000001-20260305", "000002-20260301", "000003-20260330"
    ]  # fmt: skip


def test_with_a_key_nothing_lies_open(tmp_path: Path, folders: Folders) -> None:
    place = tmp_path / "sealed"
    office = new_office()
    with Store.create(place / "store.db", office, key=KEY) as store:
        with store.writing("record_entry") as books:
            talk = Maker(store, office).talk(books, title="与张某的谈话")
        folders.key_file.parent.mkdir(exist_ok=True)
        folders.key_file.write_text("wrapped", encoding="utf-8")
        backup = store.backups.make(tmp_path / "u", folders, now=NOON)
    assert _names(backup.path) == ["backup.json", "records.db", "store.db", "store.keys"]
    assert not [one for one in backup.path.iterdir() if "张某".encode() in one.read_bytes()]
    connection = connect(backup.path / "records.db", key=KEY, read_only=True)
    (line,) = connection.execute("SELECT line FROM record_line").fetchone()
    connection.close()
    assert json.loads(line)["id"] == talk.id


def test_a_reader_can_back_up_beside_the_writer(
    store: Store, maker: Maker, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    with store.writing("record_entry") as books:
        maker.talk(books)
        with Store.open(store.path, read_only=True) as reader:
            assert reader.backups.make(folders.backups, folders, now=NOON).manifest.records == 1


def test_no_room_leaves_nothing(store: Store, maker: Maker, folders: Folders) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books, answers={"content": "谈话" * 50_000})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OfficeProblem, match="磁盘"):
            store.backups.make(folders.backups, folders, now=NOON)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert _names(folders.backups) == []


def test_a_copy_that_does_not_verify_gets_no_name(
    store: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(path: Path, **_: object) -> object:
        with path.open("r+b") as file:
            file.seek(4096 * 5)
            file.write(b"\xff" * 4096 * 8)
        return verify(path)

    monkeypatch.setattr(copying, "verify", damaged)
    with pytest.raises(OfficeProblem, match="损坏"):
        store.backups.make(folders.backups, folders, now=NOON)
    assert _names(folders.backups) == []


def test_a_file_in_place_of_the_folder_is_said(store: Store, folders: Folders) -> None:
    folders.backups.write_text("", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="不是文件夹"):
        store.backups.make(folders.backups, folders, now=NOON)


def test_a_name_no_system_takes_is_told(store: Store, folders: Folders, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="太长"):
        store.backups.make(tmp_path / ("长" * 100), folders, now=NOON)


def test_stopping_leaves_nothing(store: Store, maker: Maker, folders: Folders) -> None:
    """At whichever question it is said."""
    with store.writing("record_entry") as books:
        for number in range(300):
            maker.talk(books, title=f"第{number}次")
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    store.backups.make(folders.backups, folders, now=NOON, stop=count)
    assert asked > 3
    for last in range(1, asked, max(1, asked // 8)):
        with pytest.raises(Stopped):
            store.backups.make(folders.backups, folders, now=NOON, stop=_after(last))
    assert len([one for one in folders.backups.glob("*/*") if one.is_dir()]) == 1


def _after(questions: int) -> Callable[[], bool]:
    left = iter(range(questions))
    return lambda: next(left, None) is None


def test_what_a_crash_left_half_made_goes(store: Store, folders: Folders) -> None:
    place = store.backups.place_in(folders.backups)
    left = place / ".000001-20260101-0000.0123456789ab.part"
    left.mkdir(parents=True)
    (left / "store.db").write_bytes(b"half")
    store.backups.make(folders.backups, folders, now=NOON)
    assert not left.exists()


def test_two_at_once_are_told_apart(
    store: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second is told to wait; neither touches what the other is making."""
    said: list[str] = []
    real = copying.copy_store

    def meanwhile(*given: Path, **rest: object) -> object:
        with pytest.raises(OfficeProblem, match="另一个窗口或命令正在往") as told:
            store.backups.make(folders.backups, folders, now=NOON)
        said.append(told.value.sentence)
        return real(*given, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(make, "copy_store", meanwhile)
    made = make_backup(store.path, folders.backups, folders, now=datetime.now(NOON.tzinfo))
    assert said
    assert made.manifest.number == 1


def test_what_of_the_office_s_own_cannot_be_read_is_named_and_the_books_are_backed_up(
    store: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders.overlay / "底稿").mkdir(parents=True)
    for name in ("talk.toml", "a:b.toml", "底稿/a.pdf"):
        (folders.overlay / name).write_text("# x", encoding="utf-8")
    with monkeypatch.context() as until:
        close_folder(until, folders.overlay / "底稿")
        made = store.backups.make(folders.backups, folders, now=NOON)
    assert made.manifest.left_out == ("forms/a:b.toml", "forms/底稿")
    assert "forms/talk.toml" in made.manifest.members
    assert read_manifest(made.path) == made.manifest
    assert prove(made.path).missing == 0
