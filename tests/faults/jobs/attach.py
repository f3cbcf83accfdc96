"""Job: files are attached to a talk, which makes the attachment file; one is removed, one saved.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.save_attachment_as import save_attachment_as
from cleanedu_desktop.problems import OfficeProblem
from tests.faults.books import each_done, set_up
from tests.faults.job import Job, Place

TALK, SESSION = "T2026-0001", "X2026-0001"
ZIP = b"PK\x03\x04"
"""A kind that is kept, and that no child looks into."""
SIZES = {"签字页.bin": 9_000, "会议照片.bin": 41_000, "通知.bin": 500}


def prepare(place: Place) -> None:
    """An office, and three files on its disk."""
    set_up(place)
    for at, (name, size) in enumerate(SIZES.items(), start=1):
        content = b"".join(bytes([at, one % 251, one % 241]) for one in range(size // 3))
        (place.disk / name).write_bytes(ZIP + content)


def attach(desk: Desk, place: Place, record: str, *names: str) -> None:
    """Attach files of the disk; what is refused is an error."""
    files = [place.disk / name for name in names]
    done = attach_files(desk, record_id=record, files=files, again=True)
    if done.refused:
        raise OfficeProblem(done.refused[0].sentence)


def _first(desk: Desk) -> str:
    return list_attachments(desk, record_id=TALK)[0].id


def _save(desk: Desk, target: Path) -> None:
    save_attachment_as(desk, attachment_id=_first(desk), target=target, overwrite=True)


def run(place: Place, password: str = "") -> None:
    """Attach one, then two, then one of them elsewhere; save one as a file, remove it."""
    each_done(
        place,
        lambda desk: attach(desk, place, TALK, "签字页.bin"),
        lambda desk: attach(desk, place, TALK, "会议照片.bin", "通知.bin"),
        lambda desk: attach(desk, place, SESSION, "会议照片.bin"),
        lambda desk: _save(desk, place.disk / "另存.bin"),
        lambda desk: remove_attachment(desk, attachment_id=_first(desk), reason="添错了"),
        password=password,
    )


JOB = Job("attach", prepare=prepare, run=run)
