"""Gathers from the books what the record checks may know besides the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.late_days import late_after_days
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.finding import OtherEvent, RosterEntry, Surroundings
from cleanedu_desktop.rules.partial_dates import moment_of
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.standards import Standards, read_standards
from cleanedu_desktop.rules.ties import FOUND_IN

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

EVENTS = ("study_session", "talk")
COURSE = "training"
SPECIAL_CHECK = "special_check"
RULED = ("member_review",)
"""Kinds whose checks go by rules of the rulebook."""


def surroundings(desk: Desk, books: Books, whole: WholeRecord) -> Surroundings:
    """Return what is known around `whole`, as far as the checks of its kind ask for it."""
    kind = whole.record.kind
    people = list(dict.fromkeys(tie.person_id for tie in whole.people))
    day = whole.record.happened_on
    return Surroundings(
        today=today(desk),
        standards=office_standards(desk),
        late_after_days=late_after_days(desk, local_day(whole.record.entered_at)),
        roster=_roster(books, whole) if kind == "study_session" else (),
        committed=committed(books, people, besides=whole.record.id)
        if kind == "commitment"
        else frozenset(),
        posts_of={record.id: record.answers.get("posts") or [] for record in books.rows(people)}
        if kind == "talk"
        else {},
        off_roster=books.off_roster(people, day) if day and kind in EVENTS else frozenset(),
        rules=rules_on(desk, day) if kind in RULED else {},
        withdrawn=withdrawn_problems(books, [whole]),
        other_events=_other_events(books, whole) if kind in (*EVENTS, COURSE) else (),
    )


def rules_on(desk: Desk, day: date | None) -> dict[str, Rule]:
    """Return the rules in force on a day, or today, by id."""
    return {rule.id: rule for rule in rulebook_of(desk).on(day or today(desk))}


def office_standards(desk: Desk) -> Standards:
    """Return the numbers and words the record checks go by."""
    return read_standards(desk.folders.resources / "rules" / "record_checks.toml")


def withdrawn_problems(books: Books, wholes: Iterable[WholeRecord]) -> frozenset[str]:
    """Return the ids of the withdrawn problems that were found in one of the special checks."""
    ids = {
        link.from_id
        for whole in wholes
        if whole.record.kind == SPECIAL_CHECK
        for link in whole.links
        if link.link_as == FOUND_IN
    }
    return frozenset(one.id for one in books.rows(sorted(ids)) if one.withdrawn_at is not None)


def committed(
    books: Books, people: Iterable[str], *, besides: str | None = None
) -> frozenset[tuple[str, int]]:
    """Return (person id, year) of the commitments of `people`, without withdrawn ones."""
    ties = books.ties_of_people([*people], "committer")
    ids = list(dict.fromkeys(tie.record_id for tie in ties))
    years = {
        record.id: record.year
        for record in books.rows(ids)
        if isinstance(record, Commitment) and record.withdrawn_at is None
    }
    years.pop(besides or "", None)
    return frozenset(
        (tie.person_id, years[tie.record_id]) for tie in ties if tie.record_id in years
    )


def _roster(books: Books, whole: WholeRecord) -> Sequence[RosterEntry]:
    return [
        RosterEntry(
            person_id=person.id,
            name=person.name,
            political_status=str(person.answers.get("political_status") or ""),
        )
        for person in books.persons(whole.record.happened_on)
    ]


def _other_events(books: Books, whole: WholeRecord) -> list[OtherEvent]:
    """Return the other sessions, talks and courses of the day."""
    day = whole.record.happened_on
    if day is None:
        return []
    ids = [one for one in books.ids_on(day) if one != whole.record.id]
    return [event for other in books.wholes(ids) if (event := event_of(other))]


def event_of(whole: WholeRecord) -> OtherEvent | None:
    """Return a session, a talk or a course with hours as the checks of other records see it.

    None for any other.
    """
    kind, answers = whole.record.kind, whole.record.answers
    starts_at = moment_of(answers.get("starts_at"))
    if not (answers.get("hours") if kind == COURSE else kind in EVENTS and starts_at):
        return None
    return OtherEvent(
        kind=kind,
        title=whole.record.title,
        starts_at=starts_at,
        ends_at=moment_of(answers.get("ends_at")),
        person_ids=frozenset(
            tie.person_id
            for tie in whole.people
            if tie.step_id is None and tie.presence in {None, "present"}
        ),
    )
