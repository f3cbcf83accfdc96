"""Removes an attachment from its entry (移除): marked with a reason, its content stays kept."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.problems import OfficeProblem


def remove_attachment(desk: Desk, *, attachment_id: str, reason: str) -> Changes:
    """Remove one attachment (its id or the beginning of it) for a reason.

    Raises:
        OfficeProblem: no such attachment, removed already, its record is withdrawn, or no reason.
    """
    words = reason.strip()
    if not words:
        raise OfficeProblem("没有移除：请写明移除的原因后再试。")
    with desk.store.writing("remove_attachment") as books:
        found = books.attachment(attachment_id)
        record = find_record(books, found.record_id).record
        if record.withdrawn_at is not None:
            raise OfficeProblem(
                f"记录 {record.number} 已撤回，附件没有移除；请先放回这条记录再移除。"
            )
        books.remove_attachment(found.id, words, desk.clock())
        return Changes(frozenset({(record.kind, record.id)}))
