"""Job: a year is closed in the next, its signed talk amended, the year opened again.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.acts.amend_entry import amend_entry
from cleanedu_desktop.acts.close_year import close_year, reopen_year
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import fixed_clock
from tests.faults.books import books_open, each_done
from tests.faults.job import Job, Place
from tests.faults.jobs.take_in import prepare as signed_papers

TALK = "T2026-0001"
NEXT_YEAR = fixed_clock(date(2027, 1, 12))


def prepare(place: Place) -> None:
    """A talk whose signed paper came back; the other records go on."""
    signed_papers(place)
    with books_open(place) as desk:
        assert take_in(desk, sources=[place.disk / "照片.jpg"]).records


def _amend(desk: Desk) -> None:
    amend_entry(desk, record_id=TALK, words="谈话地点应为二楼谈话室", reason="写错")


def run(place: Place) -> None:
    """Close, amend, open again, take a talk out, close again."""
    each_done(
        replace(place, clock=NEXT_YEAR),
        lambda desk: close_year(desk, year=2026, anyway=True),
        _amend,
        lambda desk: reopen_year(desk, year=2026, reason="补录"),
        lambda desk: withdraw_entry(desk, record_id=TALK, reason="录错"),
        lambda desk: close_year(desk, year=2026, anyway=True),
    )


JOB = Job("close_year", prepare=prepare, run=run)
