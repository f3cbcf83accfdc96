"""Puts together who was reached by what in the year of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.effects import Effect, effects_of
from cleanedu_desktop.rules.coverage.gaps import Gap, gaps_of
from cleanedu_desktop.rules.coverage.groups import (
    Area,
    CategoryReach,
    Group,
    areas_of,
    categories_of,
    groups_of,
    young_of,
)
from cleanedu_desktop.rules.coverage.hours import (
    HoursOf,
    Propagandist,
    hours_of_all,
    propagandists,
)
from cleanedu_desktop.rules.coverage.mix import (
    FormsOfEducation,
    Heads,
    Mix,
    forms_of,
    heads_of,
    mix_of,
)
from cleanedu_desktop.rules.coverage.six_ways import SixWays, six_ways_of
from cleanedu_desktop.rules.coverage.talks import TalkMatrix, talk_matrices, talks_by_type
from cleanedu_desktop.rules.coverage.texts import TextReach, texts_of
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact
from cleanedu_desktop.rules.rulebook import Rulebook


def _labels(people: tuple[PersonFact, ...]) -> dict[str, str]:
    """Call people of the same name by their department or post too."""
    names = Counter(one.name for one in people)
    return {one.id: one.name if names[one.name] == 1 else _told_apart(one) for one in people}


def _told_apart(person: PersonFact) -> str:
    which = person.department or person.post
    return f"{person.name}（{which}）" if which else person.name


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Everything about one year, as of a day; people always by name, never by achievement."""

    on: date
    roster: int
    sessions: int
    hours: tuple[HoursOf, ...]
    propagandists: tuple[Propagandist, ...]
    texts: tuple[TextReach, ...]
    talks: tuple[TalkMatrix, ...]
    talk_types: tuple[tuple[str, int], ...]
    """Type -> talks of the year; nobody is named."""
    mix: Mix
    forms: FormsOfEducation
    heads: Heads
    groups: tuple[Group, ...]
    """The whole roster first."""
    young: Group | None
    categories: tuple[CategoryReach, ...]
    areas: tuple[Area, ...]
    six_ways: SixWays
    effects: tuple[Effect, ...]
    gaps: tuple[Gap, ...]
    labels: Mapping[str, str]
    """Person id -> name, with what tells them apart for people of the same name."""

    def label(self, person: PersonFact) -> str:
        """Return how a person is called here."""
        return self.labels.get(person.id, person.name)


def coverage(
    facts: OfficeFacts, book: Rulebook, on: date, *, hidden: AbstractSet[str] = frozenset()
) -> Coverage:
    """Return who was reached by what in the year of `on`, as things had happened by then.

    Categories that are `hidden` make no group. The order in which records were entered does not
    matter, and nobody who is off the roster that day is a gap.
    """
    year = Year(facts, book, on)
    hours, texts, talks = hours_of_all(year), texts_of(year), talk_matrices(year)
    categories, areas = categories_of(year), areas_of(year)
    young = young_of(year)
    return Coverage(
        on=on,
        roster=len(year.roster),
        sessions=len(year.sessions),
        hours=hours,
        propagandists=propagandists(year),
        texts=texts,
        talks=talks,
        talk_types=talks_by_type(year),
        mix=mix_of(year),
        forms=forms_of(year),
        heads=heads_of(year),
        groups=groups_of(year, hidden),
        young=young[0] if young else None,
        categories=categories,
        areas=areas,
        six_ways=six_ways_of(year),
        effects=effects_of(year),
        gaps=gaps_of(year, hours, texts, talks, categories, areas),
        labels=_labels(year.roster),
    )
