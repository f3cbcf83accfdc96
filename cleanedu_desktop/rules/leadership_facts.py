"""What the head and the leaders did in person, and how long documents waited to be studied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.plan_facts import SESSION, is_held
from cleanedu_desktop.rules.study_hours import PRESENT
from cleanedu_desktop.rules.ties import PASSES_ON

GROUP, DOCUMENT, DUTY = "leading_group", "incoming_document", "duty_record"
POST = "post_duties"
_QUARTERS = range(4)


def heads(facts: OfficeFacts, year: int, on: date) -> tuple[HeadStanding, ...]:
    """Return what the leaders of the leading groups in force on the day did in person."""
    ids = dict.fromkeys(
        who for one in facts.of(GROUP) if _is_in_force(one, on) for who in one.those("leader")
    )
    held = [one for one in facts.of(SESSION) if is_held(one, year, on)]
    names = {one.id: one.name for one in facts.persons}
    return tuple(
        HeadStanding(
            person_id=who,
            name=names.get(who, ""),
            held=len(held),
            attended=sum(_was_there(one, who) for one in held),
            hosted=sum(who in one.those("host") for one in held),
            lectured=sum(who in one.those("lecturer") for one in held),
        )
        for who in ids
    )


def duties(facts: OfficeFacts, year: int, on: date) -> tuple[DutyStanding, ...]:
    """Return how often each leader carried out the duties of his post (履责), by name.

    Asked are those whose post has duties written down, in force on the day; told are also others
    who recorded any.
    """
    done = [one for one in facts.of(DUTY) if is_held(one, year, on)]
    asked = [who for one in facts.of(POST) if _is_in_force(one, on) for who in one.those("holder")]
    ids = {*asked, *(who for one in done for who in one.those("performer"))}
    names = {one.id: one.name for one in facts.persons if one.on_roster(on)}
    found = [_duties(who, names[who], done) for who in ids if who in names]
    return tuple(sorted(found, key=lambda one: (one.name, one.person_id)))


def _duties(who: str, name: str, done: Iterable[RecordFact]) -> DutyStanding:
    mine = [one for one in done if who in one.those("performer")]
    ways = Counter(str(one.answers.get("category") or "其他") for one in mine)
    quarters = Counter((one.happened_on.month - 1) // 3 for one in mine if one.happened_on)
    return DutyStanding(
        person_id=who,
        name=name,
        quarters=tuple(quarters[at] for at in _QUARTERS),
        ways=tuple(sorted(ways.items(), key=lambda one: (-one[1], one[0]))),
    )


def _is_in_force(group: RecordFact, on: date) -> bool:
    since = group.happened_on
    adjusted = any(step.name == "adjust" and step.taken_on <= on for step in group.steps)
    return since is not None and since <= on and not adjusted


def _was_there(session: RecordFact, who: str) -> bool:
    """Tell whether someone was present, or held the session or the lesson."""
    return who in session.those("host", "lecturer") or any(
        one.person_id == who and one.presence == PRESENT for one in session.people
    )


def documents(facts: OfficeFacts, year: int, on: date) -> tuple[DocumentStanding, ...]:
    """Return the documents received in the year until `on`, by day, and since when studied.

    Studied is a document on the first day of a session that passed it on, or of its step.
    """
    sessions: dict[str, list[date]] = {}
    for one in facts.of(SESSION):
        day = one.happened_on
        if day is not None and day <= on:
            for to in _passed_on(one):
                sessions.setdefault(to, []).append(day)
    found = [
        _document(one, sessions.get(one.id, []), on)
        for one in facts.of(DOCUMENT)
        if is_held(one, year, on)
    ]
    return tuple(sorted(found, key=lambda one: (one.received_on, one.number)))


def _passed_on(session: RecordFact) -> Iterable[str]:
    return (link.to_id for link in session.links if link.link_as == PASSES_ON)


def _document(record: RecordFact, sessions: list[date], on: date) -> DocumentStanding:
    taken = [one.taken_on for one in record.steps if one.name == "pass_on" and one.taken_on <= on]
    received = record.happened_on or on
    days = [one for one in (*sessions, *taken) if one >= received]
    studied = min(days, default=None)
    return DocumentStanding(
        id=record.id,
        number=record.number,
        title=record.title,
        received_on=received,
        studied_on=studied,
        days=((studied or on) - received).days,
    )


def average_days(documents: Iterable[DocumentStanding]) -> float | None:
    """Return the days from receipt to study on average; None while nothing was studied."""
    days = [one.days for one in documents if one.studied_on is not None]
    return sum(days) / len(days) if days else None


@dataclass(frozen=True, kw_only=True)
class HeadStanding:
    """What the head did in person, of the sessions held in the year."""

    person_id: str
    name: str
    held: int
    attended: int
    hosted: int
    lectured: int


@dataclass(frozen=True, kw_only=True)
class DutyStanding:
    """What a leader did for the duties of the post (一岗双责、履责纪实) in the year."""

    person_id: str
    name: str
    quarters: tuple[int, ...]
    """Records of each quarter."""
    ways: tuple[tuple[str, int], ...]
    """Way (履责方式) -> records, the most frequent first."""

    @property
    def total(self) -> int:
        """Of the year."""
        return sum(self.quarters)


@dataclass(frozen=True, kw_only=True)
class DocumentStanding:
    """One document of a superior."""

    id: str
    number: str
    title: str
    received_on: date
    studied_on: date | None
    days: int
    """Until it was studied; while it was not, until the day asked."""
