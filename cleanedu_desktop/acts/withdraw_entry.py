"""Withdraws an entry (撤回): it stays in the books, marked, out of every list and count."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.problems import OfficeProblem


def withdraw_entry(desk: Desk, *, record_id: str, reason: str) -> Changes:
    """Withdraw one entry for a reason.

    Raises:
        OfficeProblem: unknown record, withdrawn already, in the file, or no reason given.
    """
    words = reason.strip()
    if not words:
        raise OfficeProblem("没有撤回：请写明撤回的原因后再试。")
    with desk.store.writing("withdraw_entry") as books:
        record = find_record(books, record_id).record
        if record.withdrawn_at is not None:
            raise OfficeProblem(f"记录 {record.number} 已经撤回过了，没有再改动，无需重复操作。")
        if filed := books.filed_of([record.id]):
            raise OfficeProblem(
                f"没有撤回：记录 {record.number} 已经归档（{filed[record.id].number}）。"
                "记录没有改动；请先在“归档”里取出这一件，写明原因，再撤回。"
            )
        record.withdrawn_at, record.withdrawn_reason = desk.clock(), words
        books.replace(record)
        return Changes(frozenset({(record.kind, record.id)}))
