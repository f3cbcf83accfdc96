"""Finds the person meant by an id, a record number or an exact name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.person import Person

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


class UnknownPerson(OfficeProblem):
    """Nobody on the books has this id or name."""


class SeveralPeople(OfficeProblem):
    """A name fits several people; `details` lists them."""


def find_person(books: Books, given: str) -> Person:
    """Return the person with this exact name (spaces within do not count), id or number.

    Raises:
        UnknownPerson, SeveralPeople: `given` does not mean exactly one person.
    """
    words = given.strip()
    found = _named(books, words) or _identified(books, words)
    if not found:
        raise UnknownPerson(f"人员名册里没有“{words}”，请先登记此人或检查姓名")
    if len(found) > 1:
        raise SeveralPeople(
            f"“{words}”有 {len(found)} 人，请改用下列编号指明是哪一位",
            details=tuple(describe_person(person) for person in found),
        )
    return found[0]


def describe_person(person: Person) -> str:
    """Return one line that tells people of the same name apart."""
    born = f"{person.birth_date[:4]} 年生" if person.birth_date else "出生年份未填"
    known = (person.answers.get("department"), person.answers.get("post"), born)
    moved = "，已调出" if person.moved_out_on else ""
    return (
        f"{person.name}（{'，'.join(str(one) for one in known if one)}{moved}）　编号 {person.id}"
    )


def _identified(books: Books, words: str) -> list[Person]:
    """Return the person with this id or record number, unless withdrawn."""
    return [
        record
        for record in books.rows(books.ids_meant(words))
        if isinstance(record, Person)
        and words in (record.id, record.number)
        and not record.withdrawn_at
    ]


def _named(books: Books, words: str) -> list[Person]:
    found = books.people_named(words)
    if not found and (closed_up := "".join(words.split())) != words:
        found = books.people_named(closed_up)
    return [person for person in found if not person.withdrawn_at]
