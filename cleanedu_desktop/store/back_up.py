"""Makes a verified copy of a store, which may be in use, under a name that is new."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.durable_files import make_folder, put_in_place
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.beside import clear_old_left_over, journals_of, temporary_database
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import Verified, verify


@dataclass(frozen=True)
class BackupReport:
    """A backup that was made and verified."""

    path: Path
    bytes: int
    records: int
    counts: dict[str, int]


def back_up(store_file: Path, target: Path) -> BackupReport:
    """Copy the store to `target`, read the copy through, sync it and give it its name.

    Raises:
        OfficeProblem: `target` exists, or there is no room, permission or drive; nothing is left.
    """
    if target.absolute() in [one.absolute() for one in journals_of(store_file)]:
        raise OfficeProblem(
            f"{target} 这个名字是台账自己要用的，没有备份。台账没有改动；请换一个文件名。"
        )
    with telling(target):
        if target.exists():
            raise OfficeProblem(
                f"{target} 已经存在，没有覆盖它。台账和原有备份都没有改动；请换一个文件名。"
            )
        make_folder(target.parent)
        clear_old_left_over(target.parent)
        with temporary_database(target) as temporary:
            copied = copy_store(store_file, temporary)
            put_in_place(temporary, target)
            size = target.stat().st_size
    return BackupReport(target, size, copied.records, copied.counts)


def copy_store(source: Path, copy: Path) -> Verified:
    """Write a compacted copy of `source` to the new file `copy` and verify it (not synced)."""
    with telling(copy):
        copy.touch(mode=0o600, exist_ok=False)
        connection = connect(source, read_only=True)
        try:
            # query_only would refuse the copy; the source stays open for reading alone.
            connection.execute("PRAGMA query_only = OFF")
            connection.execute("VACUUM INTO ?", (str(copy.absolute()),))
        finally:
            connection.close()
    return verify(copy)
