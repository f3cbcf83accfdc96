"""The rows of a record after some of its changes, and what they say."""

from __future__ import annotations

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.version_words import Rows, VersionWords
from cleanedu_desktop.acts.given import PersonGiven
from tests.acts.office import Staff, record_session


def test_a_version_says_all_that_the_record_said_then(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    people = [PersonGiven(staff.head, "host"), PersonGiven(staff.clerk, "recorder")]
    correct_entry(desk, record_id=session.id, people=people, late_reason="出差")
    with desk.store.reading() as books:
        changes = books.changes_of(session.id)
        words = VersionWords(desk, books, restricted=False)
        rows, versions = Rows(), []
        for one in changes:
            rows.take(one)
            versions.append({said.label: said.words for said in words.said(rows)})
        empty = words.said(Rows())
    assert empty == []
    complete = next(one for one in versions if "（请假：出车）" in str(one))
    assert complete["主持人"] == "周明远"
    assert "补录原因" not in complete
    assert versions[-1]["补录原因"] == "出差"
    assert "请假" not in str(versions[-1])
