"""Job: the inspection package of a year is made, made again over the same file, and as a folder.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.records.attachment import SIGNED_COPY
from tests.acts.scans import jpeg, keyed
from tests.faults.books import books_open, each_done, set_up
from tests.faults.job import Job, Place
from tests.faults.looking import PACKAGE

TALK = "T2026-0001"


def prepare(place: Place) -> None:
    """An office with a record of each kind; the talk's signed paper came back."""
    set_up(place)
    with books_open(place) as desk:
        scan = jpeg(keyed(desk, TALK, "talk"), place.disk / "照片.jpg")
        attach_files(desk, record_id=TALK, files=[scan], role=SIGNED_COPY)


def run(place: Place) -> None:
    """One file, the same by indicators over it, then a folder with a file for each item."""
    place_of_it = place.disk / "打印"
    target, folder = place_of_it / "迎检.pdf", place_of_it / PACKAGE
    by_kind = BundleAsked(year=2026)
    by_indicator = BundleAsked(year=2026, by="indicator", pictures=False)
    in_files = BundleAsked(year=2026, kinds=("talk",), folder=True)
    each_done(
        place,
        lambda desk: make_bundle(desk, asked=by_kind, target=target),
        lambda desk: make_bundle(desk, asked=by_indicator, target=target),
        lambda desk: make_bundle(desk, asked=in_files, target=folder),
    )


JOB = Job("make_bundle", prepare=prepare, run=run, dear=4)
