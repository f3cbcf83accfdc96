"""The people an editor can choose from, searched by name, pinyin initials, post or number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PersonKnown:
    """What a picker shows of a person."""

    id: str
    name: str
    initials: str = ""
    """Pinyin initials, all readings separated by a space."""
    staff_number: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """(fact name, words): post, department, political_status, sex."""
    on_roster: bool = True

    def fact(self, name: str) -> str:
        """Return a fact in words, "" when unknown."""
        return dict(self.facts).get(name, "")

    @property
    def where(self) -> str:
        """Department and post in one line."""
        return "　".join(part for part in (self.fact("department"), self.fact("post")) if part)


class PeopleKnown:
    """Everyone known to the office, in roster order."""

    def __init__(self, people: Iterable[PersonKnown] = ()) -> None:
        self.people = tuple(people)
        self._by_id = {one.id: one for one in self.people}

    def get(self, person_id: str) -> PersonKnown | None:
        """Return the person with this id."""
        return self._by_id.get(person_id)

    @property
    def roster(self) -> tuple[PersonKnown, ...]:
        """Those on the roster now."""
        return tuple(one for one in self.people if one.on_roster)

    def matching(self, text: str, *, limit: int = 50) -> list[PersonKnown]:
        """Return people fitting `text`: beginning of the name first, then anything that fits."""
        wanted = text.strip().lower()
        if not wanted:
            return list(self.roster[:limit])
        first: list[PersonKnown] = []
        second: list[PersonKnown] = []
        for one in self.people:
            initials = one.initials.lower().split()
            if one.name.startswith(wanted) or any(word.startswith(wanted) for word in initials):
                first.append(one)
            elif wanted in one.name or wanted in one.where or wanted == one.staff_number.lower():
                second.append(one)
        return (first + second)[:limit]
