"""What every record of every kind has in common, and what can be tied to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from cleanedu_desktop.records.days import local_day

Answers = dict[str, Any]
"""Field name -> JSON value. Always replaced whole: a change inside is not noticed by the store."""


@dataclass(kw_only=True)
class Record:
    """One entry of a kind (记录). A register of an office's own has these columns alone."""

    id: str
    """UUID text."""
    office_id: str
    kind: str
    form_id: str
    form_version: str
    """Digest of the form definition the answers were given to; the store keeps that definition."""
    number: str
    """Record number within the office, e.g. ``T2026-0007``: form code, year, running number."""
    title: str
    happened_on: date | None = None
    state: str = ""
    answers: Answers = field(default_factory=dict)
    entered_at: datetime
    """UTC, aware."""
    late_reason: str | None = None
    """Why it was entered late (补录); shown openly wherever the record is shown."""
    withdrawn_at: datetime | None = None
    withdrawn_reason: str | None = None
    """Set together when the record is withdrawn (撤回); the state is kept for `put_back`."""
    version: int = 1

    @property
    def dated(self) -> date:
        """The day it is of: when it happened, or else when it was entered."""
        return self.happened_on or local_day(self.entered_at)


@dataclass(kw_only=True)
class PersonTie:
    """A person tied to a record or to one of its steps, in a role, as of that day."""

    id: str
    record_id: str
    person_id: str
    role: str
    position: int
    """Order within the role, from 0."""
    presence: str | None = None
    """`vocabulary.PRESENCE` key, for roles that take attendance."""
    reason: str | None = None
    """Why on leave or absent."""
    as_of: dict[str, Any] = field(default_factory=dict)
    """Snapshot of the day: name, post, department, political_status, sex … of the person."""
    step_id: str | None = None


@dataclass(kw_only=True)
class RecordLink:
    """One record tied to another: this talk answers that finding."""

    id: str
    from_id: str
    to_id: str
    link_as: str


@dataclass(kw_only=True)
class StepTaken:
    """A step done on a record: progress, acceptance, 销号, reopening, make-up study …"""

    id: str
    record_id: str
    step: str
    position: int
    """Order within the record, from 0."""
    taken_on: date
    answers: Answers = field(default_factory=dict)
    entered_at: datetime


@dataclass(kw_only=True)
class WholeRecord:
    """A record complete with all that is tied to it, detached from the store."""

    record: Record
    people: tuple[PersonTie, ...] = ()
    links: tuple[RecordLink, ...] = ()
    """Links in both directions: `from_id` or `to_id` is this record."""
    steps: tuple[StepTaken, ...] = ()
    """By position."""
    photos: int = 0
    """How many photos are attached to it."""

    def in_role(self, role: str, *, step_id: str | None = None) -> tuple[PersonTie, ...]:
        """Return the ties of `role` in order; those of a step only when `step_id` is given."""
        return tuple([tie for tie in self.people if tie.role == role and tie.step_id == step_id])

    def taken(self, step: str) -> tuple[StepTaken, ...]:
        """Return the entries of one step, oldest first."""
        return tuple([entry for entry in self.steps if entry.step == step])
