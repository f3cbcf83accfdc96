"""Attaches files to an entry (附件): their contents are kept first, then named by the entry."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.describe_attachment import check_role
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.keep_contents import (
    Kept,
    NotAttached,
    Pasted,
    keep_contents,
)
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True)
class FilesAttached:
    """What became of each file."""

    number: str
    """Of the record."""
    attached: list[Attachment] = field(default_factory=list)
    already: list[Attachment] = field(default_factory=list)
    """The record had a file of this content; nothing was added for it."""
    elsewhere: list[NotAttached] = field(default_factory=list)
    """Not attached, since another record has a file of this content; attach it again to do so."""
    refused: list[NotAttached] = field(default_factory=list)
    noted: list[NotAttached] = field(default_factory=list)
    """Attached (or there already), but it cannot be shown or printed here, and why."""
    changes: Changes = field(default_factory=Changes)


def attach_files(
    desk: Desk,
    *,
    record_id: str,
    files: Sequence[Path | Pasted],
    role: str = "",
    again: bool = False,
    progress: Progress | None = None,
) -> FilesAttached:
    """Attach files to one entry; those that cannot be read are told, the others are attached.

    The files are only read. When this returns, what is in `attached` lasts. Pictures and PDFs are
    looked into by a child process first.

    Args:
        desk: The desk.
        record_id: Or its number, or the beginning of its id.
        files: Files, or contents that were pasted.
        role: What they are for, an `ATTACHMENT_ROLES` key or empty.
        again: Attach also what another record has already.
        progress: What it raises ends the act, and nothing is attached.

    Raises:
        OfficeProblem: unknown or withdrawn record, no such role, or the store cannot be written;
            then nothing was attached.
    """
    check_role(role)
    record = _record_to_take_them(desk, record_id)
    done = keep_contents(desk, files, progress)
    said = FilesAttached(record.number, refused=done.refused, noted=done.noted)
    if done.kept:
        with desk.store.writing("attach_files") as books:
            _tie(books, desk, record.id, done.kept, said, role=role, again=again)
    dropped = {one.file for one in said.elsewhere}
    said.noted[:] = [one for one in said.noted if one.file not in dropped]
    touched = Changes(frozenset({(record.kind, record.id)} if said.attached else ()))
    return FilesAttached(**{**vars(said), "changes": touched})


def _record_to_take_them(desk: Desk, record_id: str) -> Record:
    """Return the record; raise before anything goes into the attachment file."""
    refuse_inspector(desk, "添加附件")
    if desk.store.read_only:
        raise OfficeProblem(
            "台账以只读方式打开，不能添加附件。数据没有改动；请在可写的窗口中操作。"
        )
    with desk.store.reading() as books:
        record = find_record(books, record_id).record
    if record.withdrawn_at is not None:
        raise OfficeProblem(
            f"记录 {record.number} 已撤回，没有添加附件，原文件没有改动；请先放回这条记录再添加。"
        )
    return record


def _tie(
    books: WritingBooks,
    desk: Desk,
    record_id: str,
    kept: Sequence[Kept],
    said: FilesAttached,
    *,
    role: str,
    again: bool,
) -> None:
    """Tie what is new to the record; tell in `said` what became of each."""
    before = books.attachments_of(record_id, with_removed=True)
    there = {one.digest: one for one in before if one.removed_at is None}
    others = {} if again else books.holders_of([one.digest for one in kept])
    position = max((one.position for one in before), default=-1)
    for one in kept:
        if one.digest in there:
            said.already.append(there[one.digest])
            continue
        if one.digest in others:
            said.elsewhere.append(NotAttached(one.file, _elsewhere(one, others[one.digest])))
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
            pages=one.pages,
        )
        there[one.digest] = made
        said.attached.append(made)
    books.add_attachments(said.attached)


def _elsewhere(one: Kept, numbers: Sequence[str]) -> str:
    more = f"等 {len(numbers)} 条" if len(numbers) > 3 else ""
    return (
        f"“{one.name}”的内容已经附在记录 {'、'.join(numbers[:3])}{more} 里，没有重复添加。"
        "原文件没有改动；确实要两边都附，请选“仍然添加”。"
    )
