"""Writes into the history that someone saw what is confidential of a record."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk


def note_seen(desk: Desk, *, record_id: str) -> None:
    """Note it before it is shown; an inspector's look is in his own log already.

    Raises:
        OfficeProblem: it could not be written; then it must not be shown.
    """
    if desk.inspection is None:
        with desk.store.writing("note_seen") as books:
            books.note_seen(record_id)
