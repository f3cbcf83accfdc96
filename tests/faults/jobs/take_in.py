"""Job: scans of signed talks and a session are taken in; a page is taken in again, one undone.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.scans import jpeg, keyed, pdf_of
from tests.faults.books import books_open, each_done, set_up
from tests.faults.job import Job, Place

TALK, SESSION = "T2026-0001", "X2026-0001"


def prepare(place: Place) -> None:
    """An office; a photo of a talk's paper, and a session's two pages from a scanner."""
    set_up(place)
    with books_open(place) as desk:
        jpeg(keyed(desk, TALK, "talk"), place.disk / "照片.jpg")
        pages = [keyed(desk, SESSION, "study_session", f"/{page}.2") for page in (1, 2)]
    pdf_of(pages, place.disk / "扫描.pdf")


def _take_in(desk: Desk, file: Path) -> None:
    """Take in; a page that finds no record is an error here."""
    done = take_in(desk, sources=[file])
    if not done.records or done.files:
        raise OfficeProblem(f"没有归位：{[*done.pages, *done.files]}。")


def run(place: Place) -> None:
    """A photo, a scan of two pages, then back with the scan."""
    each_done(
        place,
        lambda desk: _take_in(desk, place.disk / "照片.jpg"),
        lambda desk: _take_in(desk, place.disk / "扫描.pdf"),
        undo,
    )


JOB = Job("take_in", prepare=prepare, run=run, dear=2)
