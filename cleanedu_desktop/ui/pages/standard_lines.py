"""The indicators of a standard while somebody changes them: what differs, what they sum up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cleanedu_desktop.rules.assessment import MEASURES, Indicator, Section, Standard
from cleanedu_desktop.rules.assessment_text import measure_table
from cleanedu_desktop.rules.periods import WORDS

SIMPLE = ("manual", "count", "people", "hours", "in_time", "rule", "rule_people")
"""Measures that a few fields can say; others are kept or written in a file."""
_BY_KIND = frozenset({"count", "people", "hours", "in_time"})
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
    return by in _BY_KIND - {"in_time"}


def asks_rule(by: str) -> bool:
    """Tell whether a measure goes by a rule of cadence."""
    return by.startswith("rule")


def made_measure(
    by: str,
    *,
    kind: str = "",
    types: str = "",
    minimum: float = 1,
    period: str = "year",
    rule: str = "",
) -> dict[str, Any]:
    """Return a measure as it is written, from what was chosen."""
    made: dict[str, Any] = {"by": by}
    if asks_rule(by):
        made["rule"] = rule
    if asks_kind(by):
        made["kind"] = kind
        if words := [one for one in types.replace("，", "、").split("、") if one.strip()]:
            made["types"] = [one.strip() for one in words]
    if asks_minimum(by) and minimum != 1:
        made["minimum"] = minimum
    if by == "count" and period != "year":
        made["period"] = period
    if by == "people" and kind in _ROLES:
        made["roles"] = _ROLES[kind]
    return made


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
        return self.changes.get(name, getattr(self.indicator, name))

    @property
    def measure(self) -> Mapping[str, Any]:
        """How it is to be measured."""
        given: Mapping[str, Any] = self.changes.get("measure") or measure_table(
            self.indicator.measure
        )
        return given

    def set(self, name: str, value: Any) -> None:
        """Let it stand otherwise; what is as before is no change."""
        was = getattr(self.indicator, name)
        if name == "measure":
            was = measure_table(was)
        if value == was and not self.new:
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
