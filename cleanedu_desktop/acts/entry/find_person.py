"""Finds the person meant by an id, a record number or an exact name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.clean_text import clean_name
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.records.person import Person

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class UnknownPerson(OfficeProblem):
    """Nobody on the books has this id or name."""


class SeveralPeople(OfficeProblem):
    """A name fits several people; `details` lists them."""


def find_person(books: Books, given: str) -> Person:
    """Return the person with this exact name (spaces within do not count), id or number.

    Raises:
        UnknownPerson, SeveralPeople: `given` does not mean exactly one person.
    """
    return find_people(books, [given])[given]


def find_people(books: Books, given: Sequence[str]) -> PeopleFound:
    """Return the people meant by each of `given`, as `find_person` does, in a few queries."""
    return PeopleFound(books, given)


def describe_person(person: Person) -> str:
    """Return one line that tells people of the same name apart."""
    born = f"{person.birth_date[:4]} 年生" if person.birth_date else "出生年份未填"
    known = (person.answers.get("department"), person.answers.get("post"), born)
    moved = "，已调出" if person.moved_out_on else ""
    return (
        f"{person.name}（{'，'.join(str(one) for one in known if one)}{moved}）　编号 {person.id}"
    )


class PeopleFound:
    """The people meant by some words, looked up together."""

    def __init__(self, books: Books, given: Sequence[str]) -> None:
        self._books = books
        words = list(dict.fromkeys(one.strip() for one in given))
        spelled = dict.fromkeys(way for one in words for way in _spelled(one))
        self._named: dict[str, list[Person]] = defaultdict(list)
        for person in books.people_named(*spelled):
            self._named[person.name].append(person)
        ids = [one for one in words if one not in self._named and _UUID.fullmatch(one)]
        self._known = {record.id: record for record in books.rows(ids)}

    def __getitem__(self, given: str) -> Person:
        """Return the one person meant; raises UnknownPerson, SeveralPeople."""
        words = given.strip()
        found = self._with_name(words) or self._identified(words)
        if not found:
            raise UnknownPerson(f"人员名册里没有{quoted(words)}，请先登记此人或检查姓名")
        if len(found) > 1:
            raise SeveralPeople(
                f"{quoted(words)}有 {len(found)} 人，请改用下列编号指明是哪一位",
                details=tuple(describe_person(person) for person in found),
            )
        return found[0]

    def _with_name(self, words: str) -> list[Person]:
        return next((self._named[way] for way in _spelled(words) if way in self._named), [])

    def _identified(self, words: str) -> list[Person]:
        """Return the person with this id or record number, unless withdrawn."""
        one = self._known.get(words)
        records = [one] if one else self._books.rows(self._books.ids_meant(words))
        return [
            record
            for record in records
            if isinstance(record, Person)
            and words in (record.id, record.number)
            and not record.withdrawn_at
        ]


def _spelled(words: str) -> list[str]:
    """Return the name as given, and as the roster would have it."""
    return list(dict.fromkeys([words, clean_name(words), "".join(words.split())]))
