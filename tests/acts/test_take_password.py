"""Taking a password away."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.take_password import take_password
from cleanedu_desktop.acts.unlock import NotUnlocked, unlock
from tests.acts.locked_office import CLOCK, OTHER, PASSWORD, lock_up
from tests.acts.test_change_password import add_user


def test_it_opens_nothing_any_more(desk: Desk) -> None:
    lock_up(desk)
    head = add_user(desk, "head")
    change_password(desk, new=OTHER, user_id=head)
    take_password(desk, user_id=head)
    with pytest.raises(NotUnlocked):
        unlock(desk.folders, clock=CLOCK, password=OTHER)
    assert unlock(desk.folders, clock=CLOCK, password=PASSWORD).key
