"""Backups nobody asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.back_up_if_due import back_up_if_due
from cleanedu_desktop.acts.backup_facts import backup_facts
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.stopping import Stopped
from tests.acts.office import DAY, Staff, add_person, fixed_clock
from tests.closed_folder import close_folder

YEARS = timedelta(days=8 * 365)


def _backups(folder: Path) -> list[str]:
    return sorted(one.name[:6] for one in folder.glob("*/0*"))


def test_after_so_many_saves_and_not_before(desk: Desk, staff: Staff) -> None:
    back_up(desk)
    desk.settings = replace(desk.settings, backup_after_saves=3)
    for number, made in ((1, False), (2, False), (3, True), (4, False)):
        add_person(desk, name=f"新人{number}")
        assert bool(back_up_if_due(desk).made) is made
    assert _backups(desk.folders.backups) == ["000001", "000002"]


def test_at_closing_after_any_save_and_never_without(desk: Desk, staff: Staff) -> None:
    assert back_up_if_due(desk, always=True).made
    assert not back_up_if_due(desk, always=True).made
    add_person(desk, name="新人")
    assert back_up_if_due(desk, always=True).made


@pytest.mark.parametrize("off", [-YEARS, YEARS])
def test_a_clock_years_off_neither_stops_nor_hastens_them(
    desk: Desk, staff: Staff, off: timedelta
) -> None:
    desk.settings = replace(desk.settings, backup_after_saves=2)
    back_up(replace(desk, clock=fixed_clock(date.fromordinal(DAY.toordinal() + off.days))))
    add_person(desk, name="新人甲")
    assert not back_up_if_due(desk).made
    add_person(desk, name="新人乙")
    assert back_up_if_due(desk).made
    assert _backups(desk.folders.backups) == ["000001", "000002"]


def test_a_second_place_that_comes_gets_one_at_once(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    choose_second_place(desk, folder=stick)
    back_up(desk)
    away = stick.rename(tmp_path / "拔出")
    add_person(desk, name="新人")
    told = back_up_if_due(desk)
    assert (told.made, told.second_there) == ((), False)
    away.rename(stick)
    told = back_up_if_due(desk, second_new=True)
    assert told.second_there
    assert [one.is_relative_to(stick) for one in told.made] == [True]


def test_a_failure_is_kept_for_the_home_page_and_not_raised(desk: Desk, staff: Staff) -> None:
    desk.folders.backups.write_text("不是文件夹", encoding="utf-8")
    told = back_up_if_due(desk, always=True)
    assert told.made == ()
    (sentence,) = told.problems
    failure = backup_facts(desk).first.failure
    assert failure is not None
    assert failure.sentence == sentence
    desk.folders.backups.unlink()
    back_up(desk)
    assert backup_facts(desk).first.failure is None


def test_a_backup_that_was_thrown_away_is_missed(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    made.path.rename(made.path.with_name("扔掉的"))
    assert back_up_if_due(desk, always=True).made


def test_stopping_leaves_what_was_there(desk: Desk, staff: Staff) -> None:
    with pytest.raises(Stopped):
        back_up_if_due(desk, always=True, stop=lambda: True)
    assert _backups(desk.folders.backups) == []
    assert back_up_if_due(desk, always=True).made


def test_own_files_that_could_not_be_read_are_told(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.own_rules.mkdir()
    close_folder(monkeypatch, desk.folders.own_rules)
    done = back_up_if_due(desk, always=True)
    assert len(done.made) == 1
    assert [one[:6] for one in done.problems] == ["备份里缺 1"]
