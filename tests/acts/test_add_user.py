"""A new user stands last and is in the history."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.problems import OfficeProblem


def test_a_user_is_added(desk: Desk) -> None:
    made = add_user(desk, name=" 李某 ", role="负责人")
    assert list_users(desk)[-1] == made
    assert (made.name, made.role, made.position) == ("李某", "head", 1)
    with desk.store.reading() as books:
        digest = books.chain_head()
    assert digest.seq > 0
    with pytest.raises(OfficeProblem, match="已经有叫“李某”"):
        add_user(desk, name="李某", role="inspector")
    assert len(list_users(desk)) == 2
