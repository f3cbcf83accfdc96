"""What a review reads of all records at once: answers without ties, and who was away when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import select

from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import Answers, StepTaken
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.roster import absences_from_roster
from cleanedu_desktop.store.session_books import SessionBooks


class RecordSaid(NamedTuple):
    """A record with its answers, without people and steps."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    entered_at: datetime
    late_reason: str | None
    answers: Answers


class ReviewBooks(SessionBooks):
    """All records and all absences, read in one query each."""

    def said_by_all(self) -> Iterator[RecordSaid]:
        """Yield every record that is not withdrawn, in no order."""
        record = tables.record.c
        columns: list[Any] = [record[name] for name in RecordSaid._fields]
        rows = self._connection().execute(select(*columns).where(record.withdrawn_at.is_(None)))
        return map(RecordSaid._make, rows)

    def absences(self) -> dict[str, list[tuple[date, date]]]:
        """Return person id -> days off the roster as [first day, day of return), of everyone."""
        record, person = tables.record.c, tables.person.c
        everyone = self._all(select(Person).where(record.withdrawn_at.is_(None)))
        steps = select(StepTaken).join(tables.person, person.id == tables.step_taken.c.record_id)
        taken = self._all(steps.order_by(tables.step_taken.c.position))
        return absences_from_roster(everyone, taken)
