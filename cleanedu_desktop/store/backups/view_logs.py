"""The inspectors' log in a backup: it only grows, so that a restore never takes an entry away."""

from __future__ import annotations

import logging
from contextlib import closing
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, sync_folder
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.beside import temporary_database
from cleanedu_desktop.store.connect import Key, connect, pragma
from cleanedu_desktop.store.convert import convert_copy
from cleanedu_desktop.store.tell_errors import StoreDamaged, telling
from cleanedu_desktop.store.view_log import VIEW_LOG_ID

_log = logging.getLogger(__name__)


def keep_view_log(folders: Folders, copy: Path, *, key: Key | None) -> None:
    """Copy the log, if there is one, to the new file `copy` (not synced).

    One that is damaged is left out: it must not keep the records from their backup, and whoever
    reads it is told.

    Raises:
        OfficeProblem: there is no room, permission or drive.
    """
    if not folders.view_log_file.exists():
        return
    try:
        convert_copy(folders.view_log_file, copy, key=key, new_key=key)
    except StoreDamaged as problem:
        copy.unlink(missing_ok=True)
        _log.info("the log of views is left out: %s", type(problem).__name__)


def bring_view_log(
    kept: Path, folders: Folders, stamp: str, *, key: Key | None, new_key: Key | None, other: bool
) -> None:
    """Bring the log `kept` in a backup back where there is none that goes on.

    The one there stays: it holds what the older one holds, and what came since. One of `other`
    books, or that does not open with `new_key`, is kept beside.

    Raises:
        OfficeProblem: it cannot be read or written.
        OSError: the present one cannot be renamed.
    """
    present = folders.view_log_file
    if present.exists():
        if not other and _opens(present, new_key):
            return
        present.replace(present.with_name(f"{present.stem}.replaced-{stamp}{present.suffix}"))
        sync_folder(present.parent)
    if kept.exists():
        with temporary_database(present) as temporary:
            convert_copy(kept, temporary, key=key, new_key=new_key)
            put_in_place(temporary, present)


def _opens(file: Path, key: Key | None) -> bool:
    try:
        with telling(file), closing(connect(file, key=key, read_only=True)) as connection:
            return bool(pragma(connection, "application_id") == VIEW_LOG_ID)
    except StoreDamaged:
        return False
