"""Puts a withdrawn entry back, with the state it had."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.duplicates import refuse_duplicate
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.problems import OfficeProblem


def put_back_entry(desk: Desk, *, record_id: str) -> Changes:
    """Put one withdrawn entry back.

    Raises:
        OfficeProblem: unknown record, not withdrawn, or another one has taken its place since.
    """
    with desk.store.writing("put_back_entry") as books:
        record = find_record(books, record_id).record
        if record.withdrawn_at is None:
            raise OfficeProblem(f"记录 {record.number} 没有撤回过，没有改动，可以直接使用。")
        refuse_duplicate(books, record)
        record.withdrawn_at = record.withdrawn_reason = None
        books.replace(record)
        return Changes(frozenset({(record.kind, record.id)}))
