"""Job: backups with forms and settings, one into a folder that is new; a talk is saved between.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.back_up import back_up
from tests.acts.office import record_talk
from tests.faults.books import STAFF, each_done, set_up
from tests.faults.job import Job, Place


def run(place: Place) -> None:
    """Back up, save, back up."""
    folder = place.disk / "移动硬盘" / "台账备份"
    each_done(
        place,
        back_up,
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        lambda desk: back_up(desk, target=folder),
    )


def prepare(place: Place) -> None:
    """Books with a form of their own and settings."""
    set_up(place)
    place.folders.overlay.mkdir()
    (place.folders.overlay / "talk.toml").write_text('title_line = "本局"\n', encoding="utf-8")
    place.folders.settings_file.write_text("late_after_days = 5\n", encoding="utf-8")


JOB = Job("back_up", prepare=prepare, run=run)
