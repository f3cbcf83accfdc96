"""The same step on several entries."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.advance_entries import advance_entries
from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff

SIGNED = {"signed_on": "2026-03-10"}


def states(desk: Desk, ids: list[str]) -> list[str]:
    """The states of entries."""
    return [show_entry(desk, record_id=one).whole.record.state for one in ids]


def commitments(desk: Desk, staff: Staff) -> list[str]:
    """A commitment of everyone."""
    people = [staff.head, staff.clerk, staff.driver]
    made = record_commitments(desk, person_ids=people, answers={"year": 2026, "items": "守规。"})
    return made.ids


def test_all_are_signed_on_one_day(desk: Desk, staff: Staff) -> None:
    """And all of them are told as changed; one named twice is taken once."""
    ids = commitments(desk, staff)
    done = advance_entries(desk, record_ids=[*ids, ids[0]], step="sign", answers=SIGNED)
    assert done.ids == ids
    assert {one for _, one in done.changes.touched} == set(ids)
    assert states(desk, ids) == ["signed"] * 3


def test_all_or_nothing(desk: Desk, staff: Staff) -> None:
    """One that is signed already keeps the others as they were, and is named."""
    ids = commitments(desk, staff)
    advance_entry(desk, record_id=ids[2], step="sign", answers=SIGNED)
    number = show_entry(desk, record_id=ids[2]).whole.record.number
    with pytest.raises(OfficeProblem, match=number):
        advance_entries(desk, record_ids=ids, step="sign", answers=SIGNED)
    assert states(desk, ids) == ["unsigned", "unsigned", "signed"]


def test_nothing_chosen_is_said(desk: Desk) -> None:
    """Not a silent success."""
    with pytest.raises(OfficeProblem, match="还没有选择"):
        advance_entries(desk, record_ids=[], step="sign", answers=SIGNED)
