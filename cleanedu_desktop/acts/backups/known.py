"""What is known of the backups made, kept beside the store: their place may not be there now.

Holds no word of any record. A file that is lost or unreadable costs reminders, never a backup.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.durable_files import make_folder, put_in_place, temporary_beside
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.backups.make import MadeBackup


def _timed(told: dict[str, Any]) -> dict[str, Any]:
    """Return the plain parts with their time read; the types are those `write_known` wrote."""
    times: dict[str, Any] = {
        name: datetime.fromisoformat(told[name]).astimezone(UTC)
        for name in ("at", "made_at")
        if name in told
    }
    return {**told, **times}


@dataclass(frozen=True)
class KnownBackup:
    """The newest backup of a chosen folder."""

    path: str
    made_at: datetime
    change_seq: int
    chain_head: str
    records: int


@dataclass(frozen=True)
class Failure:
    """A backup nobody waited for, which was not made."""

    at: datetime
    sentence: str


@dataclass(frozen=True)
class Drill:
    """How the last restore drill went."""

    at: datetime
    change_seq: int
    chain_head: str
    sound: bool
    sentence: str


@dataclass(frozen=True)
class Known:
    """All that is known."""

    newest: Mapping[str, KnownBackup] = field(default_factory=dict)
    """Chosen folder -> its newest backup."""
    failures: Mapping[str, Failure] = field(default_factory=dict)
    """Chosen folder -> why the last one there was not made."""
    drill: Drill | None = None

    def with_backup(self, folder: str, made: MadeBackup) -> Known:
        """Return this with a backup made in `folder`, which ends a failure there."""
        told = made.manifest
        new = KnownBackup(
            str(made.path), told.made_at, told.change_seq, told.chain_head, told.records
        )
        failures = {one: why for one, why in self.failures.items() if one != folder}
        return replace(self, newest={**self.newest, folder: new}, failures=failures)

    def with_failure(self, folder: str, failure: Failure) -> Known:
        """Return this with a failure in `folder`."""
        return replace(self, failures={**self.failures, folder: failure})


def read_known(folders: Folders) -> Known:
    """Return what is known; nothing, if it cannot be read."""
    try:
        plain = json.loads(folders.backup_state_file.read_text(encoding="utf-8"))
        drill = plain["drill"]
        return Known(
            newest={one: KnownBackup(**_timed(told)) for one, told in plain["newest"].items()},
            failures={one: Failure(**_timed(told)) for one, told in plain["failures"].items()},
            drill=Drill(**_timed(drill)) if drill else None,
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Known()


def write_known(folders: Folders, known: Known) -> None:
    """Keep what is known.

    Raises:
        OfficeProblem: it cannot be written.
    """
    file = folders.backup_state_file
    text = json.dumps(asdict(known), ensure_ascii=False, indent=1, default=datetime.isoformat)
    try:
        make_folder(file.parent)
        with temporary_beside(file) as temporary:
            temporary.write_text(text, encoding="utf-8")
            put_in_place(temporary, file)
    except OSError as error:
        raise OfficeProblem(
            f"备份的情况记不下来：{file} 写不进去。台账和已做的备份都没有受影响；"
            "请检查磁盘空间和权限。"
        ) from error
