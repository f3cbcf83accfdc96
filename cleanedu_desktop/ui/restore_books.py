"""Restores for the window, on the worker; a problem of the world is a result like another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.routes import Restoring

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Desk
    from cleanedu_desktop.acts.restore_backup import Restored


def restore_books(
    folders: Folders, wanted: Restoring, desk: Desk | None, given_key: bytes | None = None
) -> tuple[Restored | OfficeProblem, bytes | None]:
    """Close `desk`, make the backup the books of `folders`, and return the key they open with.

    `given_key` is what a password gave for books that could not be opened.
    """
    from cleanedu_desktop.acts.restore_backup import restore_backup

    store_key = given_key
    if desk is not None:
        store_key = desk.store.key
        desk.close()
    result: Restored | OfficeProblem
    try:
        result = restore_backup(
            folders,
            backup=wanted.backup,
            other_store=wanted.other_store,
            key=wanted.key,
            store_key=store_key,
        )
    except OfficeProblem as problem:
        result = problem
    return result, (store_key or wanted.key) if folders.has_password else None
