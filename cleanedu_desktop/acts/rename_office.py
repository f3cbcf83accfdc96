"""Changes the name of the office: mistyped at set-up, or renamed by its superior."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.office_name import tidy_office_name
from cleanedu_desktop.records.office import Office


def rename_office(desk: Desk, *, name: str) -> Office:
    """Print `name` from now on, on reprints too; the code and the record keys stay.

    Raises:
        OfficeProblem: the name is empty, too long, or cannot be shown.
    """
    tidy = tidy_office_name(name, "没有保存，记录没有受影响")
    with desk.store.writing("rename_office") as books:
        office = replace(books.office(), name=tidy)
        books.replace_office(office)
    return office
