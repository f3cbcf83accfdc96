"""Brings a backup back as the store of a data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.folders import Folders


@dataclass(frozen=True)
class Restored:
    """A store brought back from a backup."""

    path: Path
    office: str
    records: int
    kept_old: Path | None = None
    """Where the store that was there before is kept."""


def restore_backup(folders: Folders, *, backup: Path) -> Restored:
    """Check the backup and make it the store of `folders`; a store there is kept beside.

    Raises:
        OfficeProblem: not a backup of ours, damaged, newer, or the folder cannot be written;
            nothing was changed.
    """
    from cleanedu_desktop.store.restore import restore_backup as restore

    report = restore(backup.expanduser().absolute(), folders.store_file)
    return Restored(
        path=report.path,
        office=report.office,
        records=report.records,
        kept_old=report.replaced,
    )
