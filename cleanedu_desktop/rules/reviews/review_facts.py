"""What the checks of several records may know: compact facts, no whole records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.honesty import Honesty


@dataclass(frozen=True, kw_only=True)
class TextSaid:
    """A long text of a record."""

    field: str
    """Name of the field; of a table ``table.column``."""
    label: str
    text: str
    """As typed."""


@dataclass(frozen=True, kw_only=True)
class ReviewFact:
    """A record that is not withdrawn."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    entered_at: datetime
    """Aware UTC."""
    entered_on: date
    """The local day of `entered_at`."""
    transcribed: bool = False
    """Taken over from paper (转录): no honesty check counts it."""
    starts_at: str = ""
    people: frozenset[tuple[str, str]] = frozenset()
    """(person id, role)."""
    texts: Sequence[TextSaid] = ()


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """What one check found in one record."""

    record_id: str
    sentence: str


class Review(Protocol):
    """One check: a module of this package that has these four."""

    TITLE: str
    """Heading of its findings."""
    HONESTY: bool
    """It is for the office's own eyes, about how the records came to be."""

    def source(self, honesty: Honesty) -> str:
        """Return where the rule comes from."""

    def look(
        self, facts: Sequence[ReviewFact], wanted: frozenset[str], honesty: Honesty
    ) -> Iterable[Reviewed]:
        """Yield what is noticed in the records `wanted`, compared with all `facts`.

        `facts` are in the order in which they were entered.
        """
