"""What the page of the file shows is told at once."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_filing import show_filing
from tests.acts.office import Staff, record_talk


def test_the_proposal_the_closing_and_the_table(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    shown = show_filing(desk, year=2026)
    assert len(shown.proposed.lacking) == len(shown.closing.unsigned) == 1
    assert ("talk", "廉政谈话记录表") in [(one.kind, title) for one, title in shown.classes]
    assert shown.settings.fonds_number == ""
