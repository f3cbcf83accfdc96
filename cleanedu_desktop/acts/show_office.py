"""Shows the office: its name, and those it had before."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.records.office import Office


def show_office(desk: Desk) -> Office:
    """Return the office that keeps the books."""
    with desk.store.reading() as books:
        return books.office()
