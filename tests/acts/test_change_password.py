"""Changing a password, and giving one to another user."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts import add_user as adding
from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.key_holders import key_holders
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import CLOCK, OTHER, PASSWORD, code_on, lock_up


def add_user(desk: Desk, role: str) -> str:
    """Add another user and return the id."""
    return adding.add_user(desk, name="吴主任", role=role).id


def test_another_user_gets_the_first_password(desk: Desk) -> None:
    lock_up(desk)
    head = add_user(desk, "head")
    change_password(desk, new=OTHER, user_id=head)
    opened = unlock(desk.folders, clock=CLOCK, password=OTHER)
    assert (opened.user_id, opened.role) == (head, "head")
    assert unlock(desk.folders, clock=CLOCK, password=PASSWORD).role == "secretary"
    assert [one.role for one in key_holders(desk.folders, clock=CLOCK).users] == [
        "secretary",
        "head",
    ]
    with pytest.raises(OfficeProblem, match="没有找到这位使用者"):
        change_password(desk, new=OTHER, user_id="nobody")


def test_after_the_recovery_code_the_forgotten_one_is_not_asked(desk: Desk) -> None:
    code = code_on(lock_up(desk).sheet)
    assert unlock(desk.folders, clock=CLOCK, recovery=code).key
    change_password(desk, new=OTHER, forgotten=True)
    assert unlock(desk.folders, clock=CLOCK, password=OTHER).key


def test_a_plain_office_has_none_to_change(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有设密码"):
        change_password(desk, new=OTHER)
    assert not desk.folders.key_file.exists()


def test_a_weak_one_changes_nothing(desk: Desk) -> None:
    lock_up(desk)
    before = desk.folders.key_file.read_bytes()
    with pytest.raises(OfficeProblem, match="没有设置"):
        change_password(desk, old=PASSWORD, new="aaaaaaaa")
    assert desk.folders.key_file.read_bytes() == before
