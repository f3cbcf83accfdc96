"""Removing the password."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.remove_password import remove_password
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import CLOCK, lock_up
from tests.acts.office import Staff, add_person


def test_all_is_plain_again_and_nothing_is_lost(desk: Desk, staff: Staff) -> None:
    lock_up(desk)
    remove_password(desk)
    assert desk.store.key is None
    assert not desk.folders.key_file.exists()
    assert add_person(desk, name="新来的人")
    desk.store.close()
    again = open_desk(desk.folders, clock=CLOCK)
    with again.store:
        assert again.store.check().sound
        assert again.store.check().counts["person"] == 4


def test_without_a_password_there_is_none_to_remove(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有设密码"):
        remove_password(desk)
