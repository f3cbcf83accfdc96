"""People as they are read from a store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import (
    add_person,
    new_office,
    record_item,
    record_session,
    record_talk,
    staff_of,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The desk of an empty office."""
    with new_office(tmp_path / "office") as made:
        yield made


def test_the_roster_now_and_on_a_day(desk: Desk) -> None:
    """Who moved out was there before."""
    staff = staff_of(desk)
    moved = {"moved_out_on": "2026-03-02"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=moved)
    with desk.store.reading() as books:
        assert [one.name for one in books.persons()] == ["周明远", "沈雅琴"]
        assert len(books.persons(date(2026, 3, 1))) == 3
        assert len(books.persons(date(2026, 3, 2))) == 2
        assert len(books.persons(with_moved_out=True)) == 3
        everyone = [staff.head, staff.driver]
        assert books.off_roster(everyone, date(2026, 3, 2)) == {staff.driver}
        assert books.off_roster(everyone, date(2026, 3, 1)) == frozenset()


def test_people_by_name_and_number(desk: Desk) -> None:
    """Exactly these."""
    one = add_person(desk, name="周明远", staff_number="007")
    add_person(desk, name="周明远")
    with desk.store.reading() as books:
        assert len(books.people_named("周明远")) == 2
        assert books.people_named("周明") == []
        assert [person.id for person in books.people_with_numbers(["007", "008"])] == [one]


def test_what_someone_is_tied_to(desk: Desk) -> None:
    """Not by a step alone, and not what was withdrawn."""
    staff = staff_of(desk)
    session, gone = record_session(desk, staff), record_talk(desk, staff)
    talk = record_talk(desk, staff)
    withdraw_entry(desk, record_id=gone.id, reason="重复")
    item = record_item(desk, staff)
    advance_entry(
        desk,
        record_id=item.id,
        step="acceptance",
        answers={"accepted_on": "2026-03-09", "opinion": "通过"},
        people=[PersonGiven(staff.head, "examiner")],
    )
    with desk.store.reading() as books:
        assert books.ids_about(staff.head) == sorted([session.id, talk.id])
        assert books.ids_about(staff.driver) == sorted([session.id, item.id])
