"""What was typed and is not saved yet (草稿)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(kw_only=True)
class Draft:
    """The content of one editor, kept every few seconds until it is saved or thrown away."""

    id: str
    """UUID text, given by the editor."""
    user_id: str | None = None
    """Who typed it; None while only one keeps the books."""
    kind: str
    record_id: str | None = None
    """The record that is corrected or taken a step on; None for a new one."""
    step: str | None = None
    content: dict[str, Any] = field(default_factory=dict)
    """``title``, ``answers``, ``people``, ``late_reason``, ``record_ids``, ``many``."""
    saved_at: datetime
    """UTC, aware."""
