"""Drops a draft: it was saved, or thrown away."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk


def drop_draft(desk: Desk, *, draft_id: str) -> None:
    """Drop a draft; nothing if there is none of that id."""
    with desk.store.writing("drop_draft") as books:
        books.drop_draft(draft_id)
