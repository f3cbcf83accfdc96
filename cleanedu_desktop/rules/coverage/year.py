"""One year as it stood on a day: the roster, the rules in force and what had happened by then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.sessions import SessionReach, reach_of
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact, RecordFact
from cleanedu_desktop.rules.periods import Span, span_holding
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook

SESSION = "study_session"
TALK = "talk"
TALKEE = "talkee"


def by_name(person: PersonFact) -> tuple[str, str]:
    """Return the place of a person in every list: nobody is ranked."""
    return person.name, person.id


def _in_order(record: RecordFact) -> tuple[date, str, str]:
    """Return the place of a record, also among those of one day, whatever was entered first."""
    return record.happened_on or date.min, record.number, record.id


@dataclass(frozen=True)
class Year:
    """What coverage looks at."""

    facts: OfficeFacts
    book: Rulebook
    on: date
    """What happened later does not count."""

    @cached_property
    def span(self) -> Span:
        """The calendar year of the day."""
        return span_holding("year", self.on)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in force on the day."""
        return self.book.on(self.on)

    @cached_property
    def roster(self) -> tuple[PersonFact, ...]:
        """Those on the roster on the day, by name."""
        return tuple(sorted((o for o in self.facts.persons if o.on_roster(self.on)), key=by_name))

    @cached_property
    def sessions(self) -> tuple[SessionReach, ...]:
        """The sessions of the year up to the day, the earliest first."""
        persons = {one.id: one for one in self.facts.persons}
        conversions = tuple(rule for rule in self.rules if rule.hours is not None)
        return tuple(
            reach_of(record, persons, conversions, self.on, self._asks_make_up)
            for record in self.records(SESSION, self.span)
        )

    @cached_property
    def talks(self) -> tuple[RecordFact, ...]:
        """The talks of the year up to the day, the earliest first."""
        return tuple(self.records(TALK, self.span))

    @cached_property
    def reached(self) -> frozenset[str]:
        """Ids of all whom any session has reached."""
        return frozenset(one for session in self.sessions for one in session.reached)

    @cached_property
    def talked(self) -> frozenset[str]:
        """Ids of all with whom anybody had a talk."""
        return frozenset(one for talk in self.talks for one in talk.those(TALKEE))

    @cached_property
    def _make_up_rules(self) -> tuple[Rule, ...]:
        return tuple(o for o in self.rules if o.demand == "make_up" and o.kind == SESSION)

    def _asks_make_up(self, session: RecordFact) -> bool:
        """Tell whether a rule, in force then and now, asks to make up a session, as `due` does."""
        held = session.happened_on or self.on
        return any(
            rule.names(session.type_by(rule.type_from)) and self.book.was_in_force(rule.id, held)
            for rule in self._make_up_rules
        )

    def records(self, kind: str, span: Span) -> Sequence[RecordFact]:
        """Return the records of a kind in a span up to the day, by day and number."""
        last = min(self.on, span.last)
        return sorted(self.facts.between(kind, span.first, last), key=_in_order)

    def meant(self, people: Callable[[PersonFact], bool]) -> tuple[PersonFact, ...]:
        """Return those on the roster who are meant, by name."""
        return tuple(one for one in self.roster if people(one))

    def demanding(self, demand: str, kind: str) -> Iterable[Rule]:
        """Yield the rules in force with a demand on a kind, by id."""
        found = (rule for rule in self.rules if rule.demand == demand and rule.kind == kind)
        return sorted(found, key=lambda rule: rule.id)
