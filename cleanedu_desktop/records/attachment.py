"""A file tied to a record: a signed scan, a photo, a paper that was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SIGNED_COPY = "signed_copy"
"""Role of a page that came home signed (签字件)."""


@dataclass(kw_only=True)
class Attachment:
    """A file added to a record (附件). Its content lies in the attachment file, by digest."""

    id: str
    """UUID text."""
    record_id: str
    position: int
    """Order within the record, from 0; never given twice."""
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
    """`SIGNED_COPY`, or empty for any other file."""
    paper: str = ""
    """Of a signed copy: which form of the record it is, as a record key says it (`form_mark`)."""
    page: int | None = None
    pages: int | None = None
    """Of a signed copy: which page of how many, from 1; unknown where nothing says it."""
    removed_at: datetime | None = None
    removed_reason: str | None = None
    """Set together when it is removed (移除) from the record; the content stays."""
    version: int = 1
