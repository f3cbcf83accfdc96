"""Shows the funds' book (经费) of a year: each line with its balance, sums by source, growth."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.fund_balance import (
    FundLine,
    FundSum,
    by_source,
    growth_percent,
    lines_of_year,
    total,
)

KIND = "fund"


@dataclass(frozen=True)
class FundsShown:
    """The book of a year; amounts in fen."""

    year: int
    lines: tuple[FundLine, ...]
    sources: dict[str, FundSum]
    total: FundSum
    growth: float | None
    """Percent by which what was allotted grew since the year before; None if nothing was then."""
    people: int
    """On the roster at the end of the year, or today if it is not over."""

    @property
    def per_head(self) -> int | None:
        """Return what was spent for each of the people, in whole fen; None without people."""
        return self.total.spent // self.people if self.people else None


def show_funds(desk: Desk, *, year: int | None = None) -> FundsShown:
    """Return the book of a year (the present one), the lines by their days."""
    day = today(desk)
    year = day.year if year is None else year
    facts = facts_of(desk)
    note(desk, "list", desk.forms.main_form(KIND).title)
    lines = lines_of_year(facts.of(KIND), year)
    sources = by_source(lines)
    sums = total(sources.values())
    before = total(by_source(lines_of_year(facts.of(KIND), year - 1)).values())
    last = min(day, date(year, 12, 31))
    return FundsShown(
        year=year,
        lines=tuple(lines),
        sources=sources,
        total=sums,
        growth=growth_percent(sums.allotted, before.allotted),
        people=sum(one.on_roster(last) for one in facts.persons),
    )
