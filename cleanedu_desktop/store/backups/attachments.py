"""Keeps the attachments of a place: one append-only file for all its backups, by digest.

When the office sets or removes a password, or the file is damaged, it is set aside under another
name and a new one begun from the store's own: older backups still find theirs in the old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, replace, sync_folder
from cleanedu_desktop.folders import ATTACHMENTS_NAME, Folders
from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stop, Stopped
from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.attachment_problems import DamagedContent
from cleanedu_desktop.store.backups.contents import Contents
from cleanedu_desktop.store.beside import temporary_database
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.tell_errors import telling, world_code

_SET_ASIDE = "attachments.before-{number}.db"
_OTHER_KEY_OR_DAMAGED = (11, 26)


def keep_attachments(
    folders: Folders, place: Path, of: Contents, *, key: Key | None, stop: Stop
) -> None:
    """Copy into `place` those of the attachments that it does not have yet.

    What is damaged or gone here cannot be copied, and is counted when the backup is proved.

    Raises:
        OfficeProblem: the place cannot be written; what was copied stays.
        Stopped: `stop` said so; what was copied stays.
    """
    if not of.attachments:
        return
    here = AttachmentFile(folders.attachments_file, of.store_id, key=key)
    target = place / ATTACHMENTS_NAME
    if _opens(target, of.store_id, key):
        _copy(here, target, of, stop)
        return
    with temporary_database(target) as temporary:
        _copy(here, temporary, of, stop)
        _set_aside(target)
        put_in_place(temporary, target)


def missing_attachments(
    place: Path, store_id: str, digests: Sequence[str], *, key: Key | None
) -> list[str]:
    """Return those of the digests that `place` does not have."""
    missing = list(digests)
    for file in attachment_files(place) if missing else []:
        if _opens(file, store_id, key):
            missing = AttachmentFile(file, store_id, key=key).missing(missing)
    return missing


def damaged_attachments(place: Path, of: Contents, *, key: Key | None, stop: Stop) -> list[str]:
    """Read the attachments that `of` names in `place`; return those missing or damaged."""
    wrong = list(of.attachments)
    for file in attachment_files(place) if wrong else []:
        if _opens(file, of.store_id, key):
            there = AttachmentFile(file, of.store_id, key=key)
            wrong = there.verify(wrong, go_on=lambda: not stop())
    return wrong


def bring_attachments(
    place: Path, folders: Folders, of: Contents, *, key: Key | None, new_key: Key | None
) -> int:
    """Bring back the attachments that `of` names and that are not here; return how many lack.

    `key` is that of the place, `new_key` that of the store that comes back.

    Raises:
        OfficeProblem: they cannot be written.
    """
    here = AttachmentFile(folders.attachments_file, of.store_id, key=new_key)
    lacking = here.missing(of.attachments) if of.attachments else []
    for file in attachment_files(place) if lacking else []:
        if _opens(file, of.store_id, key):
            there = AttachmentFile(file, of.store_id, key=key)
            lacking = [one for one in lacking if not _brought(there, here, one)]
    return len(lacking)


def _brought(there: AttachmentFile, here: AttachmentFile, digest: str) -> bool:
    try:
        here.add(there.pieces(digest))
    except DamagedContent:
        return False
    return True


def set_aside(folders: Folders, stamp: str) -> None:
    """Rename the attachments of a store that gives way to another: the two are never mixed.

    Raises:
        OSError: they cannot be renamed.
    """
    file = folders.attachments_file
    if file.exists():
        replace(file, file.with_name(f"{file.stem}.replaced-{stamp}{file.suffix}"))
        sync_folder(file.parent)


def attachment_files(place: Path) -> list[Path]:
    """Return the attachment files of a place, the one in use first."""
    # A place that is pulled out while it is looked at is an OSError, not an empty folder.
    with telling(place):
        aside = files_in(place, _SET_ASIDE.format(number="*"))
        return [one for one in (place / ATTACHMENTS_NAME, *aside) if one.exists()]


def _opens(file: Path, store_id: str, key: Key | None) -> bool:
    """Tell whether the file is readable under this key, or not there yet."""
    try:
        AttachmentFile(file, store_id, key=key).digests()
    except OfficeProblem as problem:
        if world_code(problem.__cause__) in _OTHER_KEY_OR_DAMAGED:
            return False
        raise
    return True


def _copy(here: AttachmentFile, target: Path, of: Contents, stop: Stop) -> None:
    if not here.copy_missing(target, of.attachments, go_on=lambda: not stop()).complete:
        raise Stopped


def _set_aside(file: Path) -> None:
    """Give the file another name as well, so that at no moment there is none under its own."""
    names = (file.with_name(_SET_ASIDE.format(number=number)) for number in range(1, 1000))
    aside = next(one for one in names if not one.exists())
    try:
        aside.hardlink_to(file)
    except OSError:
        replace(file, aside)
    sync_folder(file.parent)
