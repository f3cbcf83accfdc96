"""Bringing a backup back."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_session


def test_it_comes_back_on_another_folder(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    session = record_session(desk, staff)
    kept = back_up(desk)
    elsewhere = folders_for(tmp_path / "另一台电脑")
    done = restore_backup(elsewhere, backup=kept.path)
    assert (done.records, done.office, done.kept_old) == (4, "示例局机关党支部", None)
    other = open_desk(elsewhere, clock=fixed_clock(DAY))
    with other.store:
        whole = show_entry(other, record_id=session.number).whole
        assert whole == show_entry(desk, record_id=session.id).whole
        with other.store.reading() as there, desk.store.reading() as here:
            assert there.office().checksum_key == here.office().checksum_key


def test_the_store_that_was_there_is_kept_beside(desk: Desk, staff: Staff) -> None:
    kept = back_up(desk)
    add_person(desk, name="后来的人")
    desk.store.close()
    done = restore_backup(desk.folders, backup=kept.path)
    assert done.kept_old is not None
    assert done.kept_old.exists()
    assert done.records == 3


@pytest.mark.parametrize("content", [b"", b"not a store", b"SQLite format 3\0" + bytes(2000)])
def test_what_is_no_backup_changes_nothing(
    desk: Desk, staff: Staff, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(content)
    desk.store.close()
    with pytest.raises(OfficeProblem):
        restore_backup(desk.folders, backup=bad)
    with pytest.raises(OfficeProblem):
        restore_backup(desk.folders, backup=tmp_path / "missing.db")
    again = open_desk(desk.folders, clock=fixed_clock(DAY))
    with again.store:
        assert show_entry(again, record_id=staff.head).whole.record.title == "周明远"
