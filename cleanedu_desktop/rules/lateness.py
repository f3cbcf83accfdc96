"""Tells which records were entered late (补录): long after they happened."""

from __future__ import annotations

from datetime import date, datetime

from cleanedu_desktop.records.days import local_day


def late_by_days(
    happened_on: date | None, entered_at: datetime | date, late_after_days: int
) -> int:
    """Return how many days after it happened a record was entered; 0 if that is not late.

    `entered_at` is aware UTC (its local day counts) or already a local day.
    """
    if happened_on is None:
        return 0
    if isinstance(entered_at, datetime):
        entered_at = local_day(entered_at)
    days = (entered_at - happened_on).days
    return days if days > late_after_days else 0


def is_late(happened_on: date | None, entered_at: datetime | date, late_after_days: int) -> bool:
    """Tell whether a record is a late entry (补录): more than `late_after_days` days after."""
    return late_by_days(happened_on, entered_at, late_after_days) > 0


def is_before_first_day(happened_on: date | None, office_created_at: datetime) -> bool:
    """Tell whether something happened before the office's first day in the program.

    Such a record can only be taken over from paper (转录). `office_created_at` is aware UTC.
    """
    return happened_on is not None and happened_on < local_day(office_created_at)
