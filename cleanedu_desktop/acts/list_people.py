"""Lists the people an entry can name: those on the roster, and those who left it."""

from __future__ import annotations

from dataclasses import dataclass

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.vocabulary import PERSON_ON_ROSTER

FACTS = ("post", "department", "political_status", "sex")


def list_people(desk: Desk) -> list[PersonListed]:
    """Return everyone in roster order; withdrawn ones are left out."""
    with desk.store.reading() as books:
        persons = books.persons(None, with_moved_out=True)
    return [_listed(person) for person in persons]


def _listed(person: Person) -> PersonListed:
    facts = tuple(
        (fact, str(person.answers[fact])) for fact in FACTS if person.answers.get(fact) is not None
    )
    return PersonListed(
        id=person.id,
        name=person.name,
        initials=person.name_initials,
        staff_number=person.staff_number or "",
        facts=facts,
        on_roster=person.state == PERSON_ON_ROSTER,
    )


@dataclass(frozen=True)
class PersonListed:
    """What a window needs to find a person and tell them from a namesake."""

    id: str
    name: str
    initials: str
    """Pinyin initials, all readings separated by a space."""
    staff_number: str
    facts: tuple[tuple[str, str], ...]
    """(`FACTS` name, words) of those known; never a category."""
    on_roster: bool
