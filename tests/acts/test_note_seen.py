"""Who saw what is confidential stands in the history of the record."""

from __future__ import annotations

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.records.change import SEEN
from tests.acts.office import Staff


def test_a_look_is_noted_with_who_and_when(desk: Desk, staff: Staff) -> None:
    note_seen(desk, record_id=staff.head)
    with desk.store.reading() as books:
        entry = books.changes_of(staff.head)[-1]
    assert (entry.what, entry.user_id, entry.at) == (SEEN, desk.user.id, desk.clock())
    assert (entry.earlier, entry.later) == (None, None)
    assert desk.store.check().sound


def test_a_look_is_shown_in_the_history_and_is_nothing_to_undo(desk: Desk, staff: Staff) -> None:
    correct_entry(desk, record_id=staff.head, answers={"post": "书记"})
    note_seen(desk, record_id=staff.head)
    told = show_history(desk, record_id=staff.head)
    assert "查看不公开内容" in str(told)
    undo(desk)
    assert show_entry(desk, record_id=staff.head).whole.record.answers["post"] == "支部书记"
