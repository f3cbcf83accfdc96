"""Job: talks are saved, one act each, the second with text over several pages.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from tests.acts.office import record_talk
from tests.faults.books import LONG, STAFF, each_done, set_up
from tests.faults.job import Job, Place


def run(place: Place) -> None:
    """Save three talks."""
    each_done(
        place,
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-08T09:00", content=LONG),
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-07T09:00"),
    )


JOB = Job("save_talks", prepare=set_up, run=run)
