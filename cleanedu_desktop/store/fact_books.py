"""Reads the compact facts rules look at: all of them, or those of records that have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.sql.elements import ColumnElement

from cleanedu_desktop.records.attachment import MAY_BE_SIGNED
from cleanedu_desktop.records.change import ChainHead
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.late_entry import is_transcribed
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.asked_answers import ASKED, ASKED_OF_STEPS, PERSON, all_registers
from cleanedu_desktop.rules.facts import (
    Held,
    Link,
    OfficeFacts,
    PersonFact,
    RecordFact,
    StepFact,
    There,
)
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.history_tables import attachment
from cleanedu_desktop.store.people_books import PeopleBooks
from cleanedu_desktop.store.roster import absences_from_roster
from cleanedu_desktop.store.session_books import parts_of

Away = tuple[Any, Any]

MOST_RENEWED = 5_000
"""Records that are read one by one; if more have changed all are read anew."""
_RECORD = tables.record.c
_COLUMNS = (
    *(_RECORD.id, _RECORD.kind, _RECORD.number, _RECORD.title, _RECORD.happened_on),
    *(_RECORD.state, _RECORD.form_id, _RECORD.entered_at, _RECORD.late_reason, _RECORD.answers),
)
_NOTHING: Mapping[str, Any] = {}


def person_fact(person: Person, away: Iterable[Away]) -> PersonFact:
    """Return the fact of a person."""
    answers = person.answers
    return PersonFact(
        id=person.id,
        name=person.name,
        number=person.number,
        political_status=str(answers.get("political_status") or ""),
        birth_date=str(answers.get("birth_date") or ""),
        post=str(answers.get("post") or ""),
        department=str(answers.get("department") or ""),
        posts=_held(answers.get("posts"), "post"),
        categories=_held(answers.get("categories"), "category"),
        away=tuple(away),
    )


def _held(rows: Any, name: str) -> tuple[Held, ...]:
    return tuple(
        Held(str(row.get(name) or ""), str(row.get("from") or ""), str(row.get("until") or ""))
        for row in rows or ()
    )


def _chosen(answers: Mapping[str, Any], names: Iterable[str]) -> Mapping[str, Any]:
    """Return those of the answers that are asked; what has none shares one empty mapping."""
    return {name: answers[name] for name in names if answers.get(name) is not None} or _NOTHING


def _meant(
    query: Select[Any],
    key: ColumnElement[Any],
    registers: Mapping[str, Register],
    ids: Sequence[str] | None,
) -> Select[Any]:
    """Narrow a query to records that are facts; `key` is the column with the record's id."""
    meant = query.where(
        _RECORD.id == key, _RECORD.kind.in_(list(registers)), _RECORD.withdrawn_at.is_(None)
    )
    return meant if ids is None else meant.where(_RECORD.id.in_(ids))


@dataclass
class _Ties:
    """What is tied to records, by their ids; people of steps by the step's."""

    people: dict[str, list[There]] = field(default_factory=lambda: defaultdict(list))
    of_steps: dict[str, list[There]] = field(default_factory=lambda: defaultdict(list))
    steps: dict[str, list[StepFact]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, list[Link]] = field(default_factory=lambda: defaultdict(list))
    attached: set[str] = field(default_factory=set)


class FactBooks(PeopleBooks):
    """Facts of all records that are not withdrawn."""

    def facts(self, registers: Iterable[Register] = ()) -> OfficeFacts:
        """Return everything rules look at, of all years, of the kinds of `registers`."""
        known = all_registers(registers)
        found: dict[str, list[RecordFact]] = {kind: [] for kind in known}
        for one in self._record_facts(known, None):
            found[one.kind].append(one)
        return OfficeFacts(
            began=local_day(self._all(select(Office))[0].created_at),
            persons=self._person_facts(),
            records={kind: tuple(some) for kind, some in found.items() if some},
            registers=known,
        )

    def renewed(self, facts: OfficeFacts, since: ChainHead) -> OfficeFacts | None:
        """Return `facts`, read at the head `since`, as they are now.

        Only what has changed is read. None: this history does not know the head, or so much has
        changed that all is better read anew.
        """
        if not self._knows(since):
            return None
        change = tables.change.c
        touched = select(change.record_id).where(
            change.seq > since.seq, change.record_id.is_not(None)
        )
        ids = list(self._connection().execute(touched.distinct()).scalars())
        if len(ids) > MOST_RENEWED:
            return None
        changed: dict[str, RecordFact | None] = dict.fromkeys(ids)
        for part in parts_of(ids):
            changed |= {one.id: one for one in self._record_facts(facts.registers, part)}
        persons = self._person_facts() if self._has_people(ids) else None
        return facts.with_changes(changed, persons)

    def _knows(self, head: ChainHead) -> bool:
        change = tables.change.c
        query = select(change.digest).where(change.seq == head.seq)
        digest = self._connection().execute(query).scalar_one_or_none()
        return digest is not None and digest.startswith(head.code)

    def _has_people(self, ids: Sequence[str]) -> bool:
        return any(
            self._connection()
            .execute(
                select(_RECORD.id).where(_RECORD.id.in_(part), _RECORD.kind == PERSON).limit(1)
            )
            .one_or_none()
            for part in parts_of(ids)
        )

    def _person_facts(self) -> tuple[PersonFact, ...]:
        everyone = self._persons(select(Person))
        away = absences_from_roster(everyone, self._roster_steps())
        return tuple(person_fact(one, away[one.id]) for one in everyone)

    def _record_facts(
        self, registers: Mapping[str, Register], ids: Sequence[str] | None
    ) -> Iterable[RecordFact]:
        """Yield the facts of all records, or of these, by number."""
        names = {
            kind: tuple(sorted({*one.asked, *ASKED.get(kind, ())}))
            for kind, one in registers.items()
        }
        ties = self._ties(registers, ids)
        query = _meant(select(*_COLUMNS), _RECORD.id, registers, ids)
        for row in self._connection().execute(query.order_by(_RECORD.number, _RECORD.id)):
            yield RecordFact(
                id=row.id,
                kind=row.kind,
                number=row.number,
                title=row.title,
                happened_on=row.happened_on,
                state=row.state,
                form_id=row.form_id,
                entered_on=local_day(row.entered_at),
                late=row.late_reason is not None and not is_transcribed(row.late_reason),
                type=str(row.answers.get(registers[row.kind].type_by) or ""),
                answers=_chosen(row.answers, names[row.kind]),
                people=tuple(ties.people.get(row.id, ())),
                steps=tuple(ties.steps.get(row.id, ())),
                links=tuple(ties.links.get(row.id, ())),
                attached=row.id in ties.attached,
            )

    def _ties(self, registers: Mapping[str, Register], ids: Sequence[str] | None) -> _Ties:
        found = _Ties()
        self._add_people(found, registers, ids)
        self._add_steps(found, registers, ids)
        links = tables.record_link.c
        query = select(links.from_id, links.to_id, links.link_as)
        ordered = _meant(query, links.from_id, registers, ids)
        for from_id, *link in self._connection().execute(ordered.order_by(links.id)):
            found.links[from_id].append(Link(*link))
        files = attachment.c
        query = select(files.record_id).where(
            files.removed_at.is_(None), files.role.in_(MAY_BE_SIGNED)
        )
        meant = _meant(query.distinct(), files.record_id, registers, ids)
        found.attached.update(self._connection().execute(meant).scalars())
        return found

    def _add_people(
        self, found: _Ties, registers: Mapping[str, Register], ids: Sequence[str] | None
    ) -> None:
        ties = tables.person_tie.c
        query = select(ties.record_id, ties.step_id, ties.person_id, ties.role, ties.presence)
        ordered = _meant(query, ties.record_id, registers, ids)
        ordered = ordered.order_by(ties.record_id, ties.role, ties.position, ties.id)
        same: dict[There, There] = {}
        for record_id, step_id, *there in self._connection().execute(ordered):
            one = There(*there)
            one = same.setdefault(one, one)
            (found.people[record_id] if step_id is None else found.of_steps[step_id]).append(one)

    def _add_steps(
        self, found: _Ties, registers: Mapping[str, Register], ids: Sequence[str] | None
    ) -> None:
        steps = tables.step_taken.c
        query = select(
            steps.id, steps.record_id, steps.step, steps.taken_on, steps.answers, _RECORD.kind
        )
        names = {
            kind: tuple(sorted({*one.asked_of_steps, *ASKED_OF_STEPS.get(kind, ())}))
            for kind, one in registers.items()
        }
        ordered = _meant(query, steps.record_id, registers, ids)
        for row in self._connection().execute(ordered.order_by(steps.record_id, steps.position)):
            there = tuple(found.of_steps.get(row.id, ()))
            said = _chosen(row.answers, names[row.kind])
            found.steps[row.record_id].append(StepFact(row.step, row.taken_on, there, said))
