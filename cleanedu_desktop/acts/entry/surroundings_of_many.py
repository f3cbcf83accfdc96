"""As `surroundings`, for very many records at once: read in a few queries, kept in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.late_days import late_after_days
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.surroundings import (
    COURSE,
    EVENTS,
    RULED,
    SPECIAL_CHECK,
    event_of,
    office_standards,
    rules_on,
    withdrawn_problems,
)
from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.finding import OtherEvent, RosterEntry, Surroundings

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def _events_by_day(wholes: Sequence[WholeRecord]) -> dict[date, list[tuple[str, OtherEvent]]]:
    days: dict[date, list[tuple[str, OtherEvent]]] = defaultdict(list)
    for whole in wholes:
        day, event = whole.record.happened_on, event_of(whole)
        if day is not None and event is not None:
            days[day].append((whole.record.id, event))
    return days


def _committed(books: Books) -> dict[str, list[tuple[str, int]]]:
    """Return person id -> (record id, year) of the commitments that are not withdrawn."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for whole in books.wholes(books.record_ids("commitment")):
        if isinstance(whole.record, Commitment):
            for tie in whole.in_role("committer"):
                found[tie.person_id].append((whole.record.id, whole.record.year))
    return found


class ManySurroundings:
    """What is known around each of `wholes`, which are all records of the days they are of."""

    def __init__(self, desk: Desk, books: Books, wholes: Sequence[WholeRecord]) -> None:
        self._desk = desk
        self._common = Surroundings(
            today=today(desk),
            standards=office_standards(desk),
        )
        self._withdrawn = withdrawn_problems(books, wholes)
        self._persons = books.persons(with_moved_out=True)
        self._posts = {one.id: one.answers.get("posts") or [] for one in self._persons}
        self._away = books.absences()
        self._late: dict[date, int] = {}
        self._rosters: dict[date, list[RosterEntry]] = {}
        self._events = _events_by_day(wholes)
        self._committed = _committed(books)

    def around(self, whole: WholeRecord) -> Surroundings:
        """Return what the checks of the record's kind ask for, as `surroundings` does."""
        kind, day = whole.record.kind, whole.record.happened_on
        people = {tie.person_id for tie in whole.people}
        own = whole.record.id
        event = kind in EVENTS and day is not None
        return replace(
            self._common,
            late_after_days=self._late_after(local_day(whole.record.entered_at)),
            roster=self._roster(day) if kind == "study_session" and day else (),
            committed=self._committed_besides(own, people) if kind == "commitment" else frozenset(),
            posts_of={one: self._posts.get(one, []) for one in people} if kind == "talk" else {},
            off_roster=frozenset(one for one in people if day and self._is_away(one, day))
            if event
            else frozenset(),
            rules=rules_on(self._desk, day) if kind in RULED else {},
            withdrawn=self._withdrawn & {link.from_id for link in whole.links}
            if kind == SPECIAL_CHECK
            else frozenset(),
            other_events=[one for record_id, one in self._events[day] if record_id != own]
            if (event or kind == COURSE) and day is not None
            else (),
        )

    def _late_after(self, entered_on: date) -> int:
        if entered_on not in self._late:
            self._late[entered_on] = late_after_days(self._desk, entered_on)
        return self._late[entered_on]

    def _is_away(self, person_id: str, day: date) -> bool:
        return any(gone <= day < back for gone, back in self._away.get(person_id, ()))

    def _roster(self, day: date) -> Sequence[RosterEntry]:
        if day not in self._rosters:
            self._rosters[day] = [
                RosterEntry(
                    person_id=one.id,
                    name=one.name,
                    political_status=str(one.answers.get("political_status") or ""),
                )
                for one in self._persons
                if not self._is_away(one.id, day)
            ]
        return self._rosters[day]

    def _committed_besides(self, own: str, people: set[str]) -> frozenset[tuple[str, int]]:
        return frozenset(
            (person, year)
            for person in people
            for record_id, year in self._committed[person]
            if record_id != own
        )
