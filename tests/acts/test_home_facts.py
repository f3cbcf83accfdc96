"""The figures of the home page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.home_facts import home_facts
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from tests.acts.office import Staff, on_day, record_item, record_session, record_talk


def test_an_empty_office_has_nothing_due(desk: Desk) -> None:
    facts = home_facts(desk)
    assert (facts.year, facts.people, facts.sessions, facts.talks) == (
        2026,
        0,
        (0, 0, 0),
        (0, 0, 0),
    )
    assert facts.owed == 0


def test_everything_is_counted(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    record_session(desk, staff)
    record_item(desk, staff, due_on="2026-03-31")
    (commitment, _) = record_commitments(
        desk, person_ids=[staff.head, staff.clerk], answers={"year": 2026}
    ).ids
    advance_entry(desk, record_id=commitment, step="sign", answers={"signed_on": "2026-03-10"})
    facts = home_facts(desk)
    assert (facts.people, sum(facts.sessions), sum(facts.talks)) == (3, 1, 1)
    commitments = facts.commitments
    assert (commitments.signed, commitments.unsigned, commitments.missing) == (1, 1, 1)
    assert (facts.rectification.open, facts.rectification.overdue) == (1, 0)
    assert facts.owed == 1
    later = home_facts(on_day(desk, date(2026, 4, 1)))
    assert later.rectification.overdue == 1


def test_make_up_study_settles_what_was_owed(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="补学",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    assert home_facts(desk).owed == 0


def test_what_waits_for_a_signature_is_told_until_it_is_there(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    """The list of what has no attachment holds the same records."""
    talk = record_talk(desk, staff).id
    record_talk(desk, staff)
    (commitment,) = record_commitments(desk, person_ids=[staff.head], answers={"year": 2026}).ids
    assert waiting(desk) == {"commitment": 1, "talk": 2}
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    (file,) = attach_files(desk, record_id=talk, files=[scan]).attached
    advance_entry(desk, record_id=commitment, step="sign", answers={"signed_on": "2026-03-10"})
    assert waiting(desk) == {"talk": 1}
    assert talk not in list_ids(desk, kind="talk", unattached=True)
    remove_attachment(desk, attachment_id=file.id, reason="贴错了")
    assert waiting(desk) == {"talk": 2}
    assert talk in list_ids(desk, kind="talk", unattached=True)


def waiting(desk: Desk) -> dict[str, int]:
    return {one.kind: one.count for one in home_facts(desk).unsigned}
