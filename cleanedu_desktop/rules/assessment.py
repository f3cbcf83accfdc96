"""An assessment standard as data: sections, indicators with points, and how each is measured."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.rule import Scope

FULL = 100.0
"""Points all indicators of a standard have together."""
MEASURES = {
    "manual": "由人评定",
    "count": "次数",
    "people": "到人的比例",
    "hours": "学时达标的比例",
    "state": "办到某个状态的比例",
    "on_time": "按期办结的比例",
    "in_time": "及时登记的比例",
    "rule": "某条周期规则做到几期",
    "rule_people": "某条周期规则做到的人",
}
"""What an indicator can be measured by -> word shown."""
DEDUCTIONS = {"records": "每条扣分", "overdue": "每条逾期扣分", "late": "每条补录扣分"}
WHEN_NONE = {"manual": "由人评定", "full": "计满分", "zero": "不得分"}
"""What a share of nothing at all counts for."""


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Which records are looked at. What is left empty does not narrow."""

    kind: str = ""
    types: tuple[str, ...] = ()
    """The record's type holds one of these words."""
    states: tuple[str, ...] = ()
    indicator: str = ""
    """Instead of a kind: all kinds whose forms say that they count for this indicator."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """How the points of an indicator come about."""

    by: str = "manual"
    """A key of `MEASURES`."""
    records: Looked = field(default_factory=Looked)
    """Of `state` the states are those reached; of others they narrow."""
    minimum: float = 1
    """Times or hours."""
    period: str = "year"
    roles: tuple[str, ...] = ()
    """In which of these roles a record reaches someone; an attendee must have been present."""
    people: Scope = field(default_factory=Scope)
    due: str = "due_on"
    """Answer that says until when."""
    step: str = ""
    """Step that settles it."""
    rule: str = ""
    """Id of the rule of cadence."""
    when_none: str = "manual"
    """A key of `WHEN_NONE`."""


@dataclass(frozen=True, kw_only=True)
class Deduction:
    """Points taken off for each record of a sort."""

    by: str
    """A key of `DEDUCTIONS`."""
    text: str
    points: float
    records: Looked
    due: str = "due_on"
    step: str = ""


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One line of a standard."""

    id: str
    text: str
    """考核内容."""
    standard: str = ""
    """评分标准, as printed."""
    max: float = 0
    citation: str = ""
    on: bool = True
    measure: Measure = field(default_factory=Measure)
    deduct: tuple[Deduction, ...] = ()
    evidence: tuple[Looked, ...] = ()
    """Records that are evidence besides those that were counted."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A group of indicators (项目)."""

    id: str
    title: str
    demand: str = ""
    """基本要求."""
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standard:
    """An assessment standard as it stands from a day."""

    id: str
    title: str
    source: str
    sheet: str = ""
    """Id of the form it is usually printed on."""
    step: float = 0.1
    """Points are rounded to whole multiples of this."""
    begins: date = date.min
    on: bool = True
    own: bool = False
    """Made by the office, or changed by it."""
    sections: tuple[Section, ...] = ()

    def indicators(self) -> tuple[Indicator, ...]:
        """Return those that count, in order."""
        return tuple(one for part in self.sections for one in part.indicators if one.on)

    @property
    def points(self) -> float:
        """All points there are; `FULL` in a sound standard."""
        return sum(one.max for one in self.indicators())
