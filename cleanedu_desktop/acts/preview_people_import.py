"""Previews a roster file: who would be added, changed, skipped, and every doubtful cell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.roster_plan import plan_import
from cleanedu_desktop.acts.entry.surroundings import office_standards
from cleanedu_desktop.acts.import_plan import PeopleImportPlan
from cleanedu_desktop.rules.finding import Surroundings

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.roster import Roster
    from cleanedu_desktop.store.books import Books


def preview_people_import(desk: Desk, *, file: Path) -> PeopleImportPlan:
    """Read the roster and compare it with the people on the books; writes nothing.

    Raises:
        OfficeProblem: the file cannot be read or holds no names.
    """
    roster = read_roster_file(desk, file)
    with desk.store.reading() as books:
        return plan_in(desk, books, roster)


def read_roster_file(desk: Desk, file: Path) -> Roster:
    """Read the roster; raises OfficeProblem if it cannot be read."""
    from cleanedu_desktop.exchange.roster import read_roster

    return read_roster(file.expanduser().absolute())


def plan_in(desk: Desk, books: Books, roster: Roster) -> PeopleImportPlan:
    """As `preview_people_import`, within books that are open already."""
    known = Surroundings(today=today(desk), standards=office_standards(desk))
    return plan_import(desk, books, roster, known)
