"""Lists the backups there are: in the usual places, or in a folder that is pointed at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.settings import Settings, read_settings

if TYPE_CHECKING:
    from cleanedu_desktop.store.backups.places import FoundBackup

TIES = frozenset({"record", "person_tie", "record_link", "step_taken", "form_version"})
"""What is counted in a backup besides kinds."""


@dataclass(frozen=True)
class BackupListed:
    """One backup as a list shows it; what needs a key or long reading is not asked."""

    path: Path
    made_at: datetime
    number: int
    """Place in the order; 0 for a single file of the older kind."""
    records: int | None
    """None where that is not known without opening it."""
    kinds: dict[str, int]
    """Kind -> records."""
    office_code: str
    store_id: str
    encrypted: bool
    bytes: int
    problem: str = ""
    """Why it cannot be used."""


def usual_places(folders: Folders, settings: Settings) -> list[Path]:
    """Return the folders backups are made in, also where one is not there now."""
    second = settings.second_backup_folder
    return [folders.backups, *([Path(second)] if second else [])]


def list_backups(folders: Folders, *, folder: Path | None = None) -> list[BackupListed]:
    """Return the backups in `folder`, else in the usual places; newest first within each.

    Works without a store, or with one that is damaged.

    Raises:
        OfficeProblem: `folder` cannot be read.
    """
    from cleanedu_desktop.store.backups.places import find_backups

    if folder is not None:
        return [_listed(one) for one in find_backups(folder.expanduser().absolute())]
    try:
        settings = read_settings(folders.settings_file)
    except OfficeProblem:
        settings = Settings()
    found = []
    for place in usual_places(folders, settings):
        if place.is_dir():
            found += [_listed(one) for one in find_backups(place)]
    return found


def newest_of(backups: list[BackupListed], folder: Path) -> BackupListed:
    """Return the newest usable one of `backups`, all found in `folder`.

    Raises:
        OfficeProblem: there is none, or they are of several stores.
    """
    usable = [one for one in backups if not one.problem]
    if not usable:
        if len(backups) == 1:
            raise OfficeProblem(backups[0].problem)
        raise OfficeProblem(
            f"{folder} 里没有可用的备份。数据没有改动；请选择放备份的文件夹，或其中的一份备份。"
        )
    if len({one.store_id for one in usable}) > 1:
        raise OfficeProblem(
            f"{folder} 里有几个台账的备份，不知道要用哪一个。数据没有改动；请指明其中的一份备份。",
            details=tuple(str(one.path) for one in usable),
        )
    return usable[0]


def _listed(found: FoundBackup) -> BackupListed:
    told = found.manifest
    if told is None:
        size = found.path.stat().st_size if found.path.is_file() else 0
        return BackupListed(
            found.path, found.made_at, 0, None, {}, "", "", False, size, found.problem
        )
    return BackupListed(
        path=found.path,
        made_at=told.made_at,
        number=told.number,
        records=told.records,
        kinds={kind: many for kind, many in told.counts.items() if kind not in TIES},
        office_code=told.office_code,
        store_id=told.store_id,
        encrypted=told.encrypted,
        bytes=told.bytes,
    )
