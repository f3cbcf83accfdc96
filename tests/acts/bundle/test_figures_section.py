"""Figures alone: how many records of each kind, and no word of one."""

from __future__ import annotations

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.figures_section import figures_section
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.desk import Desk
from tests.acts.office import Staff, record_session, record_talk


def test_a_sheet_a_kind(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    record_talk(desk, staff)
    with desk.store.reading() as books:
        plan = plan_sections(desk, books, BundleAsked(year=2026), None)
        section = figures_section(desk, books, plan, lambda sheet: sheet)
        pieces = list(section.pieces())
    assert [one.key for one in pieces] == ["figures study_session", "figures talk"]
    assert "廉洁要求" not in repr(pieces)
