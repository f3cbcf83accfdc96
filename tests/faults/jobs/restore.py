"""Job: a backup is brought back over the books, then another.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.restore_backup import restore_backup
from tests.acts.office import record_talk
from tests.faults.books import LONG, STAFF, books_open, set_up
from tests.faults.job import Job, Place


def _backup(place: Place, number: int) -> Path:
    return place.disk / f"backup-{number}.db"


def prepare(place: Place) -> None:
    """Two backups, and books that went on since."""
    set_up(place)
    with books_open(place) as desk:
        back_up(desk, target=_backup(place, 1))
        record_talk(desk, STAFF, starts_at="2026-03-08T09:00")
        back_up(desk, target=_backup(place, 2))
        record_talk(desk, STAFF, starts_at="2026-03-07T09:00", content=LONG)


def run(place: Place) -> None:
    """Bring back the first, then the second."""
    for number in (1, 2):
        restore_backup(place.folders, backup=_backup(place, number))
        place.done()


JOB = Job("restore", prepare=prepare, run=run)
