"""Turns people as given into ties with the snapshot of the day."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.entry.find_person import PeopleFound, find_people
from cleanedu_desktop.acts.entry.person_as_of import person_as_of, still_as_of
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.records.record import PersonTie
from cleanedu_desktop.records.vocabulary import PRESENCE

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

_PRESENCE_KEYS = {word: key for key, word in PRESENCE.items()} | {key: key for key in PRESENCE}


_NAMED = 3
"""How many of the people without a presence are named."""


def _presence(role: PeopleRole, given: str | None, name: str) -> str | None:
    """Return the key of the presence given, None where there is none."""
    if given is None or not given.strip():
        return None
    if not role.presence:
        raise OfficeProblem(f"“{name}”不必填到会情况，这个角色不考勤")
    if key := _PRESENCE_KEYS.get(given.strip()):
        return key
    raise OfficeProblem(f"“{name}”的到会情况{quoted(given)}应为到会、请假或缺席")


@dataclass
class PeopleTied:
    """The ties that could be made, and what was wrong with the others."""

    found: PeopleFound
    ties: list[PersonTie] = field(default_factory=list)
    mistakes: list[AnswerMistake] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    """People among whom a name has to choose, one a line."""
    unmarked: dict[str, list[str]] = field(default_factory=dict)
    """Role -> names of the people whose presence is missing."""
    tied_in: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Role -> ids of those given in it."""

    def wrong(self, role: str, label: str, sentence: str) -> None:
        """Note a mistake."""
        self.mistakes.append(AnswerMistake(field=role, label=label, sentence=sentence))


def tie_people(
    books: Books,
    roles: Sequence[PeopleRole],
    given: Sequence[PersonGiven],
    *,
    record_id: str,
    on: date | None,
    step_id: str | None = None,
    before: Sequence[PersonTie] = (),
) -> PeopleTied:
    """Tie everyone given to the record (or to its step), with snapshots as of the day `on`.

    People tied `before`, in the record being corrected, keep the snapshot they have there.
    """
    kept = {tie.person_id: tie.as_of for tie in before}
    tied = PeopleTied(find_people(books, [one.person for one in given]))
    known = {role.role: role for role in roles}
    for one in given:
        if role := known.get(one.role):
            _tie_one(tied, role, one, PersonTie(
                id=str(uuid.uuid4()), record_id=record_id, person_id="", role=role.role,
                position=len(tied.tied_in[role.role]), step_id=step_id,
            ), on, kept)  # fmt: skip
        else:
            could = "、".join(role.role for role in roles) or "无"
            tied.wrong(one.role, quoted(one.role), f"没有这种角色，可用的角色：{could}")
    _tell_unmarked(tied, roles)
    _count(tied, roles, given)
    return tied


def _tie_one(
    tied: PeopleTied,
    role: PeopleRole,
    given: PersonGiven,
    tie: PersonTie,
    on: date | None,
    kept: Mapping[str, dict[str, Any]],
) -> None:
    try:
        person = tied.found[given.person]
        tie.presence = _presence(role, given.presence, person.name)
    except OfficeProblem as problem:
        tied.wrong(role.role, role.label, problem.sentence)
        tied.details.extend(problem.details)
        return
    if person.id in tied.tied_in[role.role]:
        tied.wrong(role.role, role.label, f"“{person.name}”填了两次")
        return
    tied.tied_in[role.role].add(person.id)
    if role.presence and tie.presence is None:
        tied.unmarked.setdefault(role.role, []).append(person.name)
        return
    tie.person_id = person.id
    tie.reason = (given.reason or "").strip() or None
    earlier = kept.get(person.id)
    tie.as_of = person_as_of(person, on) if earlier is None else still_as_of(earlier, person, on)
    tied.ties.append(tie)


def _tell_unmarked(tied: PeopleTied, roles: Sequence[PeopleRole]) -> None:
    for role in roles:
        if names := tied.unmarked.get(role.role):
            named = "、".join(names[:_NAMED]) + ("等" if len(names) > _NAMED else "")
            tied.wrong(role.role, role.label, f"{len(names)} 人还没有登记到会情况：{named}")


def _count(tied: PeopleTied, roles: Sequence[PeopleRole], given: Sequence[PersonGiven]) -> None:
    counts = Counter(one.role for one in given)
    for role in roles:
        if counts[role.role] < role.min:
            told = "还没有填写" if not counts[role.role] else f"至少要 {role.min} 人"
            tied.wrong(role.role, role.label, told)
        if role.max is not None and counts[role.role] > role.max:
            tied.wrong(role.role, role.label, f"最多 {role.max} 人")
