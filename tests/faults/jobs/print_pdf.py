"""Job: records are printed into a new folder, and again over the same file.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.print_forms import print_forms
from tests.faults.books import each_done, set_up
from tests.faults.job import Job, Place


def run(place: Place) -> None:
    """Print a talk, then the session over it."""
    target = place.disk / "打印" / "谈话 记录.pdf"
    each_done(
        place,
        lambda desk: print_forms(desk, form_id="talk", year=2026, target=target),
        lambda desk: print_forms(desk, form_id="study_session", year=2026, target=target),
    )


JOB = Job("print_pdf", prepare=set_up, run=run)
