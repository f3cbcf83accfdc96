"""Works out the figures of the home page from compact facts, not whole records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

CLOSED = "closed"
"""State of a rectification item after 销号."""
SIGNED = "signed"
"""State of a commitment after signing."""


@dataclass(frozen=True)
class CommitmentFact:
    """A commitment of one person for one year."""

    person_id: str
    year: int
    state: str


@dataclass(frozen=True)
class RectificationFact:
    """A rectification item."""

    id: str
    state: str
    due_on: date | None
    number: str = ""


@dataclass(frozen=True)
class YearOfCommitments:
    """How far the commitments of a year have come."""

    signed: int
    unsigned: int
    missing: int
    """People on the roster without a commitment."""


@dataclass(frozen=True)
class OpenItems:
    """Rectification items that are not closed."""

    open: int
    overdue: tuple[str, ...]
    """Ids, the longest overdue first; those of one day by number."""
    due_soon: tuple[str, ...]
    """Ids of those due within the days asked, the nearest first."""


def commitments_of_year(
    facts: Iterable[CommitmentFact], year: int, roster: Iterable[str]
) -> YearOfCommitments:
    """Return how many commitments of a year are signed, unsigned, and missing on the roster.

    Someone with several commitments for the year counts once, as signed if any is.
    """
    signed_by: dict[str, bool] = {}
    for one in facts:
        if one.year == year:
            earlier = signed_by.get(one.person_id, False)
            signed_by[one.person_id] = earlier or one.state == SIGNED
    signed = sum(signed_by.values())
    return YearOfCommitments(
        signed=signed,
        unsigned=len(signed_by) - signed,
        missing=len(set(roster) - signed_by.keys()),
    )


def open_items(facts: Sequence[RectificationFact], today: date, *, soon_days: int = 7) -> OpenItems:
    """Return the items not closed: how many, which are overdue, which fall due soon."""
    still_open = sorted(
        (one.due_on, one.number, one.id)
        for one in facts
        if one.state != CLOSED and one.due_on is not None
    )
    last = today + timedelta(days=soon_days)
    return OpenItems(
        open=sum(one.state != CLOSED for one in facts),
        overdue=tuple(one for due, _, one in still_open if due < today),
        due_soon=tuple(one for due, _, one in still_open if today <= due <= last),
    )
