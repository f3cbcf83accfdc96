"""A rectification item (问题整改): a problem from its finding to its 销号."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cleanedu_desktop.records.record import Record


@dataclass(kw_only=True)
class Rectification(Record):
    """One problem on the ledger; progress, acceptance, 销号 and reopening are steps."""

    source: str
    due_on: date | None = None
    closed_on: date | None = None
