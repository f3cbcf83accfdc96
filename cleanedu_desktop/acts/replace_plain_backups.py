"""Replaces the older plain backups in the known places, once there is a password."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.acts.back_up import make_in
from cleanedu_desktop.acts.backups.known import read_known
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_backups import usual_places
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never


@dataclass(frozen=True)
class PlainBackupsReplaced:
    """What became of the plain backups."""

    replaced: tuple[Path, ...]
    """Plain backups that are gone; each of their places has an encrypted one."""
    unreachable: tuple[Path, ...]
    """Places and plain backups that could not be reached: they still hold records in plain."""


def finish_replacing(desk: Desk, *, stop: Stop = never) -> PlainBackupsReplaced | None:
    """Replace what a set-password that was interrupted left in plain; None if there is nothing.

    For the start, behind the window's back.

    Raises:
        Stopped: `stop` said so; what is left is replaced at the next start.
    """
    if desk.store.key is None or desk.inspection is not None:
        return None
    from cleanedu_desktop.store.backups.replace_plain import has_plain_backups

    for folder in _known_places(desk):
        with suppress(OfficeProblem, OSError):
            if has_plain_backups(folder, desk.store.backups.place_in(folder)):
                return replace_plain_backups(desk, stop=stop)
    return None


def replace_plain_backups(desk: Desk, *, stop: Stop = never) -> PlainBackupsReplaced:
    """Make an encrypted backup in every known place and remove the plain ones of this store there.

    Known are the usual places, and all others a backup was ever made in from this data folder.
    `desk` is open under the new key. Nothing is removed where no encrypted backup could be made.
    Attachments of a place are made anew under the key.
    """
    from cleanedu_desktop.store.backups.replace_plain import remove_plain_backups

    replaced: list[Path] = []
    unreachable: list[Path] = []
    for folder in _known_places(desk):
        try:
            there = desk.store.backups.place_in(folder).is_dir()
            if not there and folder != desk.folders.backups:
                unreachable.append(folder)
                continue
            made = make_in(desk, folder, clear_plain=False, stop=stop)
            done = remove_plain_backups(folder, made)
        except (OfficeProblem, OSError):
            unreachable.append(folder)
            continue
        replaced += done.removed
        unreachable += done.left
    return PlainBackupsReplaced(tuple(replaced), tuple(unreachable))


def _known_places(desk: Desk) -> list[Path]:
    known = [Path(one) for one in read_known(desk.folders).newest]
    return list(dict.fromkeys([*usual_places(desk.folders, desk.settings), *known]))
