"""What is known around many records is what is known around each."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.surroundings import surroundings
from cleanedu_desktop.acts.entry.surroundings_of_many import ManySurroundings
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, record_item, record_session, record_talk


def test_around_each_as_if_it_were_asked_for_alone(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    record_session(desk, staff, starts_at="2026-03-09T08:30", ends_at="2026-03-09T09:30")
    record_talk(desk, staff)
    record_item(desk, staff)
    for year in (2025, 2026):
        answers = {"year": year, "items": "遵守规定。"}
        record_commitments(desk, person_ids=[staff.head, staff.clerk], answers=answers)
    moved = {"moved_out_on": "2026-03-08"}
    advance_entry(desk, record_id=staff.clerk, step="move_out", answers=moved)
    problem = {"topic": "用公款旅游", "checked_on": "2026-03-09", "findings": [{"problem": "超标"}]}
    for checked in [record_entry(desk, kind="special_check", answers=problem) for _ in range(2)]:
        raised = raise_findings(desk, record_id=checked.id)
        withdraw_entry(desk, record_id=raised.numbers[0], reason="登记错了")
    with desk.store.reading() as books:
        wholes = books.wholes(books.every_id())
        many = ManySurroundings(desk, books, wholes)
        for whole in wholes:
            alone, together = surroundings(desk, books, whole), many.around(whole)
            assert _unordered(together.other_events) == _unordered(alone.other_events)
            assert replace(together, other_events=()) == replace(alone, other_events=())
            assert len(alone.withdrawn) == (whole.record.kind == "special_check")
    assert sum(len(many.around(one).other_events) for one in wholes) == 6


def _unordered(events: object) -> list[str]:
    return sorted(map(repr, events))  # type: ignore[call-overload]
