"""Replaces the plain backups of a place once the office has set a password."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.durable_files import remove_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.backups.attachments import attachment_files
from cleanedu_desktop.store.backups.key_of_backup import is_plain_backup
from cleanedu_desktop.store.backups.make import MadeBackup
from cleanedu_desktop.store.backups.places import find_backups
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.tell_errors import telling


@dataclass(frozen=True)
class PlainReplaced:
    """What became of the plain backups of one place."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]
    """Still there in plain: not this store's, or they could not be removed."""


def remove_plain_backups(folder: Path, made: MadeBackup) -> PlainReplaced:
    """Remove the plain backups of this store in the chosen `folder`, now that `made` is there.

    Single plain files of the older kind and those of other stores are left and named.

    Args:
        folder: A chosen place.
        made: The encrypted backup made and proved in that place a moment ago.

    Raises:
        OfficeProblem: the place is not there, or `made` is not an encrypted backup in it.
    """
    if not made.manifest.encrypted or not made.path.is_relative_to(folder):
        raise ValueError("an encrypted backup in the place itself must come first")
    removed: list[Path] = []
    left: list[Path] = []
    for one in find_backups(folder):
        told = one.manifest
        if not (told.encrypted if told else not is_plain_backup(one.path)):
            is_ours = told is not None and told.store_id == made.manifest.store_id
            (removed if is_ours and _removed(one.path) else left).append(one.path)
    for file in attachment_files(made.path.parent):
        if is_plain(file):
            (removed if _removed(file) else left).append(file)
    return PlainReplaced(tuple(removed), tuple(left))


def has_plain_backups(folder: Path, place: Path) -> bool:
    """Tell whether `place`, this store's own in the chosen `folder`, holds anything in plain.

    Raises:
        OfficeProblem: one cannot look there.
    """
    if not place.is_dir():
        return False
    ours = [one for one in find_backups(folder) if one.manifest and one.path.parent == place]
    return any(not one.manifest.encrypted for one in ours if one.manifest) or any(
        is_plain(one) for one in attachment_files(place)
    )


def _removed(path: Path) -> bool:
    try:
        with telling(path):
            if path.is_dir():
                remove_folder(path)
            else:
                path.unlink()
    except OfficeProblem:
        return False
    return True
