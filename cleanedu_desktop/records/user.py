"""Someone of the office who sits at this computer and works under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(kw_only=True)
class User:
    """One of the office's users; the history names them, so none is ever removed."""

    id: str
    """UUID text."""
    name: str
    role: str
    """`vocabulary.ROLES` key."""
    position: int
    """Order in which they are shown, from 0."""
    left_at: datetime | None = None
    """UTC, aware: since when this one no longer works here."""
    version: int = 1
