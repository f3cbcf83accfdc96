"""A rule as data: what it says and where it stands, and what it demands of whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass

DEMANDS = {
    "records": "次数",
    "attended": "每人参加次数",
    "hours": "每人学时",
    "talks": "每人谈话次数",
    "pairs": "两两谈话次数",
    "share": "有事项的人里办到的比例",
    "make_up": "补学",
    "deadline": "期限",
    "commitments": "每人签订",
    "dates": "登记的期限",
    "events": "因事办理",
    "steps": "后续办理",
    "quarter_plan": "季度计划报备",
    "absences": "多次缺席",
    "holders": "岗位、人员变动后复查",
    "decisions": "议定事项的期限",
}
"""What a rule can demand -> word shown; a rule without a demand only says something."""

PERIODIC = frozenset({"records", "attended", "hours", "talks", "pairs", "share", "commitments"})
"""Demands that need a period and a minimum."""

NEEDS: dict[str, tuple[str, ...]] = {
    "talks": ("roles",),
    "share": ("event", "roles"),
    "events": ("event", "roles"),
    "steps": ("step",),
    "quarter_plan": ("step",),
    "absences": ("event", "roles"),
    "holders": ("event", "roles", "step"),
    "decisions": ("step",),
}
"""Demand -> what a rule with it has to say besides its kind."""
OF_ANY_KIND = frozenset({"dates"})
"""Demands that need no kind: without one they look at all."""


InForce = Callable[[date], bool]
"""Tells whether a rule was in force on a day: what came about before is not asked."""


def always(_day: date) -> bool:
    """Tell so of a rule that has always been in force."""
    return True


def holds(words: str, types: Sequence[str]) -> bool:
    """Tell whether a type holds one of the words asked; of none asked it always does."""
    if not types:
        return True
    for one in types:  # noqa: SIM110 - a generator costs three times as much, for each record
        if one in words:
            return True
    return False


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Whom a rule is about. What is left empty does not narrow."""

    political_status: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    """The post holds one of these words."""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Event:
    """A record about a person that brings a demand: an appointment, a sanction, absences."""

    kind: str
    types: tuple[str, ...] = ()
    """The record's type holds one of these words; empty: any."""
    role: str
    """In which the person is tied to it."""
    until: str = ""
    """Name of the answer with the last day; where it is empty the rule's numbers say."""
    unless: tuple[str, ...] = ()
    """In these states it brings nothing."""
    fill: Mapping[str, str] = field(default_factory=dict)
    """Field of the record that settles it -> answer of the event it begins with."""
    link_as: str = "对应事项"
    """What the event is to the record that settles it."""
    discreet: bool = False
    """Its people are not named where others may read along."""

    def names(self, words: str) -> bool:
        """Tell whether an event of this type is meant."""
        return holds(words, self.types)


@dataclass(frozen=True, kw_only=True)
class Conversion:
    """How an activity turns into hours of study (学时)."""

    each: str
    """hour, half_day or day: for each of these, begun halves and days counting whole …"""
    hours: float
    """… so many hours of study."""
    half_day: float | None = None
    """Of an hour's: what a half day gives where an event of several days ends at an earlier hour
    than it began, so that nobody knows how long its days were; None: nothing."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule as it stands in one stretch of time."""

    id: str
    text: str
    citation: str
    national: bool = False
    """False: local practice or a reminder of ours, never shown as a national rule."""
    program: bool = False
    """A reminder of the program's own making, of no other authority."""
    begins: date = date.min
    until: date | None = None
    """Last day in force."""
    on: bool = True
    note: str = ""
    """Who should switch it on, and the like."""
    keep: str = ""
    """Of a period of retention (保管期限): 永久, or 30年."""
    demand: str = ""
    """A key of `DEMANDS`, or empty."""
    kind: str = ""
    """Kind of record it looks at."""
    types: tuple[str, ...] = ()
    """The record's type holds one of these words; empty: any."""
    type_from: str = ""
    """Name of the answer that is the type; empty: as the form says."""
    roles: tuple[str, ...] = ()
    """In which of these roles a record counts for someone."""
    event: Event | None = None
    """Of demands by event: what brings them."""
    step: str = ""
    """Of demands for a step: its name."""
    since: str = ""
    """Of a step: name of the answer with the day it counts from; empty: the record's day."""
    last_day: str = ""
    """Of a step: name of the answer with its last day; where it is empty the numbers say."""
    period: str = ""
    minimum: float = 0
    """Times, or hours of study."""
    warn_days: int = 0
    """It presses from so many days before the end."""
    people: Scope = field(default_factory=Scope)
    partners: Scope = field(default_factory=Scope)
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Other numbers by name."""
    hours: Conversion | None = None
    own: bool = False
    """Made by the office, or changed by it in substance."""

    def names(self, words: str) -> bool:
        """Tell whether a record of this type is meant."""
        return holds(words, self.types)

    def is_in_force(self, day: date) -> bool:
        """Tell whether it is switched on and holds that day."""
        return self.on and self.begins <= day and (self.until is None or day <= self.until)
