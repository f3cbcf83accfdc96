"""Job: an office says how it files, a year's records become items with numbers, then one more.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.change_retention import take_references
from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.file_items import file_items
from cleanedu_desktop.acts.print_catalogue import print_catalogue
from tests.acts.office import record_talk
from tests.faults.books import STAFF, each_done, set_up
from tests.faults.job import Job, Place


def run(place: Place) -> None:
    """Periods, fonds number, the items of a year, their catalogue."""
    target = place.disk / "目录.pdf"
    each_done(
        place,
        take_references,
        lambda desk: change_settings(desk, changes={"fonds_number": "Z109"}),
        lambda desk: file_items(desk, year=2026, unsigned_too=True),
        lambda desk: print_catalogue(desk, year=2026, target=target),
        lambda desk: record_talk(desk, STAFF, starts_at="2026-01-05T09:00", content="谈了旧事。"),
        lambda desk: file_items(desk, year=2026, unsigned_too=True),
    )


JOB = Job("file_items", prepare=set_up, run=run)
