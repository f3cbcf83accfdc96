"""Job: files are attached, saved and removed in books with a password.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from functools import partial

from cleanedu_desktop.acts.set_password import set_password
from tests.acts.locked_office import PASSWORD
from tests.faults.books import books_open
from tests.faults.job import Job, Place
from tests.faults.jobs import attach


def prepare(place: Place) -> None:
    """The office of the plain job, with a password."""
    attach.prepare(place)
    with books_open(place) as desk:
        set_password(desk, password=PASSWORD, sheet=place.disk / "恢复单.pdf")


JOB = Job(
    "attach_encrypted",
    prepare=prepare,
    run=partial(attach.run, password=PASSWORD),
    passwords=(PASSWORD,),
)
