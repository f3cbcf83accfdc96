"""Brings a backup back as the books of a data folder."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class Restored:
    """Books brought back from a backup."""

    path: Path
    office: str
    records: int
    kept_old: Path | None = None
    """Where the store that was there before is kept."""
    kept_beside: tuple[Path, ...] = ()
    """Where forms and settings that gave way are kept."""
    missing_attachments: int = 0
    """Attachments the place of the backup did not have."""


def restore_backup(
    folders: Folders,
    *,
    backup: Path,
    other_store: bool = False,
    key: bytes | None = None,
    store_key: bytes | None = None,
) -> Restored:
    """Check the backup and make it the books of `folders`; what gives way is kept beside.

    Args:
        folders: Whose books give way.
        backup: A folder, or a single file of the older kind.
        other_store: The user confirmed that an empty store may give way to that of another office.
        key: Of an encrypted backup, from `open_backup`.
        store_key: Of the present store, if there is a password; opens its backups as well.

    Raises:
        OtherStore: the backup is of another store.
        OfficeProblem: not a backup of ours, damaged, newer, or the folder cannot be written;
            the store is as it was.
    """
    from cleanedu_desktop.store.backups.restore import restore_backup as restore

    report = restore(
        backup.expanduser().absolute(),
        folders,
        other_store=other_store,
        key=key,
        store_key=store_key,
    )
    return Restored(
        path=report.path,
        office=report.office,
        records=report.records,
        kept_old=report.replaced,
        kept_beside=report.kept,
        missing_attachments=report.missing,
    )
