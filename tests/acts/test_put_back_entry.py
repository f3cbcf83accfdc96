"""Putting withdrawn entries back."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person, record_talk


def test_it_is_as_it_was(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    withdraw_entry(desk, record_id=talk.id, reason="误操作")
    put_back_entry(desk, record_id=talk.id)
    assert list_ids(desk, kind="talk", state="recorded") == [talk.id]
    assert [one.id for one in find_entries(desk, text="公务接待")] == [talk.id]


def test_what_was_not_withdrawn_is_told(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    with pytest.raises(OfficeProblem, match="没有撤回过"):
        put_back_entry(desk, record_id=talk.id)


def test_a_number_given_away_meanwhile_is_told(desk: Desk) -> None:
    first = add_person(desk, name="周明远", staff_number="7")
    withdraw_entry(desk, record_id=first, reason="登记错了")
    add_person(desk, name="沈雅琴", staff_number="7")
    with pytest.raises(OfficeProblem, match="沈雅琴"):
        put_back_entry(desk, record_id=first)
