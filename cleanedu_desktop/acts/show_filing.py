"""Shows how it stands with the file of a year: its proposal, its closing, the office's table."""

from __future__ import annotations

from cleanedu_desktop.acts.close_year import ClosingReviewed, review_closing
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.propose_filing import FilingProposed, propose_filing
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.filing.filing_table import FilingClass
from cleanedu_desktop.settings import Settings


@dataclass(frozen=True)
class FilingShown:
    """How it stands with the file of a year."""

    proposed: FilingProposed
    closing: ClosingReviewed
    settings: Settings
    classes: tuple[tuple[FilingClass, str], ...]
    """How each kind is filed, and its title."""


def show_filing(desk: Desk, *, year: int) -> FilingShown:
    """Return how it stands with a year.

    Raises:
        OfficeProblem: an inspector sits here, or the office's table is unreadable.
    """
    proposed = propose_filing(desk, year=year)
    table = proposed.table
    classes = [(table.of(kind), desk.forms.main_form(kind).title) for kind in desk.forms.kinds]
    closing = review_closing(desk, year=year)
    return FilingShown(proposed, closing, desk.settings, tuple(classes))
