"""Brings a backup back as the books of a data folder; whatever it replaces is kept beside."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.backups.attachments import bring_attachments, set_aside
from cleanedu_desktop.store.backups.contents import contents_of
from cleanedu_desktop.store.backups.key_of_backup import key_file_with
from cleanedu_desktop.store.backups.manifest import VIEWS
from cleanedu_desktop.store.backups.prove import Proved, prove
from cleanedu_desktop.store.backups.replace_beside import bring_key_file, replace_beside
from cleanedu_desktop.store.backups.view_logs import bring_view_log
from cleanedu_desktop.store.beside import clear_left_over, swap_in, temporary_database
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.convert import convert_copy
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.own_schema import drop_strangers
from cleanedu_desktop.store.schema.migrate import migrate
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import verify


class OtherStore(OfficeProblem):
    """The backup is of another store than the one there; only an empty one may give way."""

    def __init__(self, sentence: str, *, may_replace: bool) -> None:
        super().__init__(sentence)
        self.may_replace = may_replace
        """Whether it may be restored all the same, once that was confirmed."""


@dataclass(frozen=True)
class Restored:
    """Books that came back from a backup."""

    path: Path
    office: str
    records: int
    counts: dict[str, int]
    replaced: Path | None
    """Where the store that was there before is kept now."""
    kept: tuple[Path, ...]
    """Where forms and settings that gave way are kept now."""
    missing: int
    """Attachments that could not be brought back."""


def restore_backup(
    backup: Path,
    folders: Folders,
    *,
    key: Key | None = None,
    store_key: Key | None = None,
    other_store: bool = False,
    stop: Stop = never,
) -> Restored:
    """Make `backup`, a folder or a single file, the books of `folders`. It is itself only read.

    Args:
        backup: What is to come back.
        folders: Whose store, forms and settings give way.
        key: Of an encrypted backup; `store_key` opens it as well if it is of the same password.
        store_key: Of the present store, if that is encrypted. What comes back is as the present
            store is; without one that opens, as the backup is, and its key file comes along.
        other_store: That an empty store may give way to the backup of another was confirmed.
        stop: Asked whether to stop, until the store is exchanged.

    Raises:
        StoreHeld: a window or command has the store open for writing.
        OtherStore: the backup is of another store.
        OfficeProblem: the backup is missing, not ours, newer or damaged, or is the store itself.
        Stopped: `stop` said so. In all cases the store is as it was.
    """
    _refuse_itself(backup, folders.store_file)
    proved = prove(backup, key=key or store_key, stop=stop)
    wanted = _Wanted(backup, folders, proved, store_key)
    _refuse_plain_under_key(folders, wanted.new_key)
    with telling(folders.store_file):
        make_folder(folders.data)
    lock = WriterLock(folders.store_file)
    try:
        clear_left_over(folders.store_file)
        _settle(folders.store_file, store_key)
        other = _refuse_other(wanted, confirmed=other_store)
        return _exchange(wanted, is_other=other, stop=stop)
    finally:
        lock.release()


@dataclass(frozen=True)
class _Wanted:
    """What is to come back, and where."""

    backup: Path
    folders: Folders
    proved: Proved
    store_key: Key | None

    @property
    def as_backup(self) -> bool:
        """Whether it comes back as the backup is: no store is there, or none that opens."""
        locked = self.store_key is None and self.folders.key_file.exists()
        return locked or not self.folders.store_file.exists()

    @property
    def new_key(self) -> Key | None:
        """The key of the store that comes back; None for plain."""
        return self.proved.key if self.as_backup else self.store_key


def _exchange(wanted: _Wanted, *, is_other: bool, stop: Stop) -> Restored:
    """Make the copy, bring back what belongs to it, and put it in place last of all."""
    folders, new_key, proved = wanted.folders, wanted.new_key, wanted.proved
    store_file = folders.store_file
    stamp = datetime.now(UTC).astimezone().strftime("%Y%m%d-%H%M%S-%f")
    with telling(store_file), temporary_database(store_file) as temporary:
        _copy(proved, temporary, new_key, stop)
        _keep_ours(temporary, new_key)
        migrate(temporary, key=new_key)
        copied = verify(temporary, key=new_key, stop=stop)
        if is_other:
            set_aside(folders, stamp)
        place = wanted.backup.parent
        missing = bring_attachments(
            place, folders, proved.contents, key=proved.key, new_key=new_key
        )
        if proved.manifest is not None:
            bring_view_log(
                wanted.backup / VIEWS,
                folders,
                stamp,
                key=proved.key,
                new_key=new_key,
                other=is_other,
            )
        kept = _replace_forms_and_settings(proved, wanted.backup, folders, stamp)
        if wanted.as_backup and new_key is not None:
            bring_key_file(key_file_with(wanted.backup), folders, stamp)
        replaced = store_file.with_name(f"{store_file.stem}.replaced-{stamp}.db")
        was_there = swap_in(temporary, store_file, keep_as=replaced)
    return Restored(
        path=store_file,
        office=copied.office,
        records=copied.records,
        counts=copied.counts,
        replaced=replaced if was_there else None,
        kept=kept,
        missing=missing,
    )


def _copy(proved: Proved, copy: Path, new_key: Key | None, stop: Stop) -> None:
    if new_key == proved.key:
        copy_store(proved.store_file, copy, key=new_key, stop=stop)
    else:
        convert_copy(proved.store_file, copy, key=proved.key, new_key=new_key)


def _keep_ours(copy: Path, key: Key | None) -> None:
    """Leave out tables, views and triggers that another program put into the backup."""
    schema = schema_of(copy, key=key)
    connection = connect(copy, key=key)
    try:
        drop_strangers(connection, schema)
    finally:
        connection.close()


def _refuse_plain_under_key(folders: Folders, new_key: Key | None) -> None:
    """Refuse to put a plain store beside a key file: it would not open."""
    if new_key is None and folders.key_file.exists():
        raise OfficeProblem(
            "这个台账设了密码，要先解锁才能用没有密码的备份恢复。数据没有改动；请先输入密码。"
        )


def _refuse_itself(backup: Path, store_file: Path) -> None:
    with telling(backup):
        if backup.exists() and store_file.exists() and backup.samefile(store_file):
            raise OfficeProblem(
                f"{backup} 就是正在使用的台账，不是备份。数据没有改动；请选择备份文件。"
            )


def _refuse_other(wanted: _Wanted, *, confirmed: bool) -> bool:
    """Refuse the backup of another store; tell whether it is of another that may be replaced.

    A damaged store gives way to any.
    """
    store_file, contents = wanted.folders.store_file, wanted.proved.contents
    if not store_file.exists():
        return False
    try:
        present = contents_of(store_file, key=wanted.store_key)
    except OfficeProblem:
        return False
    if present.store_id == contents.store_id:
        return False
    empty = present.counts["record"] == 0
    if empty and confirmed:
        return True
    whose = f"这份备份是“{contents.office_name}”的，不是现在这个台账（“{present.office_name}”）的。"
    told = (
        "现在的台账还没有记录；确认无误的话可以仍然恢复，现在的台账会保留在旁边。"
        if empty
        else "两个台账不能混在一起，没有恢复，数据没有改动；"
        "要看这份备份，请把它恢复到另一个数据文件夹。"
    )
    raise OtherStore(whose + told, may_replace=empty)


def _replace_forms_and_settings(
    proved: Proved, backup: Path, folders: Folders, stamp: str
) -> tuple[Path, ...]:
    """Bring back forms and settings; a single file of the older kind has none to bring."""
    if proved.manifest is None:
        return ()
    return replace_beside(backup, proved.manifest, folders, stamp)


def _settle(store_file: Path, key: Key | None) -> None:
    """Let SQLite finish what a crash left in the journal, unless the store is beyond that."""
    if not store_file.exists():
        return
    try:
        connection = connect(store_file, key=key)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()
    except driver.Error:
        return
