"""How it stands with the backups."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import pytest

from cleanedu_desktop.acts import backup_facts as backup_facts_of
from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.backup_facts import backup_facts
from cleanedu_desktop.acts.backups import look_in_time
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from tests.acts.office import Staff, add_person, on_day


def test_none_then_one_then_an_old_one(desk: Desk, staff: Staff) -> None:
    none = backup_facts(desk)
    assert (none.first.made_at, none.first.old, none.second, none.drill) == (None, True, None, None)
    back_up(desk)
    fresh = backup_facts(desk).first
    assert (fresh.days, fresh.saves, fresh.old) == (0, 0, False)
    later = on_day(desk, date(2026, 4, 10))
    assert not backup_facts(later).first.old
    add_person(later, name="新人")
    told = backup_facts(later).first
    assert (told.days, told.saves, told.old) == (31, 1, True)


def test_the_second_place_is_told_also_while_it_is_away(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘"
    choose_second_place(desk, folder=stick)
    back_up(desk)
    stick.rename(tmp_path / "拔出")
    add_person(desk, name="新人")
    second = backup_facts(desk).second
    assert second is not None
    assert (second.there, second.saves, second.days) == (False, 1, 0)
    assert second.made_at is not None


def test_a_share_that_hangs_is_not_waited_for(
    desk: Desk, staff: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts as not there, and what is known of it is told all the same."""
    share, answers = tmp_path / "共享", Event()
    choose_second_place(desk, folder=share)
    back_up(desk)

    def hang(_desk: Desk) -> Path:
        answers.wait()
        return share

    monkeypatch.setattr(backup_facts_of, "second_place", hang)
    monkeypatch.setattr(look_in_time, "SECONDS", 0.1)
    second = backup_facts(desk).second
    assert second is not None
    assert (second.there, second.saves) == (False, 0)
    answers.set()
