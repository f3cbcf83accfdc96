"""Every job the fault harness interrupts."""

from __future__ import annotations

from tests.faults.job import Job
from tests.faults.jobs import (
    back_up,
    correct_and_advance,
    import_roster,
    print_pdf,
    restore,
    save_talks,
    set_up,
    upgrade,
)

JOBS: dict[str, Job] = {
    one.JOB.name: one.JOB
    for one in (
        save_talks,
        import_roster,
        back_up,
        restore,
        set_up,
        correct_and_advance,
        print_pdf,
        upgrade,
    )
}
