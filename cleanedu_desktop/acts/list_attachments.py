"""Lists the files attached to an entry."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import refuse_hidden
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import ATTACHMENT_ROLES


@dataclass(frozen=True)
class AttachmentShown:
    """One file, in the words of a list."""

    id: str
    name: str
    kind: str
    """PDF 文档, JPG 图片 …"""
    media_type: str
    bytes: int
    digest: str
    added_at: datetime
    role: str = ""
    """An `ATTACHMENT_ROLES` key; empty: nobody has said."""
    caption: str = ""
    removed_at: datetime | None = None
    removed_reason: str | None = None

    is_shown: bool = False
    """A picture or PDF, which is shown within the window."""

    @property
    def is_picture(self) -> bool:
        """A picture that can be shown, no PDF."""
        return self.is_shown and self.media_type.startswith("image/")

    @property
    def role_word(self) -> str:
        """照片, 签到表 …; empty where nobody has said."""
        return ATTACHMENT_ROLES.get(self.role, "")

    @property
    def size(self) -> str:
        """The size in words: ``340 KB``, ``1.3 MB``."""
        if self.bytes < 1000:
            return f"{self.bytes} 字节"
        amount, unit = (self.bytes / 1e3, "KB") if self.bytes < 1e6 else (self.bytes / 1e6, "MB")
        return f"{amount:.1f} {unit}" if amount < 10 else f"{amount:.0f} {unit}"


def list_attachments(
    desk: Desk, *, record_id: str, with_removed: bool = False
) -> list[AttachmentShown]:
    """Return the attachments of one entry in order.

    Raises:
        OfficeProblem: no record, or several, are meant; or it is kept from the inspector.
    """
    from cleanedu_desktop.exchange.media_kinds import is_shown, media_kind

    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        attachments = books.attachments_of(whole.record.id, with_removed=with_removed)
    return [
        AttachmentShown(
            id=one.id,
            name=one.name,
            kind=media_kind(one.media_type).label,
            media_type=one.media_type,
            bytes=one.bytes,
            digest=one.digest,
            added_at=one.added_at,
            role=one.role,
            caption=one.caption,
            is_shown=is_shown(one.media_type),
            removed_at=one.removed_at,
            removed_reason=one.removed_reason,
        )
        for one in attachments
    ]
