"""Works out someone's study year by year: sessions, make-ups, hours, self-study."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.hours import LEARNER, SELF_STUDY, hours_of_one
from cleanedu_desktop.rules.coverage.sessions import ATTENDEE
from cleanedu_desktop.rules.coverage.year import SESSION, Year
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.study_hours import PRESENT


@dataclass(frozen=True, kw_only=True)
class YearOfStudy:
    """What someone studied in a year, as the coverage of that year has it."""

    year: int
    attended: int
    made_up: int
    missed: int
    """On leave or absent, and not made up."""
    hours: float
    target: float | None
    """Hours aimed at; None: nothing is asked."""
    self_study: float
    """Hours, counted separately."""


def study_by_year(desk: Desk, person_id: str) -> tuple[YearOfStudy, ...]:
    """Return the years in which the person studied or was to, up to today."""
    facts, book, day = facts_of(desk), rulebook_of(desk), today(desk)
    years = sorted(one for one in _years(facts, person_id) if one <= day.year)
    return tuple(
        _of_year(Year(facts, book, min(day, date(year, 12, 31))), person_id) for year in years
    )


def _years(facts: OfficeFacts, person_id: str) -> set[int]:
    return {
        record.happened_on.year
        for kind, role in ((SESSION, ATTENDEE), (SELF_STUDY, LEARNER))
        for record in facts.of(kind)
        if record.happened_on is not None and person_id in record.those(role)
    }


def _of_year(year: Year, person_id: str) -> YearOfStudy:
    person = next(one for one in year.facts.persons if one.id == person_id)
    attended = made_up = missed = 0
    for session in year.sessions:
        there = {one.presence for one in session.record.people if one[:2] == (person_id, ATTENDEE)}
        if PRESENT in there:
            attended += 1
        elif person_id in session.reached:
            made_up += 1
        elif person_id in session.missed or person_id in session.excused:
            missed += 1
    hours = hours_of_one(person, year)
    return YearOfStudy(
        year=year.on.year,
        attended=attended,
        made_up=made_up,
        missed=missed,
        hours=hours.hours,
        target=hours.target,
        self_study=hours.self_study,
    )
