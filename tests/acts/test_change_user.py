"""Users are renamed and leave; nobody shuts oneself or everybody out."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.change_user import change_user
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.problems import OfficeProblem


def test_renaming_oneself_is_known_at_once(desk: Desk) -> None:
    change_user(desk, user_id=desk.user.id, name="王某某")
    assert desk.user.name == "王某某"
    assert [one.name for one in list_users(desk)] == ["王某某"]


def test_one_who_left_can_come_back(desk: Desk) -> None:
    other = add_user(desk, name="李某", role="secretary")
    left = change_user(desk, user_id=other.id, left=True)
    assert left.left_at == desk.clock()
    assert change_user(desk, user_id=other.id, left=False).left_at is None
    assert len(list_users(desk)) == 2


def test_nobody_shuts_oneself_out(desk: Desk) -> None:
    add_user(desk, name="李某", role="secretary")
    with pytest.raises(OfficeProblem, match="不能改自己的身份"):
        change_user(desk, user_id=desk.user.id, left=True)
    with pytest.raises(OfficeProblem, match="不能改自己的身份"):
        change_user(desk, user_id=desk.user.id, role="inspector")


def test_what_is_refused_changes_nothing(desk: Desk) -> None:
    other = add_user(desk, name="李某", role="head")
    with pytest.raises(OfficeProblem, match="已经有叫“文书”"):
        change_user(desk, user_id=other.id, name="文书", role="secretary")
    assert list_users(desk)[1] == other
