"""Writes a copy of an attachment to a place of the user's choice."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_attachment import find_attachment
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import Attachment

CLEANED = {
    "image/jpeg": "",
    "image/png": "",
    "image/webp": ".jpg",
    "image/tiff": ".png",
    "image/bmp": ".png",
    "image/gif": ".png",
}
"""Kinds of which a copy without metadata can be written -> how its name ends then; empty: as is."""


@dataclass(frozen=True)
class AttachmentSaved:
    """A copy that is on disk."""

    path: Path
    name: str
    bytes: int
    cleaned: bool = False
    """Without the place, time and device of a photo; else byte for byte what was added."""
    several: bool = False
    """A picture of several pages or frames, which is written as it is though asked for clean."""


def save_attachment_as(
    desk: Desk,
    *,
    attachment_id: str,
    target: Path,
    overwrite: bool = False,
    clean: bool = False,
) -> AttachmentSaved:
    """Write one attachment (its id or the beginning of it) to `target`.

    `clean`: of a picture a copy without place, time, device and other metadata. JPG and PNG keep
    their pixels, a WebP becomes a JPG, TIFF, BMP and GIF a PNG; `target` ends so. A picture of
    several pages and other kinds stay what they are.

    Raises:
        OfficeProblem: no such attachment, `target` is there already, is a file of the program, or
            cannot be written; or the content is damaged, or cannot be made `clean`. What was at
            `target` is as it was.
    """
    from cleanedu_desktop.printing.write_file import write_whole

    refuse_inspector(desk, "另存附件")
    target = target.expanduser().absolute()
    found = find_attachment(desk, attachment_id)
    clean = clean and found.media_type in CLEANED
    data = _clean_copy(desk, found) if clean else None
    if data is not None and CLEANED[found.media_type]:
        target = target.with_suffix(CLEANED[found.media_type])
    if any(_is_same(target, own) for own in desk.store.files_in_use()):
        raise OfficeProblem(
            f"{target} 是台账自己的文件，没有写入，数据没有改动；请换一个文件名或文件夹。"
        )
    if not overwrite and os.path.lexists(target):
        raise OfficeProblem(f"{target} 已经存在，没有覆盖它，附件完好；请换一个文件名。")
    if data is not None:
        write_whole(target, iter([data]))
        return AttachmentSaved(target, found.name, len(data), cleaned=True)
    write_whole(target, desk.store.attachments.pieces(found.digest))
    return AttachmentSaved(target, found.name, found.bytes, several=clean)


def _clean_copy(desk: Desk, found: Attachment) -> bytes | None:
    """Return the copy; None of several pages or frames, of which it would have the first alone."""
    from cleanedu_desktop.exchange.open_media import MediaRefused, open_media

    with open_media(partial(desk.store.attachments.pieces, found.digest), name=found.name) as media:
        if len(media.facts.pages) > 1:
            return None
        try:
            return media.clean_copy().data
        except MediaRefused as refused:
            if refused.why.value == "too_many_pages":
                return None
            raise


def _is_same(target: Path, own: Path) -> bool:
    with suppress(OSError):
        if target.samefile(own):
            return True
    # One that is not there yet, as a journal is: it would be taken for the database's own.
    return os.path.normcase(target) == os.path.normcase(own.absolute())
