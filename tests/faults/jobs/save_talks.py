"""Job: a talk is drafted and saved, another with text over several pages, one act each.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.drop_draft import drop_draft
from cleanedu_desktop.acts.keep_draft import DraftContent, keep_draft
from tests.acts.office import record_talk
from tests.faults.books import LONG, STAFF, each_done, set_up
from tests.faults.job import Job, Place

DRAFT = "6f1f2c5e-31d2-4a5c-9b6e-0d4e8f1a2b3c"
DRAFTED = DraftContent(title="谈话", kind="talk", answers={"content": LONG})


def run(place: Place) -> None:
    """Keep a draft, save it as a talk, drop it; save two more talks."""
    each_done(
        place,
        lambda desk: keep_draft(desk, draft_id=DRAFT, content=DRAFTED),
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-08T09:00", content=LONG),
        lambda desk: drop_draft(desk, draft_id=DRAFT),
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-07T09:00"),
    )


JOB = Job("save_talks", prepare=set_up, run=run)
