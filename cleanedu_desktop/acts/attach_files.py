"""Attaches files to an entry (附件): their contents are kept first, then named by the entry."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.describe_attachment import check_role
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import Attachment

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.file_to_attach import FileToAttach
    from cleanedu_desktop.store.attachment_file import Added, AttachmentFile
    from cleanedu_desktop.store.writing_books import WritingBooks

Progress = Callable[[int, int], None]
"""Called with files done and all, often; what it raises ends the act, and nothing is attached."""


@dataclass(frozen=True)
class NotAttached:
    """A file that was not attached, and why."""

    file: Path
    sentence: str


@dataclass(frozen=True)
class FilesAttached:
    """What became of each file."""

    number: str
    """Of the record."""
    attached: list[Attachment] = field(default_factory=list)
    already: list[Attachment] = field(default_factory=list)
    """The record had a file of this content; nothing was added for it."""
    refused: list[NotAttached] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class _Kept:
    """A file whose content is kept, and not yet tied to any record."""

    name: str
    media_type: str
    digest: str
    bytes: int


def attach_files(
    desk: Desk,
    *,
    record_id: str,
    files: Sequence[Path],
    role: str = "",
    progress: Progress | None = None,
) -> FilesAttached:
    """Attach files to one entry; those that cannot be read are told, the others are attached.

    The files are only read. When this returns, what is in `attached` lasts. `role` is what they
    are for, an `ATTACHMENT_ROLES` key or empty.

    Raises:
        OfficeProblem: unknown or withdrawn record, no such role, or the store cannot be written;
            then nothing was attached.
    """
    refuse_inspector(desk, "添加附件")
    check_role(role)
    if desk.store.read_only:
        # Said before anything goes into the attachment file.
        raise OfficeProblem(
            "台账以只读方式打开，不能添加附件。数据没有改动；请在可写的窗口中操作。"
        )
    with desk.store.reading() as books:
        record = find_record(books, record_id).record
    if record.withdrawn_at is not None:
        raise OfficeProblem(
            f"记录 {record.number} 已撤回，没有添加附件，原文件没有改动；请先放回这条记录再添加。"
        )
    kept, refused = _keep_contents(desk, files, progress)
    attached: list[Attachment] = []
    already: list[Attachment] = []
    if kept:
        with desk.store.writing("attach_files") as books:
            attached, already = _tie(books, desk, record.id, kept, role)
    changes = Changes(frozenset({(record.kind, record.id)} if attached else ()))
    return FilesAttached(record.number, attached, already, refused, changes)


def _keep_contents(
    desk: Desk, files: Sequence[Path], progress: Progress | None
) -> tuple[list[_Kept], list[NotAttached]]:
    from cleanedu_desktop.exchange.file_to_attach import FileRefused, open_to_attach

    kept: list[_Kept] = []
    refused: list[NotAttached] = []
    for at, file in enumerate(files):
        try:
            with open_to_attach(
                file,
                most_megabytes=desk.settings.attachment_megabytes,
                in_use=desk.store.files_in_use(),
            ) as opened:
                added = _add(
                    desk.store.attachments, opened, partial(_told, progress, at, len(files))
                )
                kept.append(_Kept(opened.name, opened.media_type, added.digest, added.bytes))
        except FileRefused as problem:
            refused.append(NotAttached(file, problem.sentence))
    return kept, refused


def _add(
    contents: AttachmentFile,
    opened: FileToAttach,
    told: Callable[[Iterator[bytes]], Iterator[bytes]],
) -> Added:
    from cleanedu_desktop.store.attachment_problems import DamagedContent

    try:
        return contents.add(told(opened.pieces()))
    except DamagedContent:
        # The user has the very file that was damaged here: keep it once more.
        return contents.add(told(opened.pieces()), anew=True)


def _told(progress: Progress | None, at: int, of: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        if progress is not None:
            progress(at, of)
        yield piece


def _tie(
    books: WritingBooks, desk: Desk, record_id: str, kept: Sequence[_Kept], role: str
) -> tuple[list[Attachment], list[Attachment]]:
    """Return what was attached and what was on the record already."""
    before = books.attachments_of(record_id, with_removed=True)
    there = {one.digest: one for one in before if one.removed_at is None}
    position = max((one.position for one in before), default=-1)
    attached: list[Attachment] = []
    already: list[Attachment] = []
    for one in kept:
        if one.digest in there:
            already.append(there[one.digest])
            continue
        position += 1
        made = Attachment(
            id=str(uuid.uuid4()),
            record_id=record_id,
            position=position,
            digest=one.digest,
            name=one.name,
            media_type=one.media_type,
            bytes=one.bytes,
            added_at=desk.clock(),
            role=role,
        )
        there[one.digest] = made
        attached.append(made)
    books.add_attachments(attached)
    return attached, already
