"""Matches the rows of a roster file to the persons already known, and merges nobody silently.

A staff number decides; else name and birth date; a same name without either is asked about.
The outcome does not depend on the order of rows, save which of two equal rows is the repeated one,
and which of more than ten like rows are named.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from itertools import chain
from typing import Any, Literal

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.merged_answers import changed_answers, is_empty
from cleanedu_desktop.rules.same_person import (
    Identity,
    Likeness,
    Mark,
    identity_of,
    likeness,
)

Decision = Literal["add", "update", "same", "ask", "skip"]
Answers = dict[str, Any]
ROUNDS = 5
"""Passes at most until nobody is recognised by more than before; two are the rule."""
MOST_NAMED = 10
"""Other rows named in one question."""


@dataclass(frozen=True, kw_only=True)
class RosterPerson:
    """One row of a roster file, its cells read as answers of the form `person`."""

    label: str
    """Where it stands, as shown: ``人员表 第5行``."""
    answers: Answers


@dataclass(frozen=True, kw_only=True)
class KnownPerson:
    """A person already kept."""

    id: str
    name: str
    staff_number: str | None = None
    birth_date: str | None = None
    answers: Answers = field(default_factory=dict)
    moved_out: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonMatch:
    """What is to be done with one row, in the order of the rows."""

    row: int
    """Index into the rows given, from 0."""
    decision: Decision
    person_id: str | None = None
    """Whom `update` and `same` are about."""
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Field -> (known, new) of an `update`."""
    candidates: tuple[str, ...] = ()
    """Ids of the persons an `ask` may be."""
    reason: str = ""


def match_people(rows: Sequence[RosterPerson], persons: Sequence[KnownPerson]) -> list[PersonMatch]:
    """Decide for every row of a file: add, update, same, ask or skip.

    Empty cells erase nothing. A row never updates a person whom another row means as well.
    """
    persons = list(persons)
    identities = [identity_of(row.answers) for row in rows]
    matches: list[PersonMatch] = []
    for _ in range(ROUNDS):
        matches = _match_all(rows, identities, persons)
        settled = _recognised_by_more(persons, matches)
        if settled == persons:
            break
        persons = settled
    return matches


def _match_all(
    rows: Sequence[RosterPerson], identities: Sequence[Identity], persons: Sequence[KnownPerson]
) -> list[PersonMatch]:
    register = _Register(persons)
    matches: list[PersonMatch] = []
    first_of: dict[str, int] = {}
    for place, row in enumerate(rows):
        content = _content(row.answers)
        if not identities[place].name:
            match = PersonMatch(row=place, decision="skip", reason="没有姓名，跳过。")
        elif content in first_of:
            label = rows[first_of[content]].label
            match = PersonMatch(row=place, decision="skip", reason=f"与{label}完全相同，跳过。")
        else:
            first_of[content] = place
            match = _match_one(place, row, identities[place], register)
        matches.append(match)
    matches = _part_rows_of_one_person(matches, rows)
    return _part_like_rows(matches, rows, identities)


def _recognised_by_more(
    persons: Sequence[KnownPerson], matches: Sequence[PersonMatch]
) -> list[KnownPerson]:
    """Return the persons with the staff numbers and birth dates the updates will give them.

    So a namesake's row is told apart in this import, as it would be in the next one.
    """
    given = {match.person_id: match.changes for match in matches if match.decision == "update"}
    return [
        replace(
            person,
            staff_number=given[person.id].get("staff_number", (None, person.staff_number))[1],
            birth_date=given[person.id].get("birth_date", (None, person.birth_date))[1],
        )
        if person.id in given
        else person
        for person in persons
    ]


def _content(answers: Answers) -> str:
    kept = {name: value for name, value in answers.items() if not is_empty(value)}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)


def _match_one(
    place: int, row: RosterPerson, identity: Identity, register: _Register
) -> PersonMatch:
    found = register.like(identity)
    clash = found[Likeness.SAME_NUMBER_OTHER_NAME]
    if clash:
        names = "、".join(person.name for person in clash)
        reason = (
            f"工号{identity.staff_number}已登记为{names}，文件中是{identity.name}，请确认是谁。"
        )
        return _ask(place, [*clash, *found[Likeness.SAME_NUMBER]], reason)
    same = found[Likeness.SAME_NUMBER] or found[Likeness.SAME_BIRTH]
    if not found[Likeness.SAME_NUMBER]:
        fitting = found[Likeness.MAY_BE_BORN_THEN]
        doubtful = [*fitting, *found[Likeness.SAME_NAME_OTHER_NUMBER], *found[Likeness.SAME_NAME]]
        if (same and fitting) or (not same and (len(fitting) > 1 or doubtful != fitting)):
            return _ask(place, [*same, *doubtful], _why_doubtful(identity, found))
        same = same or fitting
    if len(same) > 1:
        return _ask(place, same, f"名册中有{len(same)}人都与{identity.name}相符，请选择是哪一位。")
    if not same:
        return PersonMatch(row=place, decision="add", reason="名册中没有此人，新增。")
    person = same[0]
    if person.moved_out:
        return _ask(place, same, f"{person.name}已登记为调出，请确认是否回到本单位。")
    changes = changed_answers(person.answers, row.answers)
    decision: Decision = "update" if changes else "same"
    reason = f"更新{len(changes)}项。" if changes else "与已登记的内容相同。"
    return PersonMatch(
        row=place, decision=decision, person_id=person.id, changes=changes, reason=reason
    )


def _why_doubtful(identity: Identity, found: dict[Likeness, list[KnownPerson]]) -> str:
    if found[Likeness.SAME_NAME_OTHER_NUMBER]:
        return f"已有同名、出生日期相符的{identity.name}，但工号不同，请确认是否同一人。"
    if found[Likeness.MAY_BE_BORN_THEN]:
        return f"已有不止一位{identity.name}可能与这一行相符，请选择是哪一位。"
    return f"已有同名的{identity.name}，没有工号或出生日期可以核对，请确认是否同一人。"


def _ask(place: int, persons: Iterable[KnownPerson], reason: str) -> PersonMatch:
    ids = tuple(sorted({person.id for person in persons}))
    return PersonMatch(row=place, decision="ask", candidates=ids, reason=reason)


def _part_rows_of_one_person(
    matches: list[PersonMatch], rows: Sequence[RosterPerson]
) -> list[PersonMatch]:
    """Ask about rows that differ and mean the same known person."""
    meant: dict[str, list[int]] = defaultdict(list)
    for match in matches:
        if match.person_id is not None:
            meant[match.person_id].append(match.row)
    parted = list(matches)
    for person_id, places in meant.items():
        few = places[: MOST_NAMED + 2]
        for place in places if len(places) > 1 else ():
            others = _labels(rows, [other for other in few if other != place])
            parted[place] = PersonMatch(
                row=place,
                decision="ask",
                candidates=(person_id,),
                reason=f"与{others}对应同一个人，内容不同，请选择用哪一行。",
            )
    return parted


def _part_like_rows(
    matches: list[PersonMatch], rows: Sequence[RosterPerson], identities: Sequence[Identity]
) -> list[PersonMatch]:
    """Ask about a row to be added that may be the person of another row."""
    places: dict[Mark, list[int]] = defaultdict(list)
    for match in matches:
        if match.decision != "skip":
            for mark in identities[match.row].found_under():
                places[mark].append(match.row)
    parted = list(matches)
    for match in matches:
        if match.decision != "add":
            continue
        mine = identities[match.row]
        near = [places[mark] for mark in mine.looks_under() if mark in places]
        like = sorted(_first_like(match.row, near, identities))
        if like:
            labels = _labels(rows, like)
            known = {matches[other].person_id for other in like} - {None}
            parted[match.row] = replace(
                match,
                decision="ask",
                candidates=tuple(sorted(one for one in known if one is not None)),
                reason=f"与{labels}可能是同一个人，请确认。",
            )
    return parted


def _first_like(
    row: int, shelves: Iterable[Iterable[int]], identities: Sequence[Identity]
) -> set[int]:
    """Return some rows like `row`, at most one more than can be named."""
    found: set[int] = set()
    for other in chain.from_iterable(shelves):
        if other != row and likeness(identities[row], identities[other]) is not Likeness.UNLIKE:
            found.add(other)
            if len(found) > MOST_NAMED:
                break
    return found


def _labels(rows: Sequence[RosterPerson], places: Sequence[int]) -> str:
    """Name rows, as many as anybody reads."""
    named = "、".join(rows[one].label for one in places[:MOST_NAMED])
    return f"{named}等多行" if len(places) > MOST_NAMED else named


class _Register:
    """Known persons, found by staff number and by name."""

    def __init__(self, persons: Sequence[KnownPerson]) -> None:
        self._people: dict[Mark, list[tuple[KnownPerson, Identity]]] = defaultdict(list)
        for person in persons:
            identity = identity_of(
                {
                    "name": person.name,
                    "staff_number": person.staff_number,
                    "birth_date": person.birth_date,
                }
            )
            for mark in identity.found_under():
                self._people[mark].append((person, identity))

    def like(self, identity: Identity) -> dict[Likeness, list[KnownPerson]]:
        """Return the persons that are like someone, by how they are; unlike ones left out."""
        found: dict[Likeness, list[KnownPerson]] = defaultdict(list)
        seen: set[str] = set()
        for mark in identity.looks_under():
            for person, theirs in self._people.get(mark, ()):
                if person.id not in seen:
                    seen.add(person.id)
                    found[likeness(identity, theirs)].append(person)
        return found
