"""Who has not met what a campaign (阶段性重点教育) asks of each person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due_by_date import state_on
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact, RecordFact
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.plan_facts import ITEM, SESSION, counting_for
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import MAKE_UP, PRESENT, hours_given

CAMPAIGN = "campaign"
OBJECTS = "R30-"
"""Ids of the rules that say whom an object (对象) means begin so."""


def campaigns_of_year(
    facts: OfficeFacts, year: int, on: date, rules: Sequence[Rule] = ()
) -> tuple[CampaignStanding, ...]:
    """Return the campaigns that ran on some day of the year until `on`, by their beginning.

    A session counts for a campaign when it is tied to it, or to a plan item that names it. Who was
    there counts, and who made up for it; asked are those on the roster of the last day whom its
    object (对象) means. Of the `rules` of the day those with hours turn time into hours of study,
    and those named `OBJECTS` say whom an object means.
    """
    counting = counting_for(facts, on)
    found = [
        _standing(one, facts, counting, rules, on)
        for one in facts.of(CAMPAIGN)
        if _runs_in(one, year, on)
    ]
    return tuple(sorted(found, key=lambda one: (one.begins, one.number)))


def _runs_in(campaign: RecordFact, year: int, on: date) -> bool:
    begins, ends = campaign.happened_on, _end(campaign)
    return begins is not None and begins <= on and begins.year <= year <= (ends or on).year


def _end(campaign: RecordFact) -> date | None:
    return day_of(campaign.answers.get("ends_on"))


def _standing(
    campaign: RecordFact,
    facts: OfficeFacts,
    counting: Mapping[str, tuple[RecordFact, ...]],
    rules: Sequence[Rule],
    on: date,
) -> CampaignStanding:
    name = str(campaign.answers.get("name") or campaign.title)
    register = facts.registers.get(CAMPAIGN, Register(kind=CAMPAIGN))
    sessions = _sessions(campaign.id, name, facts, counting)
    ends = _end(campaign)
    last = min(on, ends) if ends is not None else on
    required = _number(campaign.answers.get("required_sessions"))
    required_hours = _number(campaign.answers.get("required_hours"))
    conversions = tuple(one for one in rules if one.hours is not None)
    hours: dict[str, float] = defaultdict(float)
    for session in sessions:
        for who, given in hours_given(session, conversions, on):
            hours[who] += given
    times = Counter(who for one in sessions for who in set(_reached(one, on)))
    asked = _asked(campaign, facts, rules, last)
    return CampaignStanding(
        id=campaign.id,
        number=campaign.number,
        name=name,
        begins=campaign.happened_on or last,
        ends=ends,
        is_closed=state_on(campaign, register, on) == "closed",
        required=required,
        required_hours=required_hours,
        sessions=tuple(one.id for one in sessions),
        people=len(asked),
        missing=tuple(
            Missing(one, times[one.id], hours[one.id])
            for one in asked
            if times[one.id] < required or hours[one.id] < required_hours
        ),
    )


def _asked(
    campaign: RecordFact, facts: OfficeFacts, rules: Sequence[Rule], day: date
) -> list[PersonFact]:
    """Return whom a campaign asks; everyone where its object is empty or means nobody known."""
    there = [one for one in facts.persons if one.on_roster(day)]
    objects = campaign.answers.get("object") or ()
    scopes = [one.people for one in rules if one.id.startswith(OBJECTS) and one.text in objects]
    named = {one.text for one in rules if one.id.startswith(OBJECTS)}
    if not scopes or set(objects) - named:
        return there
    return [one for one in there if any(one.fits(each, day) for each in scopes)] or there


def _sessions(
    campaign_id: str,
    name: str,
    facts: OfficeFacts,
    counting: Mapping[str, tuple[RecordFact, ...]],
) -> list[RecordFact]:
    items = [one.id for one in facts.of(ITEM) if name and one.answers.get("campaign") == name]
    found = {
        one.id: one
        for to in (campaign_id, *items)
        for one in counting.get(to, ())
        if one.kind == SESSION
    }
    return sorted(found.values(), key=lambda one: (one.happened_on or date.min, one.id))


def _reached(session: RecordFact, on: date) -> Iterable[str]:
    """Yield who was there, and who made up for it by the day."""
    for one in session.people:
        if one.role == "attendee" and one.presence == PRESENT:
            yield one.person_id
    for step in session.steps:
        if step.name == MAKE_UP and step.taken_on <= on:
            yield from (one.person_id for one in step.people if one.role == "absentee")


def _number(given: Any) -> float:
    try:
        return float(given or 0)
    except (TypeError, ValueError):
        return 0.0


class Missing(NamedTuple):
    """Someone who has not met what is asked."""

    person: PersonFact
    times: int
    hours: float


@dataclass(frozen=True, kw_only=True)
class CampaignStanding:
    """One campaign on a day."""

    id: str
    number: str
    name: str
    begins: date
    ends: date | None
    is_closed: bool
    required: float
    """Sessions asked of each person; 0: none."""
    required_hours: float
    """Hours of study asked of each person; 0: none."""
    sessions: tuple[str, ...]
    """Ids of the sessions held for it, by day."""
    people: int
    """How many it asks."""
    missing: tuple[Missing, ...]
    """Who has not met what is asked."""
