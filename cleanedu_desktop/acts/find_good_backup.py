"""Finds the newest backup that is whole, for a store that is damaged."""

from __future__ import annotations

from cleanedu_desktop.acts.list_backups import BackupListed, list_backups
from cleanedu_desktop.acts.look_into_backup import BackupSeen, look_into_backup
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class GoodBackup:
    """A backup in a usual place that was read through and found whole."""

    listed: BackupListed
    seen: BackupSeen
    passed_over: int
    """Newer ones that cannot be used."""


def find_good_backup(folders: Folders, *, key: bytes | None = None) -> GoodBackup | None:
    """Return the newest whole backup of this office in the usual places; None if there is none.

    Each is proved from end to end, newest first, until one holds. `key` opens encrypted ones.
    """
    newest_first = sorted(list_backups(folders), key=lambda one: one.made_at, reverse=True)
    for passed_over, listed in enumerate(newest_first):
        if listed.problem:
            continue
        try:
            seen = look_into_backup(folders, backup=listed.path, store_key=key)
        except OfficeProblem:
            # Damaged, or under another key: the list of all backups says which.
            continue
        if seen.same_store and seen.may_restore:
            return GoodBackup(listed, seen, passed_over)
    return None
