"""Whose password it was sits at the desk."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.take_seat import close_desk, seat_of_password
from tests.ui.conftest import clock


def test_the_user_of_the_password_and_nobody_who_has_left(folders: Folders) -> None:
    desk = open_desk(folders, clock=clock)
    head = add_user(desk, name="李某", role="head")
    users = [desk.user, head]
    assert seat_of_password(desk, users, "") is desk
    seated = seat_of_password(desk, users, head.id)
    assert seated.user.name == "李某"
    with pytest.raises(OfficeProblem, match="已经离开"):
        seat_of_password(seated, users, "somebody else")
    close_desk(open_desk(folders, clock=clock))
