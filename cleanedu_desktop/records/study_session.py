"""A study session (学习教育 / 会议) with its attendance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cleanedu_desktop.records.record import Record


@dataclass(kw_only=True)
class StudySession(Record):
    """One session. Attendance is kept as person ties with a presence."""

    session_type: str
    starts_at: str
    """Local wall time to the minute, ``2026-03-05T09:00``."""
    ends_at: str | None = None
    roster: list[dict[str, Any]] = field(default_factory=list)
    """Roster snapshot (花名册快照): everyone on the roster that day, as `PersonTie.as_of` + id."""
