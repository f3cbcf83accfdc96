"""A record's pages: its form as it was then, and the papers of its steps."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.bundle.record_pieces import Source, record_pieces
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.given import PersonGiven
from tests.acts.office import Staff, record_session


def test_a_make_up_study_is_a_paper_of_its_session(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="make_up_study",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    asked = BundleAsked(year=2026)
    with desk.store.reading() as books:
        plan = plan_sections(desk, books, asked, None)
        source = Source(
            desk=desk,
            books=books,
            asked=asked,
            printed_on="2026年3月10日",
            proof="1-a",
            forms=OwnForms(desk.forms, books),
            finish=lambda sheet: replace(sheet, watermark="某某"),
            words=str.lower,
            pictures=lambda whole: iter(()),
        )
        (piece,) = record_pieces(source, plan.sections[0].lines)
    assert [one.form_id for one in piece.sheets] == ["study_session", "make_up_study"]
    assert {(one.proof, one.watermark, one.key) for one in piece.sheets} == {("1-a", "某某", "")}
    assert piece.words.startswith(session.number.lower())
