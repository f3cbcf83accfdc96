"""People who share a name."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.namesakes import namesakes
from tests.acts.office import Staff, add_person


def test_only_those_of_one_name_are_told(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books:
        assert namesakes(books) == {}
    other = add_person(desk, name="沈雅琴")
    with desk.store.reading() as books:
        assert namesakes(books) == {staff.clerk: "R2026-0002", other: "R2026-0004"}
