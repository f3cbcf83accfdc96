"""Works out the figures of the home page from the office's facts."""

from __future__ import annotations

from collections import Counter
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.make_up import owing_make_up
from cleanedu_desktop.rules.partial_dates import day_of

CLOSED = "closed"
"""State of a rectification item after 销号."""
SIGNED = "signed"
"""State of a commitment after signing."""


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
    overdue: int


def commitments_of_year(facts: OfficeFacts, day: date) -> YearOfCommitments:
    """Return how many commitments of the year are signed, unsigned, and missing on the roster.

    Someone with several commitments for the year counts once, as signed if any is.
    """
    signed_by: dict[str, bool] = {}
    for record in facts.of("commitment"):
        if record.answers.get("year") == day.year:
            for who in record.those("committer"):
                signed_by[who] = signed_by.get(who, False) or record.state == SIGNED
    signed = sum(signed_by.values())
    roster = {one.id for one in facts.persons if one.on_roster(day)}
    return YearOfCommitments(
        signed=signed,
        unsigned=len(signed_by) - signed,
        missing=len(roster - signed_by.keys()),
    )


def open_items(facts: OfficeFacts, day: date) -> OpenItems:
    """Return how many items are not closed, and how many of them are overdue."""
    left = [one for one in facts.of("rectification") if one.state != CLOSED]
    ends = [day_of(one.answers.get("due_on")) for one in left]
    return OpenItems(open=len(left), overdue=sum(end is not None and end < day for end in ends))


def owed_make_up(facts: OfficeFacts, day: date) -> int:
    """Return how often somebody on the roster still owes make-up study for a session this year."""
    roster = {one.id for one in facts.persons if one.on_roster(day)}
    return sum(
        who in roster
        for record in facts.of("study_session")
        if record.happened_on is not None and record.happened_on.year == day.year
        for who in owing_make_up(record, day)
    )


def held_by_month(facts: OfficeFacts, kind: str, day: date) -> tuple[int, ...]:
    """Return how many records of a kind each month of the year has, up to that of `day`."""
    months = Counter(
        one.happened_on.month
        for one in facts.of(kind)
        if one.happened_on is not None and one.happened_on.year == day.year
    )
    return tuple(months[month] for month in range(1, day.month + 1))
