"""Lists the recycle bin: every withdrawn record, whatever its kind."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class WithdrawnEntry:
    """One withdrawn record."""

    id: str
    kind: str
    number: str
    title: str
    withdrawn_at: datetime
    reason: str


def list_withdrawn(desk: Desk) -> list[WithdrawnEntry]:
    """Return the withdrawn records, those withdrawn last first."""
    with desk.store.reading() as books:
        records = books.rows(books.withdrawn_ids())
    records = [one for one in records if not is_hidden(desk, one.kind)]
    note(desk, "list", "回收站", [one.number for one in records])
    return [
        WithdrawnEntry(
            one.id, one.kind, one.number, one.title, one.withdrawn_at, one.withdrawn_reason or ""
        )
        for one in records
        if one.withdrawn_at is not None
    ]
