"""Tells who still owes make-up study (补学) for a session."""

from __future__ import annotations

from cleanedu_desktop.records.record import PersonTie, WholeRecord

AWAY = frozenset({"on_leave", "absent"})


def owing_make_up(session: WholeRecord) -> tuple[PersonTie, ...]:
    """Return the attendance ties, in order, of those away who have not made up yet."""
    steps = {step.id for step in session.taken("make_up_study")}
    done = {
        tie.person_id
        for tie in session.people
        if tie.role == "absentee" and tie.step_id is not None and tie.step_id in steps
    }
    return tuple(
        tie
        for tie in session.in_role("attendee")
        if tie.presence in AWAY and tie.person_id not in done
    )
