"""Job: a password is set for books with files and backups, a talk is saved under it, it is removed.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.remove_password import remove_password
from cleanedu_desktop.acts.set_password import set_password
from tests.acts.locked_office import PASSWORD
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, each_done, set_up
from tests.faults.job import Job, Place
from tests.faults.jobs.attach import ZIP


def prepare(place: Place) -> None:
    """An office with an attachment, an older plain backup and an inspectors' log."""
    set_up(place)
    paper = place.disk / "签字页.bin"
    paper.write_bytes(ZIP + bytes(range(256)) * 40)
    with books_open(place) as desk:
        assert not attach_files(desk, record_id="T2026-0001", files=[paper]).refused
        back_up(desk)
        with desk.store.reading() as books:
            office = books.office()
        log = desk.store.view_log(desk.folders.view_log_file, office_id=office.id)
        log.add(at=place.clock(), who="纪检王", what="began", about="", numbers=())
        log.close()


def run(place: Place) -> None:
    """Set, save, remove."""
    sheet = place.disk / "恢复单.pdf"
    each_done(
        place,
        lambda desk: set_password(desk, password=PASSWORD, sheet=sheet),
        lambda desk: record_talk(desk, STAFF, place="二楼谈话室"),
        remove_password,
    )


JOB = Job("set_password", prepare=prepare, run=run, passwords=(PASSWORD,), unsure=True)
