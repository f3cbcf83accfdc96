"""Brings a backup back as the store; the store it replaces is kept beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.back_up import copy_store
from cleanedu_desktop.store.beside import clear_left_over, swap_in, temporary_database
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.schema.migrate import migrate
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import verify


@dataclass(frozen=True)
class Restored:
    """A store that came back from a backup."""

    path: Path
    office: str
    records: int
    counts: dict[str, int]
    replaced: Path | None
    """Where the store that was there before is kept now."""


def restore_backup(backup: Path, store_file: Path) -> Restored:
    """Make `backup` the store at `store_file`. The backup itself is only read.

    Raises:
        StoreHeld: a window or command has the store open for writing.
        OfficeProblem: the backup is missing, not ours, newer or damaged, is the store itself, or
            the world went wrong; the store is as it was.
    """
    with telling(backup):
        if backup.exists() and store_file.exists() and backup.samefile(store_file):
            raise OfficeProblem(
                f"{backup} 就是正在使用的台账，不是备份。数据没有改动；请选择备份文件。"
            )
    verify(backup)
    with telling(store_file):
        make_folder(store_file.parent)
    lock = WriterLock(store_file)
    try:
        clear_left_over(store_file)
        with telling(store_file), temporary_database(store_file) as temporary:
            copy_store(backup, temporary)
            migrate(temporary)
            copied = verify(temporary)
            _settle(store_file)
            replaced = _place_for(store_file)
            kept = swap_in(temporary, store_file, keep_as=replaced)
    finally:
        lock.release()
    return Restored(
        store_file, copied.office, copied.records, copied.counts, replaced if kept else None
    )


def _settle(store_file: Path) -> None:
    """Let SQLite finish what a crash left in the journal, unless the store is beyond that."""
    if not store_file.exists():
        return
    try:
        connection = connect(store_file)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()
    except driver.Error:
        return


def _place_for(store_file: Path) -> Path:
    stamp = datetime.now(UTC).astimezone().strftime("%Y%m%d-%H%M%S-%f")
    return store_file.with_name(f"{store_file.stem}.replaced-{stamp}{store_file.suffix}")
