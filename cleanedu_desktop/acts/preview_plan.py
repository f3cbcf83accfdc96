"""Shows what making a year's plan would write: line by line, and what is left out and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.plan.from_last_year import lines_from_last_year
from cleanedu_desktop.acts.plan.from_rules import lines_from_rules
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

Source = Literal["last_year", "rules"]
LINES: dict[Source, Callable[[Desk, Books, int], list[PlanLine]]] = {
    "last_year": lines_from_last_year,
    "rules": lines_from_rules,
}


@dataclass(frozen=True)
class PlanPreview:
    """What could be put on the plan; nothing has been written."""

    year: int
    source: Source
    lines: tuple[PlanLine, ...]

    @property
    def possible(self) -> tuple[PlanLine, ...]:
        """The lines that are not left out."""
        return tuple(one for one in self.lines if not one.left_out)


def preview_plan(desk: Desk, *, year: int, source: Source) -> PlanPreview:
    """Return the lines that last year's records, or the rules in force, give for `year`.

    Raises:
        OfficeProblem: an inspector asks.
    """
    refuse_inspector(desk, "制定计划")
    with desk.store.reading() as books:
        return PlanPreview(year, source, tuple(LINES[source](desk, books, year)))
