"""Searches everything at once: people, file numbers, records and their text, attachments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden
from cleanedu_desktop.acts.find_entries import EntryFound, find_entries
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.records.vocabulary import PERSON_ON_ROSTER

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

PERSON = "person"
_AT_MOST = 20
"""People, file numbers and attachments shown."""
_FACTS = ("department", "post")


@dataclass(frozen=True)
class PersonFound:
    """Someone whose name, initials or number was asked for."""

    id: str
    number: str
    name: str
    facts: str
    """Department and post, and that the person has left."""


@dataclass(frozen=True)
class FiledFound:
    """A record in the file under a number (档号) that was asked for."""

    id: str
    kind: str
    number: str
    title: str
    file_number: str


@dataclass(frozen=True)
class AttachmentFound:
    """An attachment whose name or caption was asked for, and its record."""

    id: str
    record_id: str
    kind: str
    number: str
    title: str
    name: str
    caption: str = ""


@dataclass(frozen=True)
class EverythingFound:
    """What was found, group by group."""

    words: str
    people: list[PersonFound] = field(default_factory=list)
    filed: list[FiledFound] = field(default_factory=list)
    records: list[EntryFound] = field(default_factory=list)
    """Of all kinds but people, the newest first."""
    attachments: list[AttachmentFound] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how much was found."""
        return len(self.people) + len(self.filed) + len(self.records) + len(self.attachments)


def search_everything(desk: Desk, *, text: str, limit: int = 50) -> EverythingFound:
    """Return what fits: every word of `text` occurs, letters in either case.

    People are found by name, by the initials of its pinyin and by staff number, and once only:
    among the records there are none. An inspector finds nothing of what is kept from him.
    """
    words = " ".join(text.split())
    if not words:
        return EverythingFound("")
    records = find_entries(desk, text=words, limit=limit)
    with desk.store.reading() as books:
        people = [] if is_hidden(desk, PERSON) else _people(books, words, records)
        filed = _filed(desk, books, words)
        attachments = _attachments(desk, books, words)
    others = [one for one in records if one.kind != PERSON]
    return EverythingFound(words, people, filed, others, attachments)


def _people(books: Books, words: str, records: Sequence[EntryFound]) -> list[PersonFound]:
    """Return the people asked for: those named so first, then those with these initials.

    Those in whose record the words stand elsewhere (a post, a department) come last.
    """
    found: list[tuple[int, Person]] = []
    within = {one.id for one in records if one.kind == PERSON}
    for person in books.persons(with_moved_out=True):
        rank = rank_of(person, words)
        if rank is None and person.id in within:
            rank = 3
        if rank is not None:
            found.append((rank, person))
    found.sort(key=lambda one: (one[0], one[1].state != PERSON_ON_ROSTER))
    return [_person(person) for _, person in found[:_AT_MOST]]


def rank_of(person: Person, words: str) -> int | None:
    """Return how well a person fits: 0 by name, 1 by number, 2 by initials, None not at all."""
    plain = "".join(words.split()).casefold()
    if plain in person.name.replace(" ", "").casefold():
        return 0
    if plain in ((person.staff_number or "").casefold(), person.number.casefold()):
        return 1
    readings = person.name_initials.split()
    letters = plain.isascii() and plain.isalpha()
    return 2 if letters and any(one.startswith(plain) for one in readings) else None


def _person(person: Person) -> PersonFound:
    facts = [str(person.answers[one]) for one in _FACTS if person.answers.get(one)]
    if person.state != PERSON_ON_ROSTER:
        facts.append("已调出")
    return PersonFound(person.id, person.number, person.name, "，".join(facts))


def _filed(desk: Desk, books: Books, words: str) -> list[FiledFound]:
    ids = books.ids_filed_as(words)[: 5 * _AT_MOST]
    items = books.filed_of(ids)
    return [
        FiledFound(one.id, one.kind, one.number, one.title, items[one.id].number)
        for one in _seen(desk, books.rows(ids))
        if one.id in items
    ][:_AT_MOST]


def _attachments(desk: Desk, books: Books, words: str) -> list[AttachmentFound]:
    named = books.attachments_named(words.split(), 5 * _AT_MOST)
    ids = list(dict.fromkeys(one.record_id for one in named))
    records = {one.id: one for one in _seen(desk, books.rows(ids))}
    return [
        AttachmentFound(
            id=one.id,
            record_id=record.id,
            kind=record.kind,
            number=record.number,
            title=record.title,
            name=one.name,
            caption=one.caption,
        )
        for one in named
        if (record := records.get(one.record_id)) is not None
    ][:_AT_MOST]


def _seen(desk: Desk, records: Iterable[Record]) -> list[Record]:
    """Return the records that are not kept from whoever sits here, without withdrawn ones."""
    return [one for one in records if not is_hidden(desk, one.kind) and one.withdrawn_at is None]
