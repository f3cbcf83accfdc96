"""Checks the whole store once a week, or after many changes: damage sleeps where nobody looks."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from cleanedu_desktop.acts.check_store import index_anew
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.durable_files import put_in_place, temporary_beside
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never

EVERY = timedelta(days=7)
"""By the clock, forwards or backwards: a clock set wrong must not put a check off for years."""
EVERY_ENTRIES = 500
"""Entries of the history after which a check is due before a week is over."""


@dataclass(frozen=True)
class LastCheck:
    """When the store was last found sound."""

    at: datetime
    seq: int
    """Last entry of the history then."""


def check_when_due(desk: Desk, *, stop: Stop = never) -> bool:
    """Check structure, references, rows and history if that is due; tell whether it was.

    While it runs nobody can save: `stop` is asked every few milliseconds, and the next call begins
    anew.

    Raises:
        Stopped: as `stop` asked.
        StoreDamaged: the store is not sound; `details` say what was found. Nothing was changed.
        OfficeProblem: it cannot be read: a drive is gone.
    """
    with desk.store.reading() as books:
        seq = books.chain_head().seq
    file, now = desk.folders.checked_file, desk.clock()
    if not is_due(read_last(file), now, seq):
        return False
    report = desk.store.check(partial(index_anew, desk.folders), stop=stop)
    if report.code:
        from cleanedu_desktop.store.tell_errors import StoreDamaged

        first, *found = report.sentences
        raise StoreDamaged(desk.store.path, first, details=tuple(found), code=report.code)
    _remember(file, LastCheck(now, seq))
    return True


def is_due(last: LastCheck | None, now: datetime, seq: int) -> bool:
    """Tell whether to check at `now`, when the history's last entry is `seq`."""
    if last is None or abs(now - last.at) >= EVERY:
        return True
    # Fewer entries than then: another store lies here now.
    return seq < last.seq or seq - last.seq >= EVERY_ENTRIES


def read_last(file: Path) -> LastCheck | None:
    """Return the last check noted in `file`; None where there is none to be read."""
    try:
        told = json.loads(file.read_bytes())
        last = LastCheck(datetime.fromisoformat(told["at"]), int(told["seq"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return last if last.at.tzinfo is not None else None


def _remember(file: Path, last: LastCheck) -> None:
    """Note a check; where that cannot be written the next start checks again."""
    told = json.dumps({"at": last.at.isoformat(), "seq": last.seq})
    try:
        with temporary_beside(file) as temporary:
            temporary.write_text(told, encoding="utf-8")
            put_in_place(temporary, file)
    except OSError:
        return
