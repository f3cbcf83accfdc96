"""Opens what is confidential for the inspector who sits here, until he leaves."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk


def open_up_restricted(desk: Desk, *, by: str) -> None:
    """Show restricted kinds and choices in this sitting; the log says that `by` allowed it.

    Raises:
        OfficeProblem: the log cannot be written; nothing was opened.
    """
    sitting = desk.inspection
    if sitting is None:
        raise ValueError("nobody inspects here")
    sitting.note("open_up", by)
    sitting.opened_by = by
    desk.forms = sitting.whole
