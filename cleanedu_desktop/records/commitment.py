"""A clean-government commitment of one person for one year (廉政承诺)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cleanedu_desktop.records.record import Record


@dataclass(kw_only=True)
class Commitment(Record):
    """One person's commitment."""

    year: int
    signed_on: date | None = None
