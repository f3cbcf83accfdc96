"""Tells what is still worth mending in an entry that is in the books."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import refuse_hidden
from cleanedu_desktop.acts.entry.surroundings import surroundings
from cleanedu_desktop.rules.record_checks import check_record


def advise_on_entry(desk: Desk, *, record_id: str) -> list[str]:
    """Return a sentence for each finding of the record checks, worked out anew and kept nowhere.

    A withdrawn record is left in peace.

    Raises:
        OfficeProblem: no record, or several, are meant.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        if whole.record.withdrawn_at is not None:
            return []
        found = check_record(whole, surroundings(desk, books, whole))
    return list(dict.fromkeys(one.sentence for one in found))
