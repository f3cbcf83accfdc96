"""Making the record of its kind."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import draft_entry
from cleanedu_desktop.acts.entry.make_record import make_record
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.records.study_session import StudySession
from tests.acts.office import SESSION, Staff, attendance


def made(desk: Desk, kind: str, answers: dict[str, str], before: Record | None = None) -> Record:
    """Draft and make a record of a kind."""
    form = desk.forms.main_form(kind)
    with desk.store.reading() as books:
        draft = draft_entry(desk, books, form=form, answers=answers, people=())
        return make_record(desk, books, draft, before)


def test_a_session_has_the_roster_of_its_day(desk: Desk, staff: Staff) -> None:
    session = made(desk, "study_session", SESSION)
    assert isinstance(session, StudySession)
    assert [one["id"] for one in session.roster] == [staff.head, staff.clerk, staff.driver]
    assert attendance(staff, ("到会", None))


def test_a_correction_on_the_same_day_keeps_the_roster(desk: Desk, staff: Staff) -> None:
    first = made(desk, "study_session", SESSION)
    assert isinstance(first, StudySession)
    first.roster = first.roster[:1]
    again = made(desk, "study_session", SESSION, before=first)
    assert isinstance(again, StudySession)
    assert again.roster == first.roster


def test_a_person_has_initials_of_all_readings(desk: Desk) -> None:
    person = made(desk, "person", {"name": "单雨"})
    assert isinstance(person, Person)
    assert {"sy", "dy"} <= set(person.name_initials.split())
