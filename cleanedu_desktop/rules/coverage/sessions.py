"""Whom one session was for, whom it reached, and who was on leave or missed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import PersonFact, RecordFact
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import hours_given, session_hours

ATTENDEE = "attendee"
ON_LEAVE = "on_leave"


def never(_record: RecordFact) -> bool:
    """Ask nobody on leave to make up."""
    return False


@dataclass(frozen=True)
class SessionReach:
    """One session; everybody in it was on the roster of its day."""

    record: RecordFact
    hours: float
    """Of study, that it gave each."""
    reached: Mapping[str, float]
    """Person id -> hours of study, of who was there or made it up by the day asked."""
    excused: frozenset[str]
    """On leave and not made up, where no rule asks for it: could not be reached."""
    missed: frozenset[str]
    """Absent, or on leave where a rule asks to make that up; not made up."""

    @property
    def expected(self) -> frozenset[str]:
        """Whom it could have reached."""
        return self.missed.union(self.reached)

    def offered(self, person_id: str) -> float:
        """Return the hours someone could have had of it: 0 for whom it was not, or on leave."""
        if person_id in self.reached:
            return max(self.hours, self.reached[person_id])
        return self.hours if person_id in self.missed else 0.0


def reach_of(
    record: RecordFact,
    persons: Mapping[str, PersonFact],
    conversions: Sequence[Rule],
    on: date,
    asks_make_up: Callable[[RecordFact], bool] = never,
) -> SessionReach:
    """Return whom a session reached as of the day `on`.

    Who was on leave has missed it, unless no rule asks to make it up (`asks_make_up`).
    """
    given = dict(hours_given(record, conversions, on))
    reached: dict[str, float] = {}
    excused: set[str] = set()
    missed: set[str] = set()
    held_on = record.happened_on or on
    for person_id, role, presence in record.people:
        person = persons.get(person_id)
        if role != ATTENDEE or person is None or not person.on_roster(held_on):
            continue
        if person_id in given:
            reached[person_id] = given[person_id]
        elif presence == ON_LEAVE and not asks_make_up(record):
            excused.add(person_id)
        elif presence is not None:
            missed.add(person_id)
    hours = session_hours(record, conversions)
    return SessionReach(record, hours, reached, frozenset(excused), frozenset(missed))
