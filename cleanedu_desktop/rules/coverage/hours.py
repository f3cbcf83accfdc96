"""Hours of study (学时) person by person, against what is aimed at for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.sessions import SessionReach
from cleanedu_desktop.rules.coverage.year import SESSION, Year
from cleanedu_desktop.rules.facts import PersonFact
from cleanedu_desktop.rules.periods import Span, span_holding
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import register_hours

SELF_STUDY = "self_study"
LEARNER = "learner"
TEACHING = ("lecturer", "host")
PROPAGANDISTS = "R17"
"""Rule that says who propagates and which sessions train for it."""


@dataclass(frozen=True, kw_only=True)
class HoursOf:
    """One person's study in a year."""

    person: PersonFact
    sessions: int
    """Attended or made up."""
    hours: float
    """Of collective study that counts for the rule, courses with it."""
    self_study: float
    """Of self-study, counted separately."""
    offered: float
    """Hours of the sessions the person could have been reached by."""
    rule: Rule | None
    """Which sets what is aimed at; None: nothing is asked of this person."""
    whole: bool
    """On the roster in the whole period so far."""
    missed: tuple[str, ...] = ()
    """Ids of counted sessions missed and not made up, the latest first."""

    @property
    def target(self) -> float | None:
        """Hours aimed at."""
        return self.rule.minimum if self.rule else None

    @property
    def lost(self) -> float:
        """Hours that could be had by making up."""
        return max(self.offered - self.hours, 0.0)

    @property
    def share(self) -> float:
        """How much of what is aimed at has been reached, 0–1."""
        if not self.target:
            return 1.0
        return min(self.hours / self.target, 1.0)

    @property
    def lacks(self) -> bool:
        """Whether something is missing that the person could have reached or still can."""
        return self.share < 1 and (self.whole or bool(self.missed))


@dataclass(frozen=True, kw_only=True)
class Propagandist:
    """Someone who propagates and teaches (宣教人员)."""

    person: PersonFact
    hours: float
    """Of the sessions and courses that train for it."""
    target: float | None
    taught: int
    """Sessions given or chaired."""


def hours_of_all(year: Year) -> tuple[HoursOf, ...]:
    """Return everybody on the roster, by name."""
    return _hours_of_each(year.roster, year)


def hours_of_one(person: PersonFact, year: Year) -> HoursOf:
    """Return what `hours_of_all` has of someone, also of one who is on the roster no more."""
    return _hours_of_each((person,), year)[0]


def _hours_of_each(people: Sequence[PersonFact], year: Year) -> tuple[HoursOf, ...]:
    rules = [rule for rule in year.demanding("hours", SESSION) if rule.id != PROPAGANDISTS]
    counted = {rule.id: _counted(rule, year) for rule in rules}
    alone, courses = (_of_registers(year, collective=one) for one in (False, True))
    by_person = _by_person(frozenset(one.id for one in people), year)
    found = []
    for one in people:
        asked = [rule for rule in rules if one.fits(rule.people, year.on)]
        rule = max(asked, key=lambda rule: rule.minimum, default=None)
        sessions = by_person[one.id]
        counting = [s for s in sessions if rule is None or s.record.id in counted[rule.id]]
        made = _hours_of(one, rule, sessions, counting, alone[one.id], year)
        course = courses[one.id]
        found.append(replace(made, hours=made.hours + course, offered=made.offered + course))
    return tuple(found)


def _counted(rule: Rule, year: Year) -> set[str]:
    """Return the ids of the sessions whose hours count for a rule."""
    span = span_holding(rule.period, year.on)
    some = (one.record for one in year.sessions)
    return {one.id for one in some if one.happened_on in span and rule.names(one.type)}


def propagandists(year: Year) -> tuple[Propagandist, ...]:
    """Return those whom the rule on propagandists means, by name."""
    rule = next((one for one in year.rules if one.id == PROPAGANDISTS), None)
    if rule is None:
        return ()
    training = [one for one in year.sessions if rule.names(one.record.type)]
    courses = _of_registers(year, collective=True)
    return tuple(
        Propagandist(
            person=person,
            hours=courses[person.id] + sum(one.reached.get(person.id, 0.0) for one in training),
            target=rule.minimum or None,
            taught=sum(person.id in one.record.those(*TEACHING) for one in year.sessions),
        )
        for person in year.meant(lambda one: one.fits(rule.people, year.on))
    )


def _by_person(ids: frozenset[str], year: Year) -> dict[str, list[SessionReach]]:
    """Return the sessions that each of these people was reached by or missed."""
    found: dict[str, list[SessionReach]] = defaultdict(list)
    for one in year.sessions:
        for person_id in one.expected & ids:
            found[person_id].append(one)
    return found


def _hours_of(
    person: PersonFact,
    rule: Rule | None,
    sessions: list[SessionReach],
    counted: list[SessionReach],
    alone: float,
    year: Year,
) -> HoursOf:
    span = span_holding(rule.period, year.on) if rule else year.span
    missed = [one.record.id for one in reversed(counted) if person.id in one.missed]
    return HoursOf(
        person=person,
        sessions=sum(person.id in one.reached for one in sessions),
        hours=round(sum(one.reached.get(person.id, 0.0) for one in counted), 1),
        self_study=alone,
        offered=round(sum(one.offered(person.id) for one in counted), 1),
        rule=rule,
        whole=_was_there(person, span, year),
        missed=tuple(missed),
    )


def _was_there(person: PersonFact, span: Span, year: Year) -> bool:
    """Tell whether the person was on the roster on every day of the span so far."""
    after = year.on + timedelta(days=1)
    return not any(first < after and back > span.first for first, back in person.away)


def _of_registers(year: Year, *, collective: bool) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    last = min(year.on, year.span.last)
    for who, much in register_hours(year.facts, year.span.first, last, collective=collective):
        found[who] += much
    return found
