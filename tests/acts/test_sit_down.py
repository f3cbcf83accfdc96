"""Whoever sits down is named by the history; an inspector cannot write."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import add_person


def test_the_history_names_who_sits_here(desk: Desk) -> None:
    other = add_user(desk, name="李某", role="head")
    seated = sit_down(desk, user=other)
    person = add_person(seated, name="钱某")
    with seated.store.reading() as books:
        assert {one.user_id for one in books.changes_of(person)} == {other.id}


def test_an_inspector_gets_a_store_that_reads_and_others_may_write(desk: Desk) -> None:
    seated = sit_down(desk, user=visiting_inspector("县纪委 王某某"))
    assert seated.store.read_only
    assert seated.inspection is not None
    other = open_desk(desk.folders, clock=desk.clock)
    add_person(other, name="钱某")
    other.close()
    seated.close()


def test_without_a_log_nobody_sits_and_the_store_is_let_go(desk: Desk) -> None:
    desk.folders.view_log_file.mkdir()
    with pytest.raises(OfficeProblem):
        sit_down(desk, user=visiting_inspector("王某某"))
    open_desk(desk.folders, clock=desk.clock).close()


def test_an_inspector_has_a_name(desk: Desk) -> None:
    assert desk.user.name
    with pytest.raises(OfficeProblem, match="姓名"):
        visiting_inspector(" ")
