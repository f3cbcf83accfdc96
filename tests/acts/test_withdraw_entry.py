"""Withdrawing entries."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


def test_it_leaves_every_list_but_stays_in_the_books(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    changes = withdraw_entry(desk, record_id=talk.id, reason=" 重复登记 ")
    assert changes.touched == {("talk", talk.id)}
    assert list_ids(desk, kind="talk") == []
    assert list_ids(desk, kind="talk", withdrawn=True) == [talk.id]
    assert find_entries(desk, text="公务接待") == []
    record = show_entry(desk, record_id=talk.id).whole.record
    assert record.withdrawn_reason == "重复登记"
    assert record.withdrawn_at == desk.clock()


def test_it_wants_a_reason_and_only_once(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    with pytest.raises(OfficeProblem, match="原因"):
        withdraw_entry(desk, record_id=talk.id, reason="  ")
    withdraw_entry(desk, record_id=talk.id, reason="重复登记")
    with pytest.raises(OfficeProblem, match="已经撤回过"):
        withdraw_entry(desk, record_id=talk.id, reason="再撤")
