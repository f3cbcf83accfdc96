"""Asks the facts of an office for the records of one year, as an assessment standard names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import OWN_DAY, Register
from cleanedu_desktop.rules.assessment import Looked
from cleanedu_desktop.rules.due_by_date import state_on
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.partial_dates import span_of
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook


def kinds_of(looked: Looked, facts: OfficeFacts) -> tuple[str, ...]:
    """Return the kinds of records that are looked at."""
    if looked.kind:
        return (looked.kind,)
    return tuple(
        one.kind
        for one in facts.registers.values()
        if one.counts is not None and looked.indicator in one.counts.indicators
    )


def _period_of(kind: str, facts: OfficeFacts) -> str:
    register = facts.registers.get(kind)
    return register.counts.period if register and register.counts else OWN_DAY


def by_day_of(records: Sequence[RecordFact], name: str) -> list[tuple[RecordFact, date]]:
    """Return the records with a day in an answer, and that day, its last where it is partial."""
    spans = [(one, span_of(str(one.answers.get(name) or ""))) for one in records]
    return [(one, span[1]) for one, span in spans if span is not None]


def _undated(records: Sequence[RecordFact]) -> list[RecordFact]:
    return [one for one in records if one.happened_on is None]


def is_of_type(record: RecordFact, looked: Looked) -> bool:
    """Tell whether a record is of the types that are looked at."""
    return not looked.types or any(word in record.type for word in looked.types)


@dataclass(frozen=True, kw_only=True)
class Asking:
    """Whose facts, which year, as things stood on which day."""

    facts: OfficeFacts
    book: Rulebook
    year: int
    on: date

    def state(self, record: RecordFact) -> str:
        """Return the state a record was in on the day."""
        register = self.facts.registers.get(record.kind, Register(kind=record.kind))
        return state_on(record, register, self.on)

    def is_looked_at(self, record: RecordFact, looked: Looked) -> bool:
        """Tell whether a record is of the types looked at, and was in one of the states."""
        if not is_of_type(record, looked):
            return False
        return not looked.states or self.state(record) in looked.states

    def records(self, looked: Looked) -> Iterator[RecordFact]:
        """Yield the year's records that are looked at."""
        for kind in kinds_of(looked, self.facts):
            for one in self._of_year(kind):
                if self.is_looked_at(one, looked):
                    yield one

    def _of_year(self, kind: str) -> Iterator[RecordFact]:
        """Yield the records of the year: by the day their form says, else the year they name."""
        period = _period_of(kind, self.facts)
        if period != OWN_DAY:
            for one, day in self.facts.worked_out(kind, by_day_of, period):
                if day.year == self.year and day <= self.on:
                    yield one
            return
        yield from self.facts.between(kind, date(self.year, 1, 1), self.on)
        for one in self.facts.worked_out(kind, _undated):
            if one.answers.get("year") == self.year:
                yield one

    def owed(self, looked: Looked, due: str) -> Iterator[tuple[RecordFact, date]]:
        """Yield records that had to be settled within the year and by now, with that day."""
        for kind in kinds_of(looked, self.facts):
            for one, until in self.facts.worked_out(kind, by_day_of, due):
                if until.year == self.year and until <= self.on and self.is_looked_at(one, looked):
                    yield one, until

    def settled(self, record: RecordFact, step: str, until: date) -> bool:
        """Tell whether a step was taken by a day, and none since that begins it all again."""
        register = self.facts.registers.get(record.kind, Register(kind=record.kind))
        again = {name for name, state in register.leads if state == register.first_state} - {step}
        telling = {step, *again}
        taken = [one.name for one in record.steps if one.name in telling and one.taken_on <= until]
        return taken[-1:] == [step]

    def overdue(self, looked: Looked, due: str, step: str) -> Iterator[RecordFact]:
        """Yield records that were not settled in time."""
        return (one for one, until in self.owed(looked, due) if not self.settled(one, step, until))

    @property
    def conversions(self) -> tuple[Rule, ...]:
        """How hours are counted, as of that day."""
        return tuple(one for one in self.book.on(self.on) if one.hours is not None)
