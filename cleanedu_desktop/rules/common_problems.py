"""Common problems (共性问题): how often by type, unit, source and quarter, and what comes again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass

UNKNOWN = "没有写明"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A problem to rectify, or a finding that is none yet."""

    number: str
    """Of the record."""
    words: str
    found_on: date
    type: str = ""
    unit: str = ""
    source: str = ""
    closed_on: date | None = None
    """None: it is not closed now."""


@dataclass(frozen=True)
class Repeat:
    """A problem of the same type and unit as one that had been closed by then."""

    problem: Problem
    before: Problem
    """The latest closed of them."""


@dataclass(frozen=True, kw_only=True)
class ProblemsOfYear:
    """How often what occurred; each list with the most frequent first, quarters in order."""

    year: int
    problems: tuple[Problem, ...]
    """By day and number."""
    year_before: int
    """How many there were in the year before."""
    types: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    quarters: tuple[int, int, int, int]
    repeats: tuple[Repeat, ...]


def problems_of_year(problems: Iterable[Problem], year: int) -> ProblemsOfYear:
    """Return the analysis of the problems found in a year; `problems` are those of all years."""
    every = sorted(problems, key=lambda one: (one.found_on, one.number, one.words))
    mine = [one for one in every if one.found_on.year == year]
    quarters = Counter((one.found_on.month - 1) // 3 for one in mine)
    return ProblemsOfYear(
        year=year,
        problems=tuple(mine),
        year_before=sum(one.found_on.year == year - 1 for one in every),
        types=_often(one.type for one in mine),
        units=_often(one.unit for one in mine),
        sources=_often(one.source for one in mine),
        quarters=(quarters[0], quarters[1], quarters[2], quarters[3]),
        repeats=tuple(_repeats(mine, every)),
    )


def _often(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return what there is and how often; what is not known stands last."""
    counted = Counter(word or UNKNOWN for word in words)
    order = sorted(counted, key=lambda word: (word == UNKNOWN, -counted[word], word))
    return tuple((word, counted[word]) for word in order)


def _repeats(mine: Sequence[Problem], every: Sequence[Problem]) -> Iterable[Repeat]:
    """Yield what came again; where type or unit are not known nothing can be told."""
    for one in mine:
        if not one.type or not one.unit:
            continue
        closed = [
            (other.closed_on, other.number, other)
            for other in every
            if (other.type, other.unit) == (one.type, one.unit)
            and other.closed_on is not None
            and other.closed_on <= one.found_on
            and other != one
        ]
        if closed:
            yield Repeat(one, max(closed, key=lambda found: found[:2])[2])
