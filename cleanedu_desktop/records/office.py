"""The office (单位 / 支部) that keeps the books."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(kw_only=True)
class Office:
    """The owner of every record in a store."""

    id: str
    """UUID text."""
    name: str
    """Full name as printed, e.g. 某某县市场监督管理局机关党支部."""
    code: str
    """Stable code of the office, upper-case letters, digits and ``-``."""
    created_at: datetime
    """UTC, aware."""
    checksum_key: bytes = field(repr=False)
    """32 random bytes made at set-up: sign the record keys on paper; never shown, never changed."""
    version: int = 1
