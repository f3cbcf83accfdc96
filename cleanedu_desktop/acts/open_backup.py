"""Gets the key of an encrypted backup by a password of its day or by the recovery code."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.look_into_backup import BackupLocked
from cleanedu_desktop.problems import OfficeProblem


class WrongSecret(BackupLocked):
    """A secret was given, and it opens nothing."""

    def __init__(self, problem: OfficeProblem) -> None:
        OfficeProblem.__init__(self, problem.sentence)


def is_about_password(problem: OfficeProblem) -> bool:
    """Tell whether a password or code is what is missing."""
    return isinstance(problem, BackupLocked)


def is_locked(backup: Path) -> bool:
    """Tell whether `backup` is there and opens with a key alone."""
    from cleanedu_desktop.store.backups.key_of_backup import is_plain_backup

    backup = backup.expanduser().absolute()
    return backup.exists() and not is_plain_backup(backup)


def open_backup(*, backup: Path, secret: str) -> bytes:
    """Return the key of `backup`; takes a second or so.

    Raises:
        WrongSecret: it opens nothing, or the backup has no readable key file.
    """
    from cleanedu_desktop.store.backups.key_of_backup import open_backup as opened

    try:
        return opened(backup.expanduser().absolute(), secret)
    except OfficeProblem as problem:
        raise WrongSecret(problem) from problem
