"""Job: an office is set up in a folder that is not there yet, and its first person is added.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.set_up_office import set_up_office
from tests.acts.office import add_person
from tests.faults.books import each_done
from tests.faults.job import Job, Place


def prepare(place: Place) -> None:
    """An empty disk."""
    place.disk.mkdir(exist_ok=True)


def run(place: Place) -> None:
    """Set up, then add a person."""
    set_up_office(place.folders, name="示例局机关党支部", code="SLJ", clock=place.clock)
    place.done()
    each_done(place, lambda desk: add_person(desk, name="周明远", department="办公室"))


JOB = Job("set_up", prepare=prepare, run=run)
