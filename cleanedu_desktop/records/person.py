"""A person of the office (人员), whose `title` is the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cleanedu_desktop.records.record import Record


@dataclass(kw_only=True)
class Person(Record):
    """Someone on the roster, now or formerly. Posts and categories over time are in `answers`."""

    name: str
    staff_number: str | None = None
    birth_date: str | None = None
    """ISO, possibly without day or month: ``1985-10-03``, ``1985-10``, ``1985``."""
    name_initials: str = ""
    """Pinyin initials for search, all readings separated by a space: ``sy cy``."""
    moved_out_on: date | None = None
