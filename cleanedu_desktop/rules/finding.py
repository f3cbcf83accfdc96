"""What a check finds, and what it may know besides the record it looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.standards import Standards


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something a check noticed, shown beside the field."""

    check_id: str
    """``kind.check`` or ``kind.step.check``."""
    where: str
    """Name of a field or role; of an earlier step entry ``step.field``."""
    sentence: str
    blocks: bool
    """True: it cannot be so, the record is not saved. False: advice."""


@dataclass(frozen=True, kw_only=True)
class RosterEntry:
    """Someone on the roster of the day."""

    person_id: str
    name: str
    political_status: str = ""


@dataclass(frozen=True, kw_only=True)
class OtherEvent:
    """Another session, talk or course of the day, to see who was in two places at once."""

    kind: str
    title: str
    starts_at: datetime | None
    """Local wall time, naive; None: a course, of which the day alone is known."""
    ends_at: datetime | None
    person_ids: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a check may know besides the record. What is left out is simply not checked."""

    today: date
    """The office's local day."""
    standards: Standards
    """`standards.read_standards(folders.resources / "rules" / "record_checks.toml")`."""
    late_after_days: int = 7
    roster: Sequence[RosterEntry] = ()
    """Everyone on the roster on the day of the record; the record's own snapshot if empty."""
    committed: frozenset[tuple[str, int]] = frozenset()
    """(person id, year) of the commitments that exist besides this one."""
    posts_of: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    """Person id -> rows of the table `posts`."""
    off_roster: frozenset[str] = frozenset()
    """Ids of the people of the record who had moved out by its day."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """Rules in force on the day of the record, by id."""
    withdrawn: frozenset[str] = frozenset()
    """Ids of the problems tied to the record that are withdrawn: they do not count."""
    other_events: Sequence[OtherEvent] = ()
    """Other sessions, talks and courses with hours of the same day."""
