"""The silent restore drill."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.backup_facts import backup_facts
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drill_backups import drill_backups
from tests.acts.office import Staff, on_day


def _all_files(folder: Path) -> set[Path]:
    return {one for one in folder.rglob("*") if not one.name.startswith("backups.")}


def test_both_places_are_tried_and_nothing_stays(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    assert drill_backups(desk) is None
    stick = tmp_path / "U 盘"
    choose_second_place(desk, folder=stick)
    back_up(desk)
    before = _all_files(tmp_path)
    done = drill_backups(desk)
    assert done is not None
    assert (done.sound, done.at) == (True, desk.clock())
    assert "2 处备份都能恢复，最近一份有 3 条记录" in done.sentence
    assert _all_files(tmp_path) == before
    assert backup_facts(desk).drill == done


@pytest.mark.parametrize(
    ("day", "due"),
    [(date(2026, 4, 8), False), (date(2026, 4, 10), True), (date(2018, 3, 10), True)],
)
def test_it_is_due_again_after_a_month_or_a_wrong_clock(
    desk: Desk, staff: Staff, day: date, due: bool
) -> None:
    back_up(desk)
    assert drill_backups(desk)
    assert bool(drill_backups(on_day(desk, day))) is due


def test_a_damaged_backup_is_found_and_told(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    file = made.path / "store.db"
    content = bytearray(file.read_bytes())
    content[5000] ^= 0xFF
    file.write_bytes(content)
    done = drill_backups(desk)
    assert done is not None
    assert not done.sound
    assert "缺失或已损坏" in done.sentence
    assert backup_facts(desk).drill == done
