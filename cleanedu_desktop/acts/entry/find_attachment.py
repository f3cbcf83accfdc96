"""Finds the attachment someone at the desk means, if he may see its record."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import note, refuse_hidden
from cleanedu_desktop.records.attachment import Attachment


def find_attachment(desk: Desk, attachment_id: str, *, again: bool = False) -> Attachment:
    """Return the attachment by its id or the beginning of it; an inspector's look is noted.

    `again`: he is looking at it already (another page, a larger picture), which is not noted twice.

    Raises:
        OfficeProblem: none or several are meant, or its record is kept from the inspector.
    """
    with desk.store.reading() as books:
        found = books.attachment(attachment_id)
        whole = find_record(books, found.record_id)
    refuse_hidden(desk, whole)
    if not again:
        note(desk, "view", f"附件 {found.name}", [whole.record.number])
    return found
