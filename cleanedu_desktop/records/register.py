"""What a form says follows from its records: days that fall due, what they count for, ties."""

from __future__ import annotations

import dataclasses

from cleanedu_desktop.quick_dataclass import dataclass

OWN_DAY = "happened_on"
"""Instead of a field's name: the day of the record itself."""


@dataclass(frozen=True, kw_only=True)
class DueDate:
    """A day of a record on which something falls due."""

    field: str
    """Name of a date field, `OWN_DAY`, or ``step.field`` for a day its steps name."""
    label: str
    """What is due, in words."""
    until_states: tuple[str, ...] = ()
    """In these states nothing is due any more."""
    step: str = ""
    """The step that settles it; empty: the record is corrected.

    A day that a step names is settled by this step taken after that one: each by one, or all by
    one that leads to a state of `until_states`.
    """
    every_months: int = 0
    """Due again so long after the last such step; without a step so long after the day. 0: once."""
    warn_days: int | None = None
    """It presses from so many days before; None: as the rule of all registers says."""
    line: int = dataclasses.field(default=0, compare=False)

    @property
    def of_step(self) -> tuple[str, str]:
        """Return (step, name of its field) where steps name the day, else two empty words."""
        step, dot, name = self.field.partition(".")
        return (step, name) if dot else ("", "")


@dataclass(frozen=True, kw_only=True)
class Counts:
    """What the records of a kind count for."""

    period: str = OWN_DAY
    """The day by which a record belongs to a year or quarter: a date field or `OWN_DAY`."""
    indicators: tuple[str, ...] = ()
    """Keys of the indicators it counts for."""
    hours: str = ""
    """Name of the number field: hours of study each of the people gets."""
    people: str = ""
    """Role whose people it reaches; where it takes attendance, those present."""
    collective: bool = False
    """These hours are collective study, as of sessions; else self-study."""
    by: tuple[str, ...] = ()
    """Names of the fields it is counted by."""
    sums: tuple[str, ...] = ()
    """Names of the number and money fields that sum."""


@dataclass(frozen=True, kw_only=True)
class Register:
    """What rules know of a kind from its form."""

    kind: str
    title: str = ""
    type_by: str = ""
    """Name of the answer that is the record's type; empty: it has none."""
    first_state: str = ""
    leads: tuple[tuple[str, str], ...] = ()
    """(step, the state it leads to), of steps that lead anywhere."""
    due: tuple[DueDate, ...] = ()
    counts: Counts | None = None
    links: tuple[str, ...] = ()
    """Kinds it links to."""
    restricted: bool = False
    also: frozenset[str] = frozenset()
    """Names of further answers that rules look at."""

    @property
    def asked(self) -> frozenset[str]:
        """Return the names of the answers all this looks at, without that of the type."""
        names = {one.field for one in self.due if not one.of_step[0]} | self.also
        if self.counts is not None:
            names |= {self.counts.period, self.counts.hours, *self.counts.by, *self.counts.sums}
        return frozenset(names - {"", OWN_DAY})

    @property
    def asked_of_steps(self) -> frozenset[str]:
        """Return the names of the answers of its steps that this looks at."""
        return frozenset(one.of_step[1] for one in self.due if one.of_step[0])
