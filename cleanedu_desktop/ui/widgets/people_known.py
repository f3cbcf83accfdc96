"""The people an editor can choose from, searched by name, pinyin initials, post or number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True, kw_only=True)
class PersonKnown:
    """What a picker shows of a person."""

    id: str
    name: str
    initials: str = ""
    """Pinyin initials, all readings separated by a space."""
    staff_number: str = ""
    birth_year: str = ""
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


def _birth_year(one: PersonKnown) -> str:
    return f"{one.birth_year} 年生" if one.birth_year else ""


_MARKS: tuple[Callable[[PersonKnown], str], ...] = (
    lambda one: one.fact("department"),
    _birth_year,
    lambda one: one.fact("post"),
    lambda one: one.staff_number,
)


class PeopleKnown:
    """Everyone known to the office, in roster order."""

    def __init__(self, people: Iterable[PersonKnown] = ()) -> None:
        self.people = tuple(people)
        self._by_id = {one.id: one for one in self.people}
        self._named: dict[str, list[PersonKnown]] = {}
        for one in self.people:
            self._named.setdefault(one.name, []).append(one)

    def get(self, person_id: str) -> PersonKnown | None:
        """Return the person with this id."""
        return self._by_id.get(person_id)

    def called(self, one: PersonKnown) -> str:
        """Return the name, with what tells the person from namesakes where there are any."""
        mark = self._mark(one)
        return f"{one.name}（{mark}）" if mark else one.name

    def _mark(self, one: PersonKnown) -> str:
        """Return department, year of birth, post or number: the first that no namesake shares."""
        namesakes = [other for other in self._named.get(one.name, ()) if other.id != one.id]
        if not namesakes:
            return ""
        for marks in _MARKS:
            mark = marks(one)
            if mark and all(marks(other) != mark for other in namesakes):
                return mark
        return "，".join(filter(None, (marks(one) for marks in _MARKS)))

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
