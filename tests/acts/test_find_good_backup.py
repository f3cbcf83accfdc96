"""The newest backup that is whole is found, whatever became of the store."""

from __future__ import annotations

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_good_backup import find_good_backup
from tests.acts.locked_office import lock_up
from tests.acts.office import Staff, add_person


def _break_store(desk: Desk) -> None:
    desk.store.close()
    desk.folders.store_file.write_bytes(b"\0" * 9000)


def test_the_newest_that_holds_is_offered(desk: Desk, staff: Staff) -> None:
    good = back_up(desk)
    add_person(desk, name="新人")
    newer = back_up(desk)
    file = newer.path / "store.db"
    file.write_bytes(file.read_bytes()[:-8192])
    _break_store(desk)
    found = find_good_backup(desk.folders)
    assert found is not None
    assert (found.listed.path, found.seen.records, found.passed_over) == (good.path, 3, 1)
    assert found.seen.may_restore


def test_without_any_there_is_none(desk: Desk) -> None:
    _break_store(desk)
    assert find_good_backup(desk.folders) is None


def test_an_encrypted_one_needs_the_key(desk: Desk, staff: Staff) -> None:
    lock_up(desk)
    made = back_up(desk)
    key = desk.store.key
    _break_store(desk)
    assert find_good_backup(desk.folders) is None
    found = find_good_backup(desk.folders, key=key)
    assert found is not None
    assert found.listed.path == made.path
