"""Encrypted backups: opened by a password of their day, brought back as the store is."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.look_into_backup import BackupLocked, look_into_backup
from cleanedu_desktop.acts.open_backup import WrongSecret, is_about_password, open_backup
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.set_password import PasswordSet, set_password
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, add_person, fixed_clock

PASSWORD = "廉洁-Office-2026-kept"


@pytest.fixture
def plain_backup(desk: Desk, staff: Staff, tmp_path: Path) -> Path:
    """A backup from before the password, out of reach when it was set."""
    made = back_up(desk)
    return made.path.rename(tmp_path / made.path.name)


@pytest.fixture
def sealed(desk: Desk, plain_backup: Path, tmp_path: Path) -> PasswordSet:
    """A password was set; there was a plain backup in each of two places before."""
    choose_second_place(desk, folder=tmp_path / "U 盘")
    back_up(desk)
    return set_password(desk, password=PASSWORD, sheet=tmp_path / "恢复单.pdf")


def test_setting_a_password_replaces_plain_backups(
    desk: Desk, sealed: PasswordSet, tmp_path: Path
) -> None:
    for folder in (desk.folders.backups, tmp_path / "U 盘"):
        (kept,) = folder.glob("*/0*")
        names = {one.name for one in kept.iterdir()}
        assert {"store.keys", "records.db"} <= names
        assert "records.jsonl" not in names
        assert not [one for one in kept.rglob("*") if "周明远".encode() in one.read_bytes()]
    assert len([one for one in sealed.encrypted if one.name.startswith("0")]) == 2
    assert sealed.left_plain == ()


def test_it_opens_with_its_password_alone(desk: Desk, sealed: PasswordSet, tmp_path: Path) -> None:
    made = back_up(desk).path
    elsewhere = folders_for(tmp_path / "新电脑")
    with pytest.raises(BackupLocked) as told:
        look_into_backup(elsewhere, backup=made)
    assert is_about_password(told.value)
    with pytest.raises(WrongSecret, match="密码或恢复码不对"):
        open_backup(backup=made, secret="不是这个密码")
    key = open_backup(backup=made, secret=PASSWORD)
    assert look_into_backup(elsewhere, backup=made, key=key).records == 3
    restore_backup(elsewhere, backup=made, key=key)
    again = unlock(elsewhere, clock=fixed_clock(DAY), password=PASSWORD).key
    other = open_desk(elsewhere, clock=fixed_clock(DAY), key=again)
    with other.store.reading() as books:
        assert books.count("person") == 3
    other.close()


def test_under_a_password_every_backup_comes_back_encrypted(
    desk: Desk, sealed: PasswordSet, plain_backup: Path
) -> None:
    """A plain one too; the present password stays the one that opens."""
    key = desk.store.key
    add_person(desk, name="后来的人")
    newer = back_up(desk).path
    desk.store.close()
    for backup, people in ((plain_backup, 3), (newer, 4)):
        restore_backup(desk.folders, backup=backup, store_key=key)
        assert "周明远".encode() not in desk.folders.store_file.read_bytes()
        again = open_desk(desk.folders, clock=fixed_clock(DAY), key=key)
        with again.store.reading() as books:
            assert books.count("person") == people
        again.close()


def test_a_plain_backup_is_not_put_beside_a_key_file(
    desk: Desk, sealed: PasswordSet, plain_backup: Path
) -> None:
    desk.store.close()
    before = desk.folders.store_file.read_bytes()
    with pytest.raises(OfficeProblem, match="先解锁"):
        restore_backup(desk.folders, backup=plain_backup)
    assert desk.folders.store_file.read_bytes() == before


def test_a_stick_that_was_away_is_cleared_when_it_comes(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    choose_second_place(desk, folder=stick)
    plain = back_up(desk).second
    assert plain is not None
    away = stick.rename(tmp_path / "拔出")
    done = set_password(desk, password=PASSWORD, sheet=tmp_path / "恢复单.pdf")
    assert stick in done.left_plain
    away.rename(stick)
    assert back_up(desk).second is not None
    assert not plain.exists()
