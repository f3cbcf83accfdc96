"""Who has a password, told before anything is opened."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.key_holders import key_holders
from tests.acts.locked_office import CLOCK, lock_up


def test_without_a_password_nobody(desk: Desk) -> None:
    assert key_holders(desk.folders, clock=CLOCK).users == ()


def test_roles_and_the_day_of_the_sheet_and_no_names(desk: Desk) -> None:
    lock_up(desk)
    holders = key_holders(desk.folders, clock=CLOCK)
    assert [one.role for one in holders.users] == ["secretary"]
    assert holders.sheet_of == CLOCK()
    assert holders.wait == 0
    assert "文书" not in desk.folders.key_file.read_text(encoding="utf-8")
