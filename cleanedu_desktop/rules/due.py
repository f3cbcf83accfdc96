"""Tells what is due on a day, for whom, since when, by which rule, and what settles it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, timedelta
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import PersonFact
from cleanedu_desktop.rules.rule import Rule

TOLD_DAYS = 92
"""So long after its end a missed period of the year before is still told."""
RED, AMBER, GREY = TONES = ("red", "amber", "grey")
"""Overdue, pressing, due."""


@dataclass(frozen=True, kw_only=True)
class Settle:
    """The act that settles a demand."""

    kind: str
    act: str
    """new: record one; many: one for each of several people; list: look through those of a state;
    record: open it; step: take `step` on it."""
    step: str = ""
    record_id: str = ""
    state: str = ""
    type: str = ""
    """A word of the type a new record has."""
    word: str = ""
    """Of a step: its label."""
    people: tuple[tuple[str, str], ...] = ()
    """(person id, role) of those the new record begins with."""
    link: tuple[str, str] | None = None
    """(record id, what it is to the new record) the new record begins with."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """What the new record begins with."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """One demand."""

    what: str
    detail: str
    """How far it has come."""
    for_whom: tuple[str, ...] = ()
    """Ids of people; empty: the office as a whole."""
    names: tuple[str, ...] = ()
    """Of the same people, in the same order."""
    since: date
    until: date | None
    """Last day; None: as soon as can be."""
    missed: tuple[str, ...] = ()
    """Words of the periods that ended unmet, the latest first."""
    rule_id: str
    citation: str
    national: bool
    tone: str
    settle: Settle


def due_of(
    rule: Rule,
    *,
    what: str,
    detail: str,
    people: Iterable[PersonFact] = (),
    since: date,
    until: date | None,
    tone: str,
    settle: Settle,
    missed: tuple[str, ...] = (),
) -> Due:
    """Return a demand of a rule, its people by name."""
    ordered = sorted(people, key=lambda one: (one.name, one.id))
    return Due(
        what=what,
        detail=detail,
        for_whom=tuple(one.id for one in ordered),
        names=tuple(one.name for one in ordered),
        since=since,
        until=until,
        missed=missed,
        rule_id=rule.id,
        citation=rule.citation,
        national=rule.national,
        tone=tone,
        settle=settle,
    )


def pressing(on: date, until: date | None, warn_days: int) -> str:
    """Return the tone of what is due until a day; without a day it always presses."""
    if until is None:
        return AMBER
    if on > until:
        return RED
    return AMBER if on + timedelta(days=warn_days) >= until else GREY


def told_from(on: date) -> date:
    """Return the earliest end of what, unmet, is still told on a day."""
    return min(date(on.year, 1, 1), on - timedelta(days=TOLD_DAYS))


def is_told(ended: date, on: date) -> bool:
    """Tell whether what ended unmet is still told: in the same year, or soon after its end."""
    return ended >= told_from(on)
