"""Opens one backup, proves it, and says what restoring it would mean."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.list_backups import TIES
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.backups.prove import Proved


class BackupLocked(OfficeProblem):
    """The backup is encrypted: `open_backup` gives its key."""

    def __init__(self) -> None:
        super().__init__(
            "这份备份设了密码，要先打开才能看。备份和台账都没有改动；请输入做这份备份时的密码，"
            "或恢复单上的恢复码。"
        )


@dataclass(frozen=True)
class BackupSeen:
    """A backup that was read through from end to end and found whole."""

    path: Path
    office_name: str
    records: int
    kinds: dict[str, int]
    newest: tuple[tuple[str, str, str], ...]
    """Number, kind and title of the records entered last, newest first."""
    missing_attachments: int
    has_forms: bool
    """It brings forms and settings of its own."""
    store_there: bool
    """There is a store that would give way."""
    store_readable: bool
    """That store can be read; if not, nothing is known of what differs."""
    same_store: bool
    """It is of the store that is there, or there is none to differ from."""
    present_records: int
    only_present: int
    """Records that are there now and not in the backup."""
    only_backup: int
    changed: int
    left_out: tuple[str, ...] = ()
    """Own files and folders of the office that could not be read when it was made."""

    @property
    def may_restore(self) -> bool:
        """Whether restoring is allowed: the same store, none, a broken one, or an empty one."""
        return self.same_store or not self.store_readable or self.present_records == 0


def look_into_backup(
    folders: Folders, *, backup: Path, key: bytes | None = None, store_key: bytes | None = None
) -> BackupSeen:
    """Prove `backup` and compare it with the store of `folders`; keys as in `restore_backup`.

    Raises:
        BackupLocked: it is encrypted, and neither key is its.
        OfficeProblem: it is damaged, newer, encrypted under another key, or no backup.
    """
    from cleanedu_desktop.store.backups.contents import contents_of
    from cleanedu_desktop.store.backups.look_inside import Difference, compare, last_entries

    backup = backup.expanduser().absolute()
    proved = _proved(backup, key, store_key)
    present, differs = None, Difference(0, 0, 0)
    with suppress(OfficeProblem):
        if folders.has_store:
            present = contents_of(folders.store_file, key=store_key)
            differs = compare(
                proved.store_file, folders.store_file, key=proved.key, present_key=store_key
            )
    last = last_entries(proved.store_file, key=proved.key)
    counts = proved.contents.counts
    return BackupSeen(
        path=backup,
        office_name=proved.contents.office_name,
        records=counts["record"],
        kinds={kind: many for kind, many in counts.items() if kind not in TIES},
        newest=tuple((one.number, one.kind, one.title) for one in last),
        missing_attachments=proved.missing,
        has_forms=proved.manifest is not None,
        store_there=folders.has_store,
        store_readable=present is not None,
        same_store=present is None or present.store_id == proved.contents.store_id,
        present_records=present.counts["record"] if present else 0,
        only_present=differs.only_present,
        only_backup=differs.only_backup,
        changed=differs.changed,
        left_out=proved.manifest.left_out if proved.manifest is not None else (),
    )


def _proved(backup: Path, key: bytes | None, store_key: bytes | None) -> Proved:
    from cleanedu_desktop.store.backups.key_of_backup import is_plain_backup
    from cleanedu_desktop.store.backups.prove import prove
    from cleanedu_desktop.store.convert import NOT_A_DATABASE
    from cleanedu_desktop.store.tell_errors import world_code

    if key is None and store_key is None and backup.exists() and not is_plain_backup(backup):
        raise BackupLocked
    try:
        return prove(backup, key=key or store_key)
    except OfficeProblem as problem:
        wrong_key = world_code(problem.__cause__) == NOT_A_DATABASE
        if key is None and wrong_key and not is_plain_backup(backup):
            raise BackupLocked from problem
        raise
