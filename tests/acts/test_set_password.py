"""Setting the first password."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_people import list_people
from cleanedu_desktop.acts.open_desk import NeedsPassword, open_desk
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.key_file import read_key_file
from tests.acts.locked_office import CLOCK, PASSWORD, lock_up, open_again
from tests.acts.office import Staff, add_person, record_talk

NAME = "沈雅琴"


def bytes_below(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file())


def test_the_same_records_are_there_and_no_name_is_on_the_disk(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    assert NAME.encode() in bytes_below(desk.folders.data)
    lock_up(desk)
    assert desk.store.key is not None
    assert add_person(desk, name="新来的人")
    assert [one.id for one in find_entries(desk, text="公务接待")] == [talk.id]
    desk.store.close()
    left = bytes_below(desk.folders.data)
    assert not [text for text in (NAME, "新来的人", "公务接待", "示例局") if text.encode() in left]
    assert b"SQLite format" not in left
    again = open_again(desk.folders)
    with again.store:
        assert {one.name for one in list_people(again)} >= {NAME, "新来的人"}
        assert again.store.check().sound


def test_without_the_key_nothing_opens(desk: Desk, staff: Staff) -> None:
    lock_up(desk)
    desk.store.close()
    for read_only in (False, True):
        with pytest.raises(NeedsPassword, match="设了密码"):
            open_desk(desk.folders, clock=CLOCK, read_only=read_only)
    with pytest.raises(NeedsPassword):
        check_store(desk.folders)
    desk.folders.key_file.rename(desk.folders.data / "moved")
    with pytest.raises(OfficeProblem, match=r"store\.keys"):
        open_desk(desk.folders, clock=CLOCK)


def test_the_sheet_is_written_and_no_file_is_overwritten(desk: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "有了.pdf"
    taken.write_bytes(b"x")
    with pytest.raises(OfficeProblem, match="已经存在"):
        lock_up(desk, taken)
    assert taken.read_bytes() == b"x"
    assert not desk.folders.key_file.exists()
    assert desk.store.key is None
    assert lock_up(desk, tmp_path / "恢复单.pdf").sheet.stat().st_size > 1000


def test_weak_passwords_and_a_second_first_one_are_refused(desk: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "恢复单.pdf"
    with pytest.raises(OfficeProblem, match="8 至 200"):
        set_password(desk, password="短", sheet=sheet)
    assert not sheet.exists()
    lock_up(desk)
    with pytest.raises(OfficeProblem, match="已经设了密码"):
        set_password(desk, password=PASSWORD, sheet=sheet)


def test_older_backups_become_encrypted_and_damaged_ones_are_named(
    desk: Desk, staff: Staff
) -> None:
    folder = back_up(desk).path
    kept, damaged = desk.folders.backups / "旧的.db", desk.folders.backups / "坏的.db"
    copy_store(desk.store.path, kept)
    age = kept.stat().st_mtime_ns
    damaged.write_bytes(kept.read_bytes()[:8192])
    done = lock_up(desk)
    assert done.encrypted == (kept, folder)
    assert set(done.left_plain) == {damaged}
    assert not folder.exists()
    assert not is_plain(kept)
    assert kept.stat().st_mtime_ns == age
    assert read_key_file(kept.with_suffix(".keys")) == read_key_file(desk.folders.key_file)


def test_when_the_disk_refuses_nothing_is_changed(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OfficeProblem("磁盘已满")

    monkeypatch.setattr("cleanedu_desktop.store.encryption.convert_copy", full)
    with pytest.raises(OfficeProblem, match="磁盘已满"):
        lock_up(desk)
    assert desk.store.key is None
    assert not desk.folders.key_file.exists()
    assert not list(desk.folders.data.parent.glob("*.pdf"))
    assert add_person(desk, name="新来的人")
