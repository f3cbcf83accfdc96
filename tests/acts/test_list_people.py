"""Listing the people an entry can name."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_people import list_people
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, add_person


def test_everyone_is_listed_with_what_tells_them_apart(desk: Desk, staff: Staff) -> None:
    gone = add_person(desk, name="登记错的人")
    withdraw_entry(desk, record_id=gone, reason="登记错了")
    out = {"moved_out_on": "2026-03-09"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=out)
    listed = list_people(desk)
    assert [(one.id, one.on_roster) for one in listed] == [
        (staff.head, True),
        (staff.clerk, True),
        (staff.driver, False),
    ]
    assert dict(listed[0].facts) == {"post": "支部书记", "department": "办公室"}
    assert [one.birth_year for one in listed] == ["", "", "1985"]
    assert "syq" in listed[1].initials.split()


def test_the_roster_is_that_of_the_day_asked_for(desk: Desk, staff: Staff) -> None:
    """Who moved out later was there."""
    out = {"moved_out_on": "2026-03-09"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=out)
    before = {one.id: one.on_roster for one in list_people(desk, on=date(2026, 3, 8))}
    assert before[staff.driver]
    after = {one.id: one.on_roster for one in list_people(desk, on=date(2026, 3, 10))}
    assert not after[staff.driver]
