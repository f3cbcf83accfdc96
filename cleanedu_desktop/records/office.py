"""The office (单位 / 支部) that keeps the books."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from cleanedu_desktop.records.days import day_words


@dataclass(kw_only=True)
class Office:
    """The owner of every record in a store."""

    id: str
    """UUID text."""
    name: str
    """Full name as printed today, e.g. 某某县市场监督管理局机关党支部."""
    code: str
    """Stable code of the office, upper-case letters, digits and ``-``."""
    created_at: datetime
    """UTC, aware."""
    checksum_key: bytes = field(repr=False)
    """32 random bytes made at set-up: sign the record keys on paper; never shown, never changed."""
    earlier_names: dict[str, str] = field(default_factory=dict)
    """The day (``YYYY-MM-DD``) a name no longer held -> that name; always replaced whole."""
    version: int = 1

    def name_on(self, day: date) -> str:
        """Return the name that held on a day: a paper of that day bears it."""
        if not self.earlier_names:
            return self.name
        ends = [end for end in self.earlier_names if end > day.isoformat()]
        return self.earlier_names[min(ends)] if ends else self.name

    def name_in(self, year: int | None) -> str:
        """Return the name at the end of a year, which its ledger bears; None: today's."""
        return self.name if year is None else self.name_on(date(year, 12, 31))

    def earlier_words(self) -> list[str]:
        """Return each earlier name with its last day, oldest first: 某某局（至2026年6月30日）."""
        return [
            f"{name}（至{day_words(date.fromisoformat(end) - timedelta(days=1))}）"
            for end, name in sorted(self.earlier_names.items())
        ]
