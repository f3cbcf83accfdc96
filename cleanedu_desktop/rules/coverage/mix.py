"""What education was about and in which forms it came (R26, R37), and how far it reached (R40)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.sessions import SessionReach
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.rule import Rule

CONTENT = "R26-"
"""Beginning of the ids of the rules that each name one content of education."""
READING = "R37"
"""Rule that says which forms are mere reading of documents."""
_ALWAYS = 3
"""So many contents are told of although no session had them: 岗位, 纪律, 警示."""
OUTSIDE = ("families", "masses")
"""Answers that count who is not on the roster."""


def _words(session: SessionReach, name: str) -> tuple[str, ...]:
    said = session.record.answers.get(name) or ()
    return (said,) if isinstance(said, str) else tuple(map(str, said))


def _sum(sessions: Sequence[SessionReach], name: str) -> int:
    return sum(_whole(one.record.answers.get(name) for one in sessions))


def _whole(values: Iterable[object]) -> Iterable[int]:
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield int(value)


@dataclass(frozen=True, kw_only=True)
class Content:
    """One content: 岗位, 纪律, 警示."""

    rule: Rule
    sessions: int
    """That had it; one may have several, and counts for each of them."""


@dataclass(frozen=True, kw_only=True)
class Mix:
    """The contents of a year's sessions."""

    contents: tuple[Content, ...]
    """In the order of the rules."""
    unmarked: int
    """Sessions of which no content is said."""
    sessions: int
    others: int = 0
    """Sessions whose contents are said, and none of these."""

    @property
    def marked(self) -> int:
        """Sessions whose contents are said."""
        return self.sessions - self.unmarked

    @property
    def told(self) -> tuple[Content, ...]:
        """The first three (岗位, 纪律, 警示) always, of the others those that occurred."""
        rest = (one for one in self.contents[_ALWAYS:] if one.sessions)
        return (*self.contents[:_ALWAYS], *rest)

    def share(self, content: Content) -> float:
        """Return which share of the sessions whose contents are said had it, 0–1."""
        return content.sessions / self.marked if self.marked else 0.0


@dataclass(frozen=True, kw_only=True)
class FormsOfEducation:
    """The forms of a year's sessions."""

    forms: tuple[tuple[str, int], ...]
    """Form -> sessions, by name."""
    told: int
    """Sessions whose form is known."""
    reading: int
    """Of these, in no other form than reading documents."""

    @property
    def reading_share(self) -> float:
        """Share of mere reading, 0–1."""
        return self.reading / self.told if self.told else 0.0


@dataclass(frozen=True, kw_only=True)
class Heads:
    """How many were there, all sessions together."""

    attended: int
    """Attendances of people on the roster, made up ones too."""
    families: int
    masses: int
    across: int
    """Sessions with people of several departments."""
    with_departments: int
    """Sessions whose people's departments are known."""


def mix_of(year: Year) -> Mix:
    """Return what the sessions were about."""
    rules = [rule for rule in year.rules if rule.id.startswith(CONTENT)]
    found: Counter[str] = Counter()
    unmarked = others = 0
    for session in year.sessions:
        tags = _words(session, "content_tags")
        words = (*tags, session.record.type)
        here = [rule.id for rule in rules if any(map(rule.names, words))]
        found.update(here)
        unmarked += not here and not tags
        others += not here and bool(tags)
    return Mix(
        contents=tuple(Content(rule=rule, sessions=found[rule.id]) for rule in rules),
        unmarked=unmarked,
        others=others,
        sessions=len(year.sessions),
    )


def forms_of(year: Year) -> FormsOfEducation:
    """Return in which forms the sessions came."""
    rule = next((one for one in year.rules if one.id == READING), None)
    found: Counter[str] = Counter()
    told = reading = 0
    for session in year.sessions:
        forms = {*_words(session, "education_form"), *_words(session, "warning_form")}
        found.update(forms)
        told += bool(forms)
        reading += bool(forms) and rule is not None and all(map(rule.names, forms))
    return FormsOfEducation(forms=tuple(sorted(found.items())), told=told, reading=reading)


def heads_of(year: Year) -> Heads:
    """Return how many were there."""
    departments = {one.id: one.department for one in year.facts.persons}
    across = known = 0
    for session in year.sessions:
        there = {departments.get(one, "") for one in session.reached} - {""}
        known += bool(there)
        across += len(there) > 1
    families, masses = (_sum(year.sessions, name) for name in OUTSIDE)
    return Heads(
        attended=sum(len(one.reached) for one in year.sessions),
        families=families,
        masses=masses,
        across=across,
        with_departments=known,
    )
