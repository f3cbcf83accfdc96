"""Moves an attachment within the order of its record's attachments."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem


def move_attachment(desk: Desk, *, attachment_id: str, to: int) -> Changes:
    """Put one attachment at place `to` (from 0) among those not removed; the others close up.

    Raises:
        OfficeProblem: no such attachment or place, it was removed, or its record is withdrawn;
            nothing was changed.
    """
    refuse_inspector(desk, "调整附件的顺序")
    with desk.store.writing("move_attachment") as books:
        found = books.attachment(attachment_id)
        record = find_record(books, found.record_id).record
        if record.withdrawn_at is not None:
            raise OfficeProblem(
                f"记录 {record.number} 已撤回，附件的顺序没有改动；请先放回这条记录再调整。"
            )
        before = books.attachments_of(record.id)
        ids = [one.id for one in before if one.id != found.id]
        if len(ids) == len(before) or not 0 <= to < len(before):
            raise OfficeProblem(
                f"附件“{found.name}”移不到第 {to + 1} 位：这条记录有 {len(before)} 个附件，"
                "顺序没有改动；请从附件清单里重新选取。"
            )
        ids.insert(to, found.id)
        places = [one.position for one in before]
        now = {one.id: one.position for one in before}
        moved = {one: at for one, at in zip(ids, places, strict=True) if now[one] != at}
        if moved:
            books.place_attachments(moved)
        return Changes(frozenset({(record.kind, record.id)} if moved else ()))
