"""Works a whole year in an office and goes on until it is killed.

``python -m tests.faults.year_of_work WORK OUTSIDE PASSWORD``; without a password all is plain.
"""

from __future__ import annotations

import os
import sys
import uuid
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.demo.enter_sample import enter_sample
from cleanedu_desktop.acts.demo.read_sample import read_sample
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.keep_draft import DraftContent, keep_draft
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.report_crash import report_crash
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for

DRAFTED = "写了一半还没有保存的一句话"
ENDLESS = "反复登记的同一个名字"
READY = b"ready"


def now() -> datetime:
    """Return the present."""
    return datetime.now(UTC)


def work(data: Path, outside: Path, password: str) -> None:
    """Set up, set the password, do the year, and go on recording until killed."""
    folders = folders_for(data)
    sample = read_sample(folders.resources / "sample")
    set_up_office(folders, name=sample.name, code=sample.code, clock=now)
    desk = open_desk(folders, clock=now)
    if password:
        set_password(desk, password=password, sheet=outside / "恢复单.pdf")
    enter_sample(desk, sample)
    _use(desk, outside)
    for number in count():
        record_entry(desk, kind="person", answers={"name": ENDLESS, "post": f"第{number}个"})
        if number == 0:
            os.write(1, READY)


def _use(desk: Desk, outside: Path) -> None:
    """Look for something, print, back up, leave a draft and a crash report."""
    found = find_entries(desk, text="谈话")
    print_forms(desk, form_id="talk", everything=True, target=outside / "谈话.pdf")
    back_up(desk)
    drafted = DraftContent(title=DRAFTED, kind="talk", answers={"content": DRAFTED})
    keep_draft(desk, draft_id=str(uuid.uuid4()), content=drafted)
    try:
        raise RuntimeError(f"{DRAFTED} {found[0].title}")
    except RuntimeError as error:
        report_crash(desk.folders, error=error, now=now())


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
