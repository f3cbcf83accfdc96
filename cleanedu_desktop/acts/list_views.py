"""Lists what inspectors saw and printed, for those who answer for the books."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.viewing import Viewing


@dataclass(frozen=True)
class ViewsListed:
    """The inspectors' log."""

    entries: list[Viewing]
    """Oldest first."""
    first_bad: int | None
    """The first entry that was changed outside the program."""


def list_views(desk: Desk, *, newest: int | None = None) -> ViewsListed:
    """Return the log, or the `newest` entries of it; empty before the first inspection.

    Raises:
        OfficeProblem: an inspector asks, or the log cannot be read.
    """
    refuse_inspector(desk, "查看检查日志")
    if not desk.folders.view_log_file.exists():
        return ViewsListed([], None)
    with desk.store.reading() as books:
        office_id = books.office().id
    log = desk.store.view_log(desk.folders.view_log_file, office_id=office_id, read_only=True)
    try:
        return ViewsListed(log.entries(newest=newest), log.first_bad())
    finally:
        log.close()
