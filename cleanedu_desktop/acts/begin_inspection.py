"""Begins an inspector's sitting at a desk whose store can only be read."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.inspection import Inspection, without_restricted, without_unseen


def begin_inspection(desk: Desk, *, who: str) -> Desk:
    """Return the desk for the inspector `who`; restricted kinds are gone, all is logged.

    Raises:
        OfficeProblem: the log cannot be written, so nothing may be shown.
    """
    if not desk.store.read_only:
        raise ValueError("an inspector's store is read-only")
    with desk.store.reading() as books:
        office_id = books.office().id
    log = desk.store.view_log(desk.folders.view_log_file, office_id=office_id)
    whole = without_unseen(desk.forms)
    sitting = Inspection(log, who, desk.clock, whole)
    try:
        sitting.note("begin")
    except BaseException:
        log.close()
        raise
    return replace(desk, forms=without_restricted(whole), inspection=sitting)
