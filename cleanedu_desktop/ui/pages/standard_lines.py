"""The indicators of a standard while somebody changes them: what differs, what they sum up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cleanedu_desktop.rules.assessment import MEASURES, Indicator, Section, Standard
from cleanedu_desktop.rules.assessment_text import indicator_table
from cleanedu_desktop.rules.periods import WORDS

_BY_KIND = frozenset({"count", "people", "hours", "state", "on_time", "in_time"})
_TIMES = frozenset({"count", "people", "hours"})
"""Measures that ask for so many."""
SHARES = frozenset({"people", "hours", "state", "on_time", "in_time", "rule_people"})
"""Measures that are a share of something, which may be nothing at all."""
_ROLES = {
    "study_session": ["attendee"],
    "talk": ["talkee"],
    "commitment": ["committer"],
    "self_study": ["learner"],
}
"""In whose records somebody counts only in this role, where people are counted."""


def asks_kind(by: str) -> bool:
    """Tell whether a measure counts records of a kind."""
    return by in _BY_KIND


def asks_minimum(by: str) -> bool:
    """Tell whether a measure asks for so many."""
    return by in _TIMES


def asks_states(by: str) -> bool:
    """Tell whether a measure looks at records in some states alone, or at who reached them."""
    return by in _TIMES or by == "state"


def asks_rule(by: str) -> bool:
    """Tell whether a measure goes by a rule of cadence."""
    return by.startswith("rule")


def is_sayable(measure: Mapping[str, Any]) -> bool:
    """Tell whether the fields can say a measure whole; others are kept or written in a file."""
    return "indicator" not in measure


def words_of(typed: str) -> list[str]:
    """Return what was typed with 、 or ， between."""
    return [one.strip() for one in typed.replace("，", "、").split("、") if one.strip()]


def made_measure(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return a measure as it is written: of what the fields say (`given`) what it asks for.

    What they cannot say stays as `before` where that is of the same kind.
    """
    by = str(given.get("by", "manual"))
    kind = given.get("kind", "")
    made: dict[str, Any] = {"by": by}
    if asks_rule(by):
        made["rule"] = given.get("rule", "")
    if asks_kind(by):
        made["kind"] = kind
        made["types"] = words_of(given.get("types", ""))
    if asks_states(by):
        states, stood = list(given.get("states", ())), before.get("states", [])
        made["states"] = stood if set(states) == set(stood) else states
    if by == "on_time":
        made["step"], due = given.get("step", ""), given.get("due", "due_on")
        made["due"] = due if due != "due_on" else ""
    if asks_minimum(by) and given.get("minimum", 1) != 1:
        made["minimum"] = given["minimum"]
    if by == "count" and given.get("period", "year") != "year":
        made["period"] = given["period"]
    if by in SHARES and given.get("when_none", "manual") != "manual":
        made["when_none"] = given["when_none"]
    if asks_kind(by) and kind == before.get("kind"):
        made |= {key: before[key] for key in ("roles", "people") if key in before}
    elif by == "people" and kind in _ROLES:
        made["roles"] = _ROLES[kind]
    return {key: one for key, one in made.items() if one not in ("", []) or key in ("kind", "rule")}


def measure_words(measure: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Return a measure in words; `titles`: kind or rule -> what it is called."""
    by = str(measure.get("by", "manual"))
    parts = [MEASURES[by]]
    for key in ("kind", "rule"):
        if name := measure.get(key):
            parts.append(titles.get(name, name))
    if types := measure.get("types"):
        parts.append("、".join(types))
    if by == "count" or measure.get("minimum", 1) != 1:
        unit = "学时" if by == "hours" else "次"
        each = WORDS[measure.get("period", "year")] if by == "count" else ""
        parts.append(f"{each}至少 {measure.get('minimum', 1):g} {unit}")
    return "　".join(parts)


def _free(section: str, known: Iterable[str]) -> str:
    count, taken = 1, set(known)
    while (name := f"{section}.{count}") in taken:
        count += 1
    return name


@dataclass
class Line:
    """One indicator while it is changed."""

    section: str
    title: str
    """Of the section."""
    indicator: Indicator
    new: bool = False
    changes: dict[str, Any] = field(default_factory=dict)
    """What is to stand otherwise, as it is written in a file."""

    @property
    def id(self) -> str:
        """Of the indicator."""
        return self.indicator.id

    def now(self, name: str) -> Any:
        """Return how it is to stand."""
        return self.changes[name] if name in self.changes else self.was(name)

    def was(self, name: str) -> Any:
        """Return how it stands, as it is written in a file."""
        return indicator_table(self.indicator)[name]

    @property
    def measure(self) -> Mapping[str, Any]:
        """How it is to be measured."""
        given: Mapping[str, Any] = self.now("measure")
        return given

    def set(self, name: str, value: Any) -> None:
        """Let it stand otherwise; what is as before is no change."""
        if value == self.was(name) and not self.new:
            self.changes.pop(name, None)
        else:
            self.changes[name] = value

    @property
    def part(self) -> dict[str, Any]:
        """As the act takes it."""
        place = {"section": self.section, "id": self.id}
        return place | ({"section_title": self.title} if self.new else {}) | self.changes


class Lines(list[Line]):
    """All indicators of a standard, section by section."""

    def __init__(self, standard: Standard) -> None:
        super().__init__(
            Line(section.id, section.title, one)
            for section in standard.sections
            for one in section.indicators
        )

    @property
    def points(self) -> float:
        """What those that count sum up to."""
        return sum(float(one.now("max")) for one in self if one.now("on"))

    @property
    def parts(self) -> list[dict[str, Any]]:
        """What differs, as the act takes it."""
        return [one.part for one in self if one.changes]

    def sections(self) -> list[Section]:
        """Return the sections, in order, without their indicators."""
        return [
            Section(id=key, title=one) for key, one in {o.section: o.title for o in self}.items()
        ]

    def new_section(self, title: str) -> Section:
        """Return a section with an id of its own."""
        taken, number = {one.section for one in self}, 1
        while str(number) in taken:
            number += 1
        return Section(id=str(number), title=title)

    def add(self, section: Section) -> Line:
        """Add an indicator to a section, after its last."""
        known = {one.id for one in self}
        made = Line(
            section.id, section.title, Indicator(id=_free(section.id, known), text=""), True
        )
        made.changes = {"text": "", "max": 0.0, "on": True}
        mine = [place for place, one in enumerate(self) if one.section == section.id]
        self.insert(mine[-1] + 1 if mine else len(self), made)
        return made
