"""The pages of what is attached to a record: signed copies first, then photographs and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.printing.assembling.package import Picture
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import (
    ATTACHMENT_ROLES,
    OTHER,
    PHOTO,
    SIGN_IN,
    SIGNED_COPY,
    Attachment,
)

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.open_media import MediaReader

ORDER = (SIGNED_COPY, SIGN_IN, PHOTO, OTHER, "")
_COLUMNS = (
    TableColumn(label="附件", width=6),
    TableColumn(label="种类", width=2.4),
    TableColumn(label="说明", width=8),
)
UNNAMED = "附件"
REASONS = {
    "no_picture": "不是图片或 PDF",
    "heic": "是手机的 HEIC 图片",
    "password": "设有打开密码",
    "damaged": "不完整或已损坏",
}
"""Why a content is not shown -> what the page says."""
TOO_MUCH, UNREADABLE = "尺寸过大或过于复杂", "读不出来"


def in_order(attachments: Sequence[Attachment]) -> list[Attachment]:
    """Return signed copies first, then sheets to sign in on, photographs and the rest."""
    return sorted(attachments, key=lambda one: (ORDER.index(one.role), one.position))


@dataclass
class AttachedPages:
    """Gives the pages of one record's attachments, and remembers what could not be shown."""

    desk: Desk
    reader: MediaReader
    number: str
    attachments: Sequence[Attachment]
    left_out: list[tuple[Attachment, str]] = field(default_factory=list)

    def pictures(self) -> Iterator[Picture]:
        """Yield a picture a page; what cannot be shown goes to `left_out`."""
        from cleanedu_desktop.exchange.open_media import MediaRefused

        for one in in_order(self.attachments):
            try:
                yield from self._pages(one)
            except MediaRefused as refused:
                self._leave_out(one, REASONS.get(refused.why.value, TOO_MUCH))
            except OfficeProblem:
                self._leave_out(one, UNREADABLE)

    def _leave_out(self, one: Attachment, why: str) -> None:
        self.left_out.append((one, f"{why}，没有放进本材料；原件在台账里，可以另行提供。"))

    def _pages(self, one: Attachment) -> Iterator[Picture]:
        from cleanedu_desktop.exchange.media.jpeg_parts import without_metadata
        from cleanedu_desktop.exchange.open_media import MediaRefused

        content = partial(self.desk.store.attachments.pieces, one.digest)
        with self.reader.open(content, name=one.name) as media:
            pages = len(media.facts.pages)
            for page in range(pages):
                try:
                    shown = media.for_paper(page)
                except MediaRefused as refused:
                    why = REASONS.get(refused.why.value, TOO_MUCH)
                    self._leave_out(one, f"第{page + 1}页{why}" if pages > 1 else why)
                    continue
                yield Picture(
                    # how it lies is told by `turn`: no word of it may be left in the file
                    jpeg=without_metadata(shown.data) if shown.turn else shown.data,
                    turn=shown.turn,
                    caption=self._caption(one, page, pages),
                    below=one.caption if page + 1 == pages else "",
                )

    def _caption(self, one: Attachment, page: int, pages: int) -> str:
        words = [self.number, ATTACHMENT_ROLES.get(one.role, UNNAMED), one.name]
        if pages > 1:
            words.append(f"第{page + 1}页 共{pages}页")
        return "　".join(words)

    def sheets(self) -> list[Sheet]:
        """Return a sheet that names what could not be shown; none where all was."""
        if not self.left_out:
            return []
        from cleanedu_desktop.exchange.media_kinds import media_kind

        rows = tuple(
            tuple(
                SheetText(text=text) for text in (one.name, media_kind(one.media_type).label, why)
            )
            for one, why in self.left_out
        )
        return [
            Sheet(
                form_id="bundle",
                form_version="",
                title="没有放进本材料的附件",
                office_name="",
                number=self.number,
                head=(("编号", self.number), ("附件", f"{len(rows)} 个")),
                blocks=(TableBlock(columns=_COLUMNS, rows=rows),),
            )
        ]
