"""Shows who was reached (覆盖) in a year: hours, talks, texts, contents, groups, and the gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.begun_settling import begun
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.withheld_rules import restricted_categories, withheld_rules
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.coverage import Coverage, coverage
from cleanedu_desktop.rules.rulebook import Rulebook

COVERAGE = "覆盖"


@dataclass(frozen=True)
class CoverageShown:
    """Who was reached, as of a day."""

    coverage: Coverage
    mistakes: tuple[str, ...]
    """What is wrong in the office's rules; these are not in force."""


def show_coverage(desk: Desk, *, on: date | None = None) -> CoverageShown:
    """Return who was reached in the year of a day (today), on the roster of that day.

    An inspector is not told of rules about categories that are not public.
    """
    note(desk, "list", COVERAGE)
    book = rulebook_of(desk)
    found = coverage_for(desk, on or today(desk), book)
    gaps = tuple(replace(gap, settle=begun(desk, gap.settle)) for gap in found.gaps)
    return CoverageShown(
        coverage=replace(found, gaps=gaps),
        mistakes=tuple(str(one) for one in book.mistakes),
    )


def coverage_for(desk: Desk, on: date, book: Rulebook, *, on_paper: bool = False) -> Coverage:
    """Return who was reached, as far as whoever sits at the desk may know, or paper may tell.

    What settles its gaps is not put into the forms' words yet; that takes as long as all the rest.
    """
    withheld = withheld_rules(desk, book, on_paper=on_paper)
    shown = Rulebook({key: one for key, one in book.stretches.items() if key not in withheld})
    return coverage(facts_of(desk), shown, on, hidden=restricted_categories(desk))
