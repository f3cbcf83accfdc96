"""Proves a backup: every byte as it was written, the books readable, the counts as noted."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, look, never
from cleanedu_desktop.store.backups.attachments import missing_attachments
from cleanedu_desktop.store.backups.contents import Contents, contents_of
from cleanedu_desktop.store.backups.key_of_backup import is_plain_backup
from cleanedu_desktop.store.backups.make import member_of
from cleanedu_desktop.store.backups.manifest import STORE, Manifest, read_manifest
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import verify


@dataclass(frozen=True)
class Proved:
    """A backup that can be restored."""

    key: Key | None
    """Under which it is; None for a plain one."""
    store_file: Path
    """The store within it."""
    manifest: Manifest | None
    """None for a single file of the older kind."""
    contents: Contents
    missing: int
    """Attachments its place does not have, so that they would not come back."""


def prove(backup: Path, *, key: Key | None = None, stop: Stop = never) -> Proved:
    """Read the backup `backup`, a folder or a single file, through from end to end.

    A plain one needs no `key`; one that is given is of no use then.

    Raises:
        OfficeProblem: it is missing, damaged, newer, not one, or encrypted under another key.
        Stopped: `stop` said so.
    """
    with telling(backup):
        is_folder = backup.is_dir()
        if backup.exists() and is_plain_backup(backup):
            key = None
    if not is_folder:
        verify(backup, key=key, foreign=True, stop=stop)
        return Proved(key, backup, None, contents_of(backup, key=key), 0)
    manifest = read_manifest(backup)
    _compare_bytes(backup, manifest, stop)
    counts = verify(backup / STORE, key=key, foreign=True, stop=stop).counts
    contents = contents_of(backup / STORE, key=key)
    noted = (manifest.store_id, manifest.change_seq, manifest.chain_head, manifest.counts)
    if (contents.store_id, contents.change_seq, contents.chain_head, counts) != noted:
        raise OfficeProblem(
            f"备份 {backup} 的说明和其中的台账对不上，可能被别的软件改过，不能使用。"
            "现有台账没有改动；请换用另一份备份。"
        )
    missing = missing_attachments(backup.parent, manifest.store_id, manifest.attachments, key=key)
    return Proved(key, backup / STORE, manifest, contents, len(missing))


def _compare_bytes(backup: Path, manifest: Manifest, stop: Stop) -> None:
    for name, member in manifest.members.items():
        look(stop)
        with telling(backup / name):
            sound = (backup / name).is_file() and member_of(backup / name) == member
        if not sound:
            raise OfficeProblem(
                f"备份 {backup} 里的 {name} 缺失或已损坏，这份备份不能使用。"
                "现有台账没有改动；请换用另一份备份。"
            )
