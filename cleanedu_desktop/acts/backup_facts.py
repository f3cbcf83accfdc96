"""Gathers how it stands with the backups, for the home page and the settings."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from cleanedu_desktop.acts.back_up_if_due import saves_missing
from cleanedu_desktop.acts.backups.known import Drill, Failure, Known, read_known
from cleanedu_desktop.acts.backups.look_in_time import look_in_time
from cleanedu_desktop.acts.backups.second_place import second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.backup_due import days_between, is_old


@dataclass(frozen=True)
class PlaceFacts:
    """How it stands with one place."""

    folder: Path
    there: bool
    made_at: datetime | None
    """When its newest backup was made; None without one."""
    days: int | None
    """Days since; None without a backup, or when a clock was wrong."""
    saves: int
    """Saves that are not in it yet."""
    old: bool
    """It should be made anew."""
    failure: Failure | None
    """Why the last one was not made."""


@dataclass(frozen=True)
class BackupFacts:
    """How it stands with all backups."""

    first: PlaceFacts
    second: PlaceFacts | None
    """None: no second place was chosen."""
    drill: Drill | None
    after_saves: int


def backup_facts(desk: Desk) -> BackupFacts:
    """Return how it stands as of now by the desk's clock; reads no backup.

    A place that does not answer for two seconds, as a share may, counts as not there.

    Raises:
        OfficeProblem: the store cannot be read.
    """
    known = read_known(desk.folders)
    chosen = desk.settings.second_backup_folder
    there = bool(chosen) and look_in_time(chosen, lambda: second_place(desk) is not None)
    return BackupFacts(
        first=_facts(desk, known, desk.folders.backups, there=True),
        second=_facts(desk, known, Path(chosen), there=there) if chosen else None,
        drill=known.drill,
        after_saves=desk.settings.backup_after_saves,
    )


def _facts(desk: Desk, known: Known, folder: Path, *, there: bool) -> PlaceFacts:
    newest = known.newest.get(str(folder))
    gone = False
    if newest is not None and there:
        path = Path(newest.path)
        gone = look_in_time(str(folder), lambda: not path.exists())
    saves = saves_missing(desk, newest, gone=gone)
    days = days_between(newest.made_at, desk.clock()) if newest else None
    return PlaceFacts(
        folder=folder,
        there=there,
        made_at=newest.made_at if newest else None,
        days=days,
        saves=saves,
        old=is_old(saves, days),
        failure=known.failures.get(str(folder)),
    )
