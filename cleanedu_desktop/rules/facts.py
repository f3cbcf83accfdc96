"""What an office has done, as compact facts: all that rules look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar, cast

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.partial_dates import span_of
from cleanedu_desktop.rules.rule import Scope

T = TypeVar("T")
_EVERYONE = ""
"""Stands where a kind would, for what is worked out of people."""
_MOST_MADE = 2000
"""Things worked out that are kept; then it begins anew."""


class Link(NamedTuple):
    """A link going out from a record."""

    to_id: str
    link_as: str


class There(NamedTuple):
    """Someone tied to a record."""

    person_id: str
    role: str
    presence: str | None


class StepFact(NamedTuple):
    """A step taken on a record."""

    name: str
    taken_on: date
    people: tuple[There, ...]
    answers: Mapping[str, Any]


class Held(NamedTuple):
    """A post or category, and from when until when; the days may be partial dates."""

    name: str
    begins: str
    until: str

    def on(self, day: date) -> bool:
        """Tell whether it covers a day; an unknown end covers all."""
        begun, ended = span_of(self.begins), span_of(self.until)
        return (begun is None or begun[0] <= day) and (ended is None or day <= ended[1])


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordFact:
    """A record that is not withdrawn."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    state: str
    form_id: str = ""
    entered_on: date | None = None
    """Local day of the entry."""
    late: bool = False
    """It stands as 补录; one taken over from paper (转录) does not."""
    type: str = ""
    """What the form's chooser says: type of session, talk, event of a person."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """Those that rules ask for; see `asked_answers.py`."""
    people: tuple[There, ...] = ()
    """Of the record itself, in order; those of a step are with it."""
    steps: tuple[StepFact, ...] = ()
    """In the order in which they were registered."""
    links: tuple[Link, ...] = ()
    attached: bool = False
    """It has a file attached that is its signed copy, or of which nobody has said what it is."""

    def type_by(self, name: str) -> str:
        """Return the type, or the answer `name` where that is to be the type."""
        return str(self.answers.get(name) or "") if name else self.type

    def those(self, *roles: str) -> tuple[str, ...]:
        """Return the ids of the people in any of these roles."""
        return tuple(one.person_id for one in self.people if one.role in roles)


@dataclass(frozen=True, kw_only=True)
class PersonFact:
    """Someone who is or was on the roster."""

    id: str
    name: str
    number: str = ""
    """Of the record."""
    political_status: str = ""
    birth_date: str = ""
    """A partial date; empty: unknown."""
    post: str = ""
    posts: tuple[Held, ...] = ()
    categories: tuple[Held, ...] = ()
    department: str = ""
    """The present one."""
    away: tuple[tuple[date, date], ...] = ()
    """Days off the roster as [first day, day of return)."""

    def on_roster(self, day: date) -> bool:
        """Tell whether the person is on the roster that day."""
        return not any(first <= day < back for first, back in self.away)

    def came_on(self, day: date) -> date | None:
        """Return the last day by `day` on which the person came or came back; None: unknown."""
        return max((back for _first, back in self.away if back <= day), default=None)

    def fits(self, scope: Scope, day: date) -> bool:
        """Tell whether a rule about `scope` is about this person that day."""
        if scope.political_status and self.political_status not in scope.political_status:
            return False
        held = self.held(day) if scope.posts else ()
        if scope.posts and not any(word in post for post in held for word in scope.posts):
            return False
        now = {one.name for one in self.categories if one.on(day)}
        return not scope.categories or bool(now & set(scope.categories))

    def held(self, day: date) -> list[str]:
        """Return the posts held that day: the dated ones, else the present one.

        The present one says nothing of days before its own dates.
        """
        dated = [one.name for one in self.posts if one.on(day)]
        known = any(one.name == self.post for one in self.posts)
        return dated or ([] if known else [self.post])


def _place(record: RecordFact) -> tuple[str, str]:
    return record.number, record.id


def _by_day(records: Sequence[RecordFact]) -> tuple[list[date], tuple[RecordFact, ...]]:
    """Return the days and the records, side by side, of those that have a day."""
    by_number = sorted(records, key=_place)  # mostly sorted already, so it costs little
    dated = [(one.happened_on, one) for one in by_number if one.happened_on is not None]
    dated.sort(key=itemgetter(0))
    return [day for day, _ in dated], tuple(one for _, one in dated)


@dataclass(frozen=True, kw_only=True)
class OfficeFacts:
    """All facts of one office. Nothing in it changes; `with_changes` returns the next."""

    began: date
    """First day of the office in the program; what was before is on paper."""
    persons: Sequence[PersonFact] = ()
    """By number."""
    records: Mapping[str, Sequence[RecordFact]] = field(default_factory=dict)
    """Kind -> records, by number; no kind without any."""
    registers: Mapping[str, Register] = field(default_factory=dict)
    """Kind -> what its form says follows from its records."""
    _made: dict[tuple[Any, ...], Any] = field(default_factory=dict, compare=False, repr=False)
    """What `worked_out` has worked out."""

    def of(self, kind: str) -> Sequence[RecordFact]:
        """Return the records of a kind."""
        return self.records.get(kind, ())

    def between(self, kind: str, first: date, last: date) -> Sequence[RecordFact]:
        """Return the records of a kind that happened from `first` to `last`, by day and number."""
        days, records = self.worked_out(kind, _by_day)
        return records[bisect_left(days, first) : bisect_right(days, last)]

    def worked_out(self, kind: str, make: Callable[..., T], *given: Any) -> T:
        """Return ``make(records of the kind, *given)``, worked out once until one of them changes.

        `make` is a function of a module that looks at nothing else.
        """
        return cast(T, self._once((kind, make, *given), lambda: make(self.of(kind), *given)))

    def meant(self, scope: Scope, day: date) -> Sequence[PersonFact]:
        """Return those on the roster that day whom `scope` means, by their order."""
        key = (_EVERYONE, scope, day)
        return cast(Sequence[PersonFact], self._once(key, lambda: self._meant(scope, day)))

    def with_changes(
        self, changed: Mapping[str, RecordFact | None], persons: Sequence[PersonFact] | None = None
    ) -> OfficeFacts:
        """Return the facts after records (id -> what it is now, None: gone) have changed.

        `persons`: everyone, where one of them has changed.
        """
        renewed: dict[str, Sequence[RecordFact]] = {}
        other = set() if persons is None else {_EVERYONE}
        news = [one for one in changed.values() if one is not None]
        for kind in {*self.records, *(one.kind for one in news)}:
            before = self.of(kind)
            kept = [one for one in before if one.id not in changed]
            mine = [one for one in news if one.kind == kind]
            if not mine and len(kept) == len(before):
                renewed[kind] = before
                continue
            other.add(kind)
            for one in mine:
                insort(kept, one, key=_place)
            if kept:
                renewed[kind] = tuple(kept)
        return OfficeFacts(
            began=self.began,
            persons=self.persons if persons is None else persons,
            records=renewed,
            registers=self.registers,
            _made={key: made for key, made in self._made.items() if key[0] not in other},
        )

    def _meant(self, scope: Scope, day: date) -> Sequence[PersonFact]:
        return tuple(one for one in self.persons if one.on_roster(day) and one.fits(scope, day))

    def _once(self, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        if key not in self._made:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            self._made[key] = make()
        return self._made[key]
