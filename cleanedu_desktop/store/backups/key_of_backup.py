"""Whether a backup is encrypted, and the key file it carries."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.outside_files import is_there
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.manifest import KEYS, MANIFEST, looking_into, read_manifest
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.key_file import open_wrap, read_key_file
from cleanedu_desktop.store.plain_copies import key_file_of
from cleanedu_desktop.store.recovery_code import read_code


def is_plain_backup(backup: Path) -> bool:
    """Tell whether the backup, a folder or a single file, opens without a key.

    Raises:
        OfficeProblem: it cannot be read, or is no backup.
    """
    with looking_into(backup):
        is_folder = is_there(backup / MANIFEST)
    if is_folder:
        return not read_manifest(backup).encrypted
    return not backup.is_file() or not key_file_of(backup).exists() or is_plain(backup)


def key_file_with(backup: Path) -> Path:
    """Return where the key file of an encrypted backup lies."""
    return backup / KEYS if backup.is_dir() else key_file_of(backup)


def open_backup(backup: Path, secret: str) -> Key:
    """Return the key of an encrypted backup that a password of its day or the code opens.

    Takes a second or so.

    Raises:
        OfficeProblem: it opens nothing, or the key file is missing or damaged.
    """
    keys = read_key_file(key_file_with(backup))
    found = open_wrap(keys, keys.of_users, secret)
    if found is None and keys.recovery is not None:
        try:
            found = open_wrap(keys, (keys.recovery,), read_code(secret))
        except OfficeProblem:
            found = None
    if found is None:
        raise OfficeProblem(
            "密码或恢复码不对，这份备份没有打开。数据和备份都没有改动；请用做这份备份时的密码，"
            "或当时恢复单上的恢复码再试。"
        )
    return found[0]
