"""Refusing a second person with the same staff number."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.duplicates import refuse_duplicate
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person, record_talk


def test_the_same_person_keeps_the_number(desk: Desk) -> None:
    person = add_person(desk, name="周明远", staff_number="7")
    correct_entry(desk, record_id=person, answers={"post": "书记"})
    assert show_entry(desk, record_id=person).whole.record.answers["staff_number"] == "7"


def test_somebody_else_may_not_take_it(desk: Desk) -> None:
    add_person(desk, name="周明远", staff_number="7")
    other = add_person(desk, name="沈雅琴")
    with pytest.raises(OfficeProblem, match="周明远"):
        correct_entry(desk, record_id=other, answers={"staff_number": "7"})


def test_other_kinds_are_not_looked_at(desk: Desk, staff: Staff) -> None:
    record = show_entry(desk, record_id=record_talk(desk, staff).id).whole.record
    with desk.store.reading() as books:
        refuse_duplicate(books, record)
