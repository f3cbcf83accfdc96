"""A file tied to a record: a signed scan, a photo, a paper that was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PHOTO, SIGN_IN, SIGNED_COPY, OTHER = "photo", "sign_in", "signed_copy", "other"
ATTACHMENT_ROLES = {
    PHOTO: "照片",
    SIGN_IN: "签到表",
    SIGNED_COPY: "已签扫描件",
    OTHER: "其他材料",
}
"""What an attachment is for: key kept -> word shown. An empty role: nobody has said yet."""
MAY_BE_SIGNED = ("", SIGNED_COPY)
"""Roles of what counts as a signed copy: a file is taken for one until someone says otherwise."""


@dataclass(kw_only=True)
class Attachment:
    """A file added to a record (附件). Its content lies in the attachment file, by digest."""

    id: str
    """UUID text."""
    record_id: str
    position: int
    """Order within the record, from 0; two attachments may change places."""
    digest: str
    """SHA-256 of the content, hexadecimal."""
    name: str
    """File name when it was added, made harmless."""
    media_type: str
    """By content, not by name; ``application/octet-stream`` for what is not known."""
    bytes: int
    added_at: datetime
    """UTC, aware."""
    role: str = ""
    """An `ATTACHMENT_ROLES` key; empty until someone says."""
    caption: str = ""
    """What is seen on it (说明), as printed beneath a photo."""
    paper: str = ""
    """Of a signed copy with a code: which form of the record it is, as a record key says it."""
    page: int | None = None
    pages: int | None = None
    """Of such a copy: which page of how many, from 1; unknown where nothing says it.

    `pages` without `page`: so many pages the file itself has."""
    removed_at: datetime | None = None
    removed_reason: str | None = None
    """Set together when it is removed (移除) from the record; the content stays."""
    version: int = 1
