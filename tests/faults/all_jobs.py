"""Every job the fault harness interrupts."""

from __future__ import annotations

from tests.faults.job import Job
from tests.faults.jobs import (
    attach,
    attach_encrypted,
    attach_large,
    automatic_backups,
    back_up,
    change_password,
    correct_and_advance,
    import_roster,
    print_pdf,
    restore,
    save_talks,
    set_password,
    set_up,
    undo,
    upgrade,
    upgrade_first_books,
)

JOBS: dict[str, Job] = {
    one.JOB.name: one.JOB
    for one in (
        save_talks,
        import_roster,
        back_up,
        automatic_backups,
        restore,
        set_up,
        correct_and_advance,
        print_pdf,
        undo,
        upgrade,
        upgrade_first_books,
        attach,
        attach_encrypted,
        attach_large,
        set_password,
        change_password,
    )
}
