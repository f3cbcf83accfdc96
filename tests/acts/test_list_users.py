"""The users in their order."""

from __future__ import annotations

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.change_user import change_user
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_users import list_users


def test_those_who_left_are_listed_when_asked_for(desk: Desk) -> None:
    other = add_user(desk, name="李某", role="head")
    change_user(desk, user_id=other.id, left=True)
    assert [one.name for one in list_users(desk)] == ["文书"]
    assert [one.name for one in list_users(desk, with_left=True)] == ["文书", "李某"]
