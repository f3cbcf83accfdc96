"""Writes a copy of an attachment to a place of the user's choice."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_attachment import find_attachment
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem


@dataclass(frozen=True)
class AttachmentSaved:
    """A copy that is on disk, byte for byte what was added."""

    path: Path
    name: str
    bytes: int


def save_attachment_as(
    desk: Desk, *, attachment_id: str, target: Path, overwrite: bool = False
) -> AttachmentSaved:
    """Write one attachment (its id or the beginning of it) to `target`.

    Raises:
        OfficeProblem: no such attachment, `target` is there already, is a file of the program, or
            cannot be written; or the content is damaged. What was at `target` is as it was.
    """
    from cleanedu_desktop.printing.write_file import write_whole

    refuse_inspector(desk, "另存附件")
    target = target.expanduser().absolute()
    found = find_attachment(desk, attachment_id)
    if any(_is_same(target, own) for own in desk.store.files_in_use()):
        raise OfficeProblem(
            f"{target} 是台账自己的文件，没有写入，数据没有改动；请换一个文件名或文件夹。"
        )
    if not overwrite and os.path.lexists(target):
        raise OfficeProblem(f"{target} 已经存在，没有覆盖它，附件完好；请换一个文件名。")
    write_whole(target, desk.store.attachments.pieces(found.digest))
    return AttachmentSaved(target, found.name, found.bytes)


def _is_same(target: Path, own: Path) -> bool:
    with suppress(OSError):
        if target.samefile(own):
            return True
    # One that is not there yet, as a journal is: it would be taken for the database's own.
    return os.path.normcase(target) == os.path.normcase(own.absolute())
