"""Makes a backup in a place: beside its name, complete, synced, proved, then named."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from cleanedu_desktop import __version__
from cleanedu_desktop.durable_files import (
    copy_file,
    put_folder_in_place,
    sync_file,
    temporary_folder_beside,
)
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.outside_files import files_below, read_outside
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, look, never
from cleanedu_desktop.store.backups.attachments import keep_attachments
from cleanedu_desktop.store.backups.contents import Contents, contents_of, whose
from cleanedu_desktop.store.backups.generations import thin
from cleanedu_desktop.store.backups.manifest import (
    KEYS,
    LINES,
    MANIFEST,
    SEALED_LINES,
    STORE,
    VIEWS,
    Manifest,
    Member,
    is_member_name,
    to_json,
)
from cleanedu_desktop.store.backups.office_files import office_files
from cleanedu_desktop.store.backups.places import backup_name, numbered, place_of, writing_to
from cleanedu_desktop.store.backups.record_lines import seal_record_lines, write_record_lines
from cleanedu_desktop.store.backups.tell_place import telling_of_place
from cleanedu_desktop.store.backups.view_logs import keep_view_log
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.copy_store import copy_store


@dataclass(frozen=True)
class MadeBackup:
    """A backup that was made and proved."""

    path: Path
    manifest: Manifest


def make_backup(
    source: Path,
    folder: Path,
    folders: Folders,
    *,
    now: datetime,
    key: Key | None = None,
    stop: Stop = never,
) -> MadeBackup:
    """Back up the store file `source` and what lies beside it into `folder`, then thin out there.

    Args:
        source: The store, or the store of a backup made a moment ago.
        folder: The place as chosen; the backup lies below it in the folder of its store.
        folders: Where forms, settings, keys and attachments are taken from.
        now: Aware; for name and manifest alone.
        key: Of an encrypted store.
        stop: Asked now and then whether to stop.

    Raises:
        OfficeProblem: no room, permission or drive, somebody else at it, or the store is damaged.
        Stopped: `stop` said so. Nothing is left in both cases, whatever was there stays.
    """
    place = place_of(folder, *whose(source, key=key))
    with telling_of_place(folder), writing_to(place):
        number = max(numbered(place), default=0) + 1
        target = place / backup_name(number, now)
        with temporary_folder_beside(target) as temporary:
            copy_store(source, temporary / STORE, key=key, stop=stop)
            _write_lines(temporary, key, stop)
            keep_view_log(folders, temporary / VIEWS, key=key)
            left_out = _take_along(folders, temporary, encrypted=key is not None)
            of = contents_of(temporary / STORE, key=key)
            keep_attachments(folders, place, of, key=key, stop=stop)
            manifest = _describe(temporary, (number, now), of, left_out, encrypted=key is not None)
            _seal(temporary, manifest)
            look(stop)
            put_folder_in_place(temporary, target)
        thin(place)
    return MadeBackup(target, manifest)


def _seal(temporary: Path, manifest: Manifest) -> None:
    """Write the manifest, and make all that SQLite and we have written last."""
    (temporary / MANIFEST).write_text(to_json(manifest), encoding="utf-8")
    for name in (STORE, LINES, SEALED_LINES, VIEWS, MANIFEST):
        if (temporary / name).exists():
            sync_file(temporary / name)


def _write_lines(temporary: Path, key: Key | None, stop: Stop) -> None:
    """Write the records as lines; with a key they lie inside a file under that key."""
    if key is None:
        with (temporary / LINES).open("x", encoding="utf-8", newline="\n") as out:
            write_record_lines(temporary / STORE, out, stop=stop)
    else:
        seal_record_lines(temporary / STORE, temporary / SEALED_LINES, key, stop=stop)


def _take_along(folders: Folders, temporary: Path, *, encrypted: bool) -> tuple[str, ...]:
    """Copy settings, keys and the office's forms and rules; return which could not be read.

    A form that cannot be read is no reason to leave the records without a backup.
    """
    if encrypted and folders.key_file.is_file():
        copy_file(folders.key_file, temporary / KEYS)
    left_out: list[str] = []
    for name, file in office_files(folders, closed=left_out.append):
        try:
            size = file.stat().st_size
            content = read_outside(file, size) if is_member_name(name) else None
        except OSError:
            content = None
        if content is None:
            left_out.append(name)
            continue
        (temporary / name).parent.mkdir(parents=True, exist_ok=True)
        (temporary / name).write_bytes(content)
        sync_file(temporary / name)
    return tuple(sorted(left_out))


def _describe(
    temporary: Path,
    numbered_at: tuple[int, datetime],
    contents: Contents,
    left_out: tuple[str, ...],
    *,
    encrypted: bool,
) -> Manifest:
    number, now = numbered_at
    files = files_below(temporary)
    return Manifest(
        number=number,
        made_at=now,
        program=__version__,
        store_id=contents.store_id,
        office_code=contents.office_code,
        schema=contents.schema,
        change_seq=contents.change_seq,
        chain_head=contents.chain_head,
        encrypted=encrypted,
        counts=contents.counts,
        members={one.relative_to(temporary).as_posix(): member_of(one) for one in files},
        attachments=contents.attachments,
        left_out=left_out,
    )


def member_of(file: Path) -> Member:
    """Return digest and size of a file, read in pieces."""
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return Member(digest, file.stat().st_size)
