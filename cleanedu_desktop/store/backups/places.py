"""Places of backups: a folder chosen by the office, and in it one folder for each store.

Two stores never share a folder, so that no list, number or attachment of one can be taken for the
other's. Order is by the running number in a backup's name, never by a clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from cleanedu_desktop.durable_files import clear_half_made, make_folder
from cleanedu_desktop.outside_files import is_there
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.backups.manifest import MANIFEST, Manifest, looking_into, read_manifest
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.tell_errors import telling

_NAME = re.compile(r"(\d{6,12})-\d{8}-\d{4}")
_PLACE = re.compile(r"[A-Z0-9-]{0,32}-[0-9a-f]{8}")
"""What `place_of` makes."""
_BUSY = "另一个窗口或命令正在往 {folder} 备份。台账和原有备份都没有改动；请稍候再试一次。"


@dataclass(frozen=True)
class FoundBackup:
    """Something in a place that is called like a backup."""

    path: Path
    """A folder, or a single file of the older kind."""
    manifest: Manifest | None
    """None for a single file, and for a folder whose manifest cannot be read."""
    made_at: datetime
    """For show alone; aware UTC."""
    problem: str = ""
    """Why it cannot be used, where that is known already."""

    @property
    def number(self) -> int:
        """Place in the order; single files come before all folders."""
        return self.manifest.number if self.manifest else 0


def place_of(folder: Path, office_code: str, store_id: str) -> Path:
    """Return where below `folder` the backups of a store lie."""
    return folder / f"{office_code}-{store_id[:8]}"


def backup_name(number: int, now: datetime) -> str:
    """Return the name of a backup: running number, day and time on the wall."""
    return f"{number:06}-{now.astimezone():%Y%m%d-%H%M}"


def numbered(place: Path) -> dict[int, Path]:
    """Return number -> backup of one place, in order; empty if there is no such folder.

    Raises:
        OfficeProblem: the folder cannot be read.
    """
    with telling(place):
        try:
            names = sorted(place.iterdir())
        except FileNotFoundError:
            return {}
    found = {}
    for one in names:
        match = _NAME.fullmatch(one.name)
        if match and _may_be_backup(one):
            found[int(match[1])] = one
    return dict(sorted(found.items()))


def find_backups(folder: Path) -> list[FoundBackup]:
    """Return every backup in `folder`, or in a folder of it, newest first within each store.

    `folder` may be a chosen place, the folder of one store, or a backup itself.

    Raises:
        OfficeProblem: the folder cannot be read.
    """
    with looking_into(folder):
        if is_there(folder / MANIFEST):
            return [_found(folder)]
        names = sorted(folder.iterdir())
    found = [_found(one) for one in numbered(folder).values()]
    for one in names:
        if one.suffix == ".db" and not one.name.startswith(".") and one.is_file():
            made_at = datetime.fromtimestamp(one.stat().st_mtime, UTC)
            found.append(FoundBackup(one, None, made_at))
        elif one.is_dir() and not one.name.startswith("."):
            found += _found_below(one)
    return sorted(found, key=_order, reverse=True)


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """Be the only one who writes to a place, cleared of what others left half made.

    Raises:
        OfficeProblem: somebody else writes there, or it cannot be written.
    """
    with telling(place):
        make_folder(place)
    lock = WriterLock(place / "backups", held=_BUSY.format(folder=place))
    try:
        clear_half_made(place)
        yield
    finally:
        lock.release()


def _may_be_backup(folder: Path) -> bool:
    """Tell whether it has a manifest; one that cannot be looked into keeps its number as well."""
    try:
        return is_there(folder / MANIFEST)
    except OSError:
        return True


def _found_below(folder: Path) -> list[FoundBackup]:
    try:
        with looking_into(folder):
            is_backup = is_there(folder / MANIFEST)
        return [] if is_backup else [_found(one) for one in numbered(folder).values()]
    except OfficeProblem as problem:
        if _PLACE.fullmatch(folder.name):
            return [FoundBackup(folder, None, datetime.fromtimestamp(0, UTC), problem.sentence)]
        # Somebody else's folder on the stick, which is none of ours to read.
        return []


def _found(backup: Path) -> FoundBackup:
    try:
        manifest = read_manifest(backup)
    except OfficeProblem as problem:
        return FoundBackup(backup, None, datetime.fromtimestamp(0, UTC), problem.sentence)
    return FoundBackup(backup, manifest, manifest.made_at)


def _order(found: FoundBackup) -> tuple[str, int, datetime]:
    return (found.manifest.store_id if found.manifest else "", found.number, found.made_at)
