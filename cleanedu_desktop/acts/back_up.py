"""Makes a verified copy of the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk


@dataclass(frozen=True)
class BackedUp:
    """A backup that was reopened and found whole."""

    path: Path
    bytes: int
    records: int


def back_up(desk: Desk, *, target: Path | None = None) -> BackedUp:
    """Copy the store to `target`, or to a dated file in the backups folder; never overwrites.

    Raises:
        OfficeProblem: the place cannot be written or holds a file of that name already.
    """
    if target is None:
        stamp = desk.clock().astimezone().strftime("%Y%m%d-%H%M%S")
        target = desk.folders.backups / f"廉教台账备份-{stamp}.db"
    report = desk.store.back_up(target.expanduser().absolute())
    return BackedUp(path=report.path, bytes=report.bytes, records=report.records)
