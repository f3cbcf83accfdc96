"""Job: records are corrected, advanced, withdrawn and put back, one act each.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.faults.books import LONG, STAFF, each_done, set_up
from tests.faults.job import Job, Place

TALK, ITEM = "T2026-0001", "Z2026-0001"
PROGRESS = {"progressed_on": "2026-03-09", "progress": "正在补登派车单"}
EVIDENCE = [{"what": "用车登记簿", "pages": 3, "kept_at": "办公室"}]
CLOSED = {"closed_on": "2026-03-10", "result": LONG, "evidence": EVIDENCE, "agreed": True}
CONFIRMER = [PersonGiven(STAFF.head, "confirmer")]


def run(place: Place) -> None:
    """Correct a talk, report progress on an item, close it, withdraw the talk, put it back."""
    each_done(
        place,
        lambda desk: correct_entry(desk, record_id=TALK, answers={"content": "改为当面提醒。"}),
        lambda desk: advance_entry(desk, record_id=ITEM, step="progress", answers=PROGRESS),
        lambda desk: advance_entry(
            desk, record_id=ITEM, step="close", answers=CLOSED, people=CONFIRMER
        ),
        lambda desk: withdraw_entry(desk, record_id=TALK, reason="重复登记"),
        lambda desk: put_back_entry(desk, record_id=TALK),
    )


JOB = Job("correct_and_advance", prepare=set_up, run=run)
