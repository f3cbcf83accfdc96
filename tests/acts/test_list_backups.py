"""Listing the backups there are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_backups import list_backups, newest_of
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.copy_store import copy_store
from tests.acts.office import DAY, Staff, add_person, fixed_clock


def test_the_usual_places_newest_first(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    assert list_backups(desk.folders) == []
    choose_second_place(desk, folder=tmp_path / "U 盘")
    back_up(desk)
    add_person(desk, name="新人")
    back_up(desk)
    found = list_backups(desk.folders)
    assert [(one.number, one.records) for one in found] == [(2, 4), (1, 3), (2, 4), (1, 3)]
    assert found[0].kinds == {"person": 4}
    assert (found[0].office_code, found[0].encrypted) == ("SLJ", False)


def test_any_level_can_be_pointed_at(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    for folder in (desk.folders.backups, made.path.parent, made.path):
        assert [one.path for one in list_backups(desk.folders, folder=folder)] == [made.path]


def test_a_single_file_of_the_older_kind_is_listed(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "旧"
    folder.mkdir()
    copy_store(desk.store.path, folder / "廉教台账备份-20250101-080000.db")
    (one,) = list_backups(desk.folders, folder=folder)
    assert (one.number, one.records, one.problem) == (0, None, "")


def test_what_cannot_be_read_says_why(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    (made.path / "backup.json").write_text("{}", encoding="utf-8")
    (one,) = list_backups(desk.folders)
    assert "已损坏" in one.problem
    with pytest.raises(OfficeProblem, match="已损坏"):
        newest_of([one], made.path.parent)
    with pytest.raises(OfficeProblem, match="没有可用的备份"):
        newest_of([], made.path.parent)


def test_the_newest_of_two_stores_is_nobodys(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    stick = tmp_path / "U 盘"
    back_up(desk, target=stick)
    newest = back_up(desk, target=stick)
    found = list_backups(desk.folders, folder=stick)
    assert newest_of(found, stick).path == newest.path
    other = folders_for(tmp_path / "别的")
    set_up_office(other, name="别的局", code="BD", clock=fixed_clock(DAY))
    theirs = open_desk(other, clock=fixed_clock(DAY))
    with theirs.store:
        back_up(theirs, target=stick)
    with pytest.raises(OfficeProblem, match="几个台账"):
        newest_of(list_backups(desk.folders, folder=stick), stick)


def test_a_folder_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "无", ignore_errors=True)
    with pytest.raises(OfficeProblem):
        list_backups(desk.folders, folder=tmp_path / "无")
