"""Job: a backup is brought back over books, forms and settings, then another.

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
    folder = place.disk / "备份"
    try:
        return next(folder.glob(f"*/00000{number}-*"))
    except (StopIteration, OSError):
        # The disk was pulled out, perhaps while it was looked at: the act is to say so.
        return folder / "没有"


def prepare(place: Place) -> None:
    """Two backups with forms and settings, and books, forms and settings that went on since."""
    set_up(place)
    forms, settings = place.folders.overlay, place.folders.settings_file
    forms.mkdir()
    with books_open(place) as desk:
        (forms / "talk.toml").write_text('title_line = "第一份"\n', encoding="utf-8")
        settings.write_text("late_after_days = 5\n", encoding="utf-8")
        back_up(desk, target=place.disk / "备份")
        record_talk(desk, STAFF, starts_at="2026-03-08T09:00")
        (forms / "talk.toml").write_text('title_line = "第二份"\n', encoding="utf-8")
        (forms / "person.toml").write_text('title_line = "后加的"\n', encoding="utf-8")
        back_up(desk, target=place.disk / "备份")
        record_talk(desk, STAFF, starts_at="2026-03-07T09:00", content=LONG)
    settings.write_text("late_after_days = 9\n", encoding="utf-8")


def run(place: Place) -> None:
    """Bring back the first, then the second."""
    for number in (1, 2):
        restore_backup(place.folders, backup=_backup(place, number))
        place.done()


JOB = Job("restore", prepare=prepare, run=run)
