"""Keeping new records, many at once."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft, draft_entry
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.writing_books import WritingBooks
from tests.acts.office import TALK, Staff


def draft(
    desk: Desk, books: WritingBooks, kind: str, *people: PersonGiven, **answers: str
) -> EntryDraft:
    """Draft a record."""
    form = desk.forms.main_form(kind)
    return draft_entry(desk, books, form=form, answers=answers, people=people)


def test_each_is_numbered_in_its_series_with_people_and_words(desk: Desk, staff: Staff) -> None:
    pair = (PersonGiven(staff.head, "talker"), PersonGiven(staff.clerk, "talkee"))
    with desk.store.writing("record_entry") as books:
        drafts = [
            draft(desk, books, "talk", *pair, **TALK),
            draft(desk, books, "person", name="罗㛃宁"),
            draft(desk, books, "talk", *pair, **TALK | {"starts_at": "2025-12-30T09:00"}),
            draft(desk, books, "talk", *pair, **TALK | {"starts_at": "2026-03-08T09:00"}),
        ]
        kept = keep_new(desk, books, drafts)
    numbers = ["T2026-0001", "R2026-0004", "T2025-0001", "T2026-0002"]
    assert [record.number for record in kept] == numbers
    assert [tie.role for tie in show_entry(desk, record_id="T2025-0001").whole.people] == [
        "talkee",
        "talker",
    ]
    assert [one.number for one in find_entries(desk, text="罗㛃")] == ["R2026-0004"]
    assert [one.number for one in find_entries(desk, text="ljn")] == ["R2026-0004"]


def test_a_staff_number_given_twice_keeps_nothing(desk: Desk) -> None:
    with (
        pytest.raises(OfficeProblem, match="周明远和沈雅琴"),
        desk.store.writing("record_entry") as books,
    ):
        keep_new(
            desk,
            books,
            [
                draft(desk, books, "person", name="周明远", staff_number="7"),
                draft(desk, books, "person", name="沈雅琴", staff_number="7"),
            ],
        )
    with desk.store.reading() as books:
        assert books.persons() == []


def test_nothing_to_keep_is_nothing_done(desk: Desk) -> None:
    with desk.store.writing("record_entry") as books:
        assert keep_new(desk, books, []) == []
