"""Job: a talk is saved and corrected, both are undone, and the second undoing is undone.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.undo import undo
from tests.acts.office import record_talk
from tests.faults.books import LONG, STAFF, each_done, set_up
from tests.faults.job import Job, Place

NEW = "T2026-0002"


def run(place: Place) -> None:
    """Save, correct, undo, undo, and take back the last of these."""
    last: list[str] = []

    def undo_last(desk: Desk) -> None:
        last.append(undo(desk).operation)

    each_done(
        place,
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        lambda desk: correct_entry(desk, record_id=NEW, answers={"content": LONG}),
        undo_last,
        undo_last,
        lambda desk: undo(desk, operation=last[-1]),
    )


JOB = Job("undo", prepare=set_up, run=run)
