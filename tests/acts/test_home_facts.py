"""The figures of the home page."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.home_facts import home_facts, last_backup
from cleanedu_desktop.acts.record_commitments import record_commitments
from tests.acts.office import Staff, on_day, record_item, record_session, record_talk


def test_an_empty_office_has_nothing_due(desk: Desk) -> None:
    facts = home_facts(desk)
    assert (facts.year, facts.people, facts.sessions, facts.talks) == (2026, 0, 0, 0)
    assert facts.owed == ()
    assert facts.last_backup is None


def test_everything_is_counted(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    session = record_session(desk, staff)
    item = record_item(desk, staff, due_on="2026-03-31")
    (commitment, _) = record_commitments(
        desk, person_ids=[staff.head, staff.clerk], answers={"year": 2026}
    ).ids
    advance_entry(desk, record_id=commitment, step="sign", answers={"signed_on": "2026-03-10"})
    facts = home_facts(desk)
    assert (facts.people, facts.sessions, facts.talks) == (3, 1, 1)
    commitments = facts.commitments
    assert (commitments.signed, commitments.unsigned, commitments.missing) == (1, 1, 1)
    assert (facts.rectification.open, facts.rectification.overdue) == (1, ())
    assert [(one.id, one.names) for one in facts.owed] == [(session.id, ("李䶮",))]
    later = home_facts(on_day(desk, date(2026, 4, 1)))
    assert later.rectification.overdue == (item.id,)


def test_make_up_study_settles_what_was_owed(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    advance_entry(
        desk,
        record_id=session.id,
        step="补学",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    assert home_facts(desk).owed == ()


def test_the_newest_backup_counts(desk: Desk) -> None:
    desk.folders.backups.mkdir(parents=True)
    for name, written in (("a.db", 1_700_000_000), ("b.db", 1_600_000_000)):
        file = desk.folders.backups / name
        file.touch()
        os.utime(file, (written, written))
    assert last_backup(desk.folders) == datetime.fromtimestamp(1_700_000_000, UTC)
