"""Tells who still owes make-up study (补学) for a session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.study_hours import MAKE_UP

AWAY = frozenset({"on_leave", "absent"})


def owing_make_up(session: RecordFact, on: date) -> Iterator[str]:
    """Yield the ids, in order of attendance, of those away who had not made up by the day `on`."""
    done = {
        one.person_id
        for step in session.steps
        if step.name == MAKE_UP and step.taken_on <= on
        for one in step.people
        if one.role == "absentee"
    }
    for one in session.people:
        if one.role == "attendee" and one.presence in AWAY and one.person_id not in done:
            yield one.person_id
