"""Job: talks are saved, and each time a backup is made by itself in two places and thinned out.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.back_up_if_due import back_up_if_due
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups import generations
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, each_done, set_up
from tests.faults.job import Job, Place


def _by_itself(desk: Desk) -> None:
    """Back up; a failure, which the window only notes, ends the job as an error of an act does."""
    told = back_up_if_due(desk, always=True)
    if told.problems:
        raise OfficeProblem(told.problems[0])


@contextmanager
def keeping_one() -> Iterator[None]:
    """Make this process one that keeps the newest alone: ten would not fit on a small disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generations, "NEWEST", 1)
        yield


def prepare(place: Place) -> None:
    """One backup in each of two places, which the next one costs."""
    set_up(place)
    with books_open(place) as desk:
        choose_second_place(desk, folder=place.disk / "U 盘")
        back_up(desk)


def run(place: Place) -> None:
    """Save, back up and thin, twice."""
    each_done(
        place,
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-09T08:00"),
        _by_itself,
        lambda desk: record_talk(desk, STAFF, starts_at="2026-03-09T10:00"),
        _by_itself,
    )


JOB = Job("automatic_backups", prepare=prepare, run=run, program=keeping_one)
