"""Making a backup that is proved."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.backups.known import read_known
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.look_into_backup import look_into_backup
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff
from tests.closed_folder import close_folder


def test_it_goes_to_the_backups_folder_under_number_and_day(desk: Desk, staff: Staff) -> None:
    done = back_up(desk)
    assert done.path.parent.parent == desk.folders.backups
    assert done.path.name.startswith("000001-20260310-")
    assert done.bytes == sum(
        one.stat().st_size for one in done.path.iterdir() if one.name != "backup.json"
    )
    assert (done.records, done.second, done.second_problem) == (3, None, "")
    known = read_known(desk.folders).newest[str(desk.folders.backups)]
    assert (known.path, known.records) == (str(done.path), 3)


def test_it_goes_where_it_is_asked_and_never_over_another(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    place = tmp_path / "u 盘"
    first = back_up(desk, target=place)
    second = back_up(desk, target=place)
    assert first.path.is_relative_to(place)
    assert (first.path.name[:6], second.path.name[:6]) == ("000001", "000002")
    assert not desk.folders.backups.exists()


def test_a_second_place_gets_its_own_whenever_it_is_there(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    stick.mkdir()
    choose_second_place(desk, folder=stick)
    done = back_up(desk)
    assert done.second is not None
    assert done.second.is_relative_to(stick)
    away = stick.rename(tmp_path / "拔出")
    alone = back_up(desk)
    assert (alone.second, alone.second_problem) == (None, "")
    away.rename(stick)
    assert back_up(desk).second is not None


def test_a_second_place_that_fails_never_costs_the_first(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    stick.mkdir()
    choose_second_place(desk, folder=stick)
    place = desk.store.backups.place_in(stick)
    (place / "backups.lock").mkdir()
    done = back_up(desk)
    assert done.path.is_dir()
    assert done.second is None
    assert "没有备份到" in done.second_problem
    assert "没有受影响" in done.second_problem
    assert str(stick) in read_known(desk.folders).failures
    with pytest.raises(OfficeProblem):
        back_up(desk, target=stick)


def test_own_files_that_cannot_be_read_are_named_until_a_backup_has_them(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.own_rules.mkdir()
    with monkeypatch.context() as until:
        close_folder(until, desk.folders.own_rules)
        done = back_up(desk)
    assert done.left_out_names == ("rules",)
    assert done.left_out.startswith("备份里缺 1 处本单位自己的文件（rules）")
    place = str(desk.folders.backups)
    assert read_known(desk.folders).failures[place].sentence == done.left_out
    assert look_into_backup(desk.folders, backup=done.path).left_out == ("rules",)
    assert back_up(desk).left_out == ""
    assert read_known(desk.folders).failures == {}
