"""Lists the people an entry can name: those on the roster, and those who left it."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.vocabulary import PERSON_ON_ROSTER

FACTS = ("post", "department", "political_status", "sex")


def list_people(desk: Desk, *, on: date | None = None) -> list[PersonListed]:
    """Return everyone in roster order, withdrawn ones left out; `on_roster` as of `on` or now."""
    with desk.store.reading() as books:
        persons = books.persons(None, with_moved_out=True)
        if on is None:
            there = {one.id for one in persons if one.state == PERSON_ON_ROSTER}
        else:
            there = {one.id for one in books.persons(on)}
    return [_listed(person, on_roster=person.id in there) for person in persons]


def _listed(person: Person, *, on_roster: bool) -> PersonListed:
    facts = tuple(
        (fact, str(person.answers[fact])) for fact in FACTS if person.answers.get(fact) is not None
    )
    return PersonListed(
        id=person.id,
        name=person.name,
        initials=person.name_initials,
        staff_number=person.staff_number or "",
        facts=facts,
        birth_year=(person.birth_date or "")[:4],
        on_roster=on_roster,
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
    birth_year: str = ""
    """Four digits where known."""
