"""Which texts were studied, and whom each has reached (R27)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.hours import LEARNER, SELF_STUDY
from cleanedu_desktop.rules.coverage.sessions import SessionReach
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import PersonFact

_BESIDES = re.compile(r"[\s　《》〈〉“”\"'·.。,，、:：;；()（）]+")
"""What people write differently around the same title."""


@dataclass(frozen=True, kw_only=True)
class TextReach:
    """One text."""

    title: str
    """As it was first written."""
    category: str
    sessions: tuple[str, ...]
    """Ids of the sessions that studied it, the earliest first."""
    reached: tuple[PersonFact, ...]
    """Of today's roster, by name; also who studied it alone."""
    excused: tuple[PersonFact, ...]
    """On leave each time and not made up; no gap."""
    missed: tuple[tuple[PersonFact, str], ...]
    """Who was expected and not reached, each with the id of the latest session missed."""

    @property
    def expected(self) -> int:
        """How many it could have reached."""
        return len(self.reached) + len(self.missed)

    @property
    def share(self) -> float:
        """How many of these it did reach, 0–1."""
        return len(self.reached) / self.expected if self.expected else 1.0


def texts_of(year: Year) -> tuple[TextReach, ...]:
    """Return the texts studied in the year, in the order they were first studied."""
    studied: dict[str, list[tuple[SessionReach, Mapping[str, Any]]]] = defaultdict(list)
    for session in year.sessions:
        for key, row in _rows(session):
            studied[key].append((session, row))
    alone = _studied_alone(year)
    return tuple(_reach(some, alone[key], year) for key, some in studied.items())


def _rows(session: SessionReach) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield each text of a session once, under the key that tells it from others."""
    seen = set()
    for row in session.record.answers.get("materials") or ():
        key = _key(row.get("title"))
        if key and key not in seen:
            seen.add(key)
            yield key, row


def _key(title: object) -> str:
    return _BESIDES.sub("", str(title or "")).casefold()


def _studied_alone(year: Year) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for record in year.records(SELF_STUDY, year.span):
        found[_key(record.answers.get("material"))].update(record.those(LEARNER))
    return found


def _reach(
    studied: list[tuple[SessionReach, Mapping[str, Any]]], alone: set[str], year: Year
) -> TextReach:
    reached = set(alone)
    excused: set[str] = set()
    missed: dict[str, str] = {}
    for session, _ in studied:
        reached.update(session.reached)
        excused |= session.excused
        missed.update(dict.fromkeys(session.missed, session.record.id))
    categories = sorted({str(row.get("kind") or "") for _, row in studied} - {""})
    return TextReach(
        title=str(studied[0][1].get("title") or "").strip(),
        category="、".join(categories),
        sessions=tuple(session.record.id for session, _ in studied),
        reached=year.meant(lambda one: one.id in reached),
        excused=year.meant(lambda o: o.id in excused and o.id not in reached | missed.keys()),
        missed=tuple(
            (one, missed[one.id])
            for one in year.meant(lambda o: o.id in missed and o.id not in reached)
        ),
    )
