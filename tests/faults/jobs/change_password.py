"""Job: encrypted books get another password, a talk is saved, a new recovery sheet is printed.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.recovery_sheet import recovery_sheet
from cleanedu_desktop.acts.set_password import set_password
from tests.acts.locked_office import OTHER, PASSWORD
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, each_done, set_up
from tests.faults.job import Job, Place


def prepare(place: Place) -> None:
    """An office with a password."""
    set_up(place)
    with books_open(place) as desk:
        set_password(desk, password=PASSWORD, sheet=place.disk / "恢复单.pdf")


def run(place: Place) -> None:
    """Change it, save, print a sheet, change it back."""
    each_done(
        place,
        lambda desk: change_password(desk, old=PASSWORD, new=OTHER),
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        lambda desk: recovery_sheet(desk, out=place.disk / "新恢复单.pdf"),
        lambda desk: change_password(desk, old=OTHER, new=PASSWORD),
        password=PASSWORD,
    )


JOB = Job("change_password", prepare=prepare, run=run, passwords=(PASSWORD, OTHER))
