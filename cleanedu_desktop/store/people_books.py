"""People on the roster and off it, as they are read from the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Select, select

from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import StepTaken
from cleanedu_desktop.records.vocabulary import PERSON_MOVED_OUT, ROLES
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.roster import absences_from_roster
from cleanedu_desktop.store.session_books import SessionBooks, parts_of


class PeopleBooks(SessionBooks):
    """Reads people through one session."""

    def people_with_numbers(self, staff_numbers: Sequence[str]) -> list[Person]:
        """Return everyone with one of these staff numbers, on the roster or not."""
        number = tables.person.c.staff_number
        return [
            person
            for part in parts_of(staff_numbers)
            for person in self._persons(select(Person).where(number.in_(part)))
        ]

    def people_named(self, *names: str) -> list[Person]:
        """Return everyone with exactly one of these names, on the roster or not, by number."""
        name = tables.person.c.name
        return [
            person
            for part in parts_of(names)
            for person in self._persons(select(Person).where(name.in_(part)))
        ]

    def persons(self, on: date | None = None, *, with_moved_out: bool = False) -> list[Person]:
        """Return the people on the roster by number: now, or on the day `on`.

        A person is off the roster before the day of arriving, if that is known, and from the day of
        moving out until the day before returning.
        """
        if with_moved_out:
            return self._persons(select(Person))
        if on is None:
            return self._persons(select(Person).where(tables.record.c.state != PERSON_MOVED_OUT))
        everyone = self._persons(select(Person))
        off = absences_from_roster(everyone, self._roster_steps())
        return [one for one in everyone if not any(a <= on < b for a, b in off[one.id])]

    def every_name(self) -> set[str]:
        """Return every name anybody of this office has or had, withdrawn ones and users too."""
        connection = self._connection()
        names = {str(row[0]) for row in connection.execute(select(tables.person.c.name))}
        users = {str(row[0]) for row in connection.execute(select(tables.app_user.c.name))}
        as_of = connection.execute(select(tables.person_tie.c.as_of).distinct()).scalars()
        then = {str(one["name"]) for one in as_of if one.get("name")}
        # A user may be called by his role (文书), which is nobody's name.
        return names | then | (users - set(ROLES.values()))

    def off_roster(self, person_ids: Sequence[str], on: date) -> frozenset[str]:
        """Return those of `person_ids` who were off the roster on the day `on`."""
        found: set[str] = set()
        for part in parts_of(person_ids):
            some = self._persons(select(Person).where(tables.person.c.id.in_(part)))
            off = absences_from_roster(some, self._roster_steps(part))
            found |= {one for one, spans in off.items() if any(a <= on < b for a, b in spans)}
        return frozenset(found)

    def ids_about(self, person_id: str) -> list[str]:
        """Return the ids of the records someone is tied to, other than by a step alone.

        Without withdrawn ones.
        """
        tie, record = tables.person_tie.c, tables.record.c
        found = (
            select(record.id)
            .join(tables.person_tie, tie.record_id == record.id)
            .where(tie.person_id == person_id, tie.step_id.is_(None))
            .where(record.withdrawn_at.is_(None))
        )
        return list(self._connection().execute(found.distinct().order_by(record.id)).scalars())

    def _persons(self, query: Select[Person]) -> list[Person]:
        shown = query.where(tables.record.c.withdrawn_at.is_(None))
        return self._all(shown.order_by(tables.record.c.number, tables.record.c.id))

    def _roster_steps(self, person_ids: Sequence[str] | None = None) -> list[StepTaken]:
        steps = select(StepTaken).join(
            tables.person, tables.person.c.id == tables.step_taken.c.record_id
        )
        if person_ids is not None:
            steps = steps.where(tables.person.c.id.in_(person_ids))
        return self._all(steps.order_by(tables.step_taken.c.position))
