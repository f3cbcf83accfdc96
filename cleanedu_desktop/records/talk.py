"""A clean-government talk (廉政谈话)."""

from __future__ import annotations

from dataclasses import dataclass

from cleanedu_desktop.records.record import Record


@dataclass(kw_only=True)
class Talk(Record):
    """One talk between a talker (谈话人) and a talkee (谈话对象)."""

    talk_type: str
    starts_at: str
    """Local wall time to the minute."""
