"""Makes a sheet that no form stands behind: an analysis, a list, a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.form_engine.definition import Paper
from cleanedu_desktop.form_engine.sheet import Block, Sheet


def sheet_without_form(
    desk: Desk,
    name: str,
    title: str,
    *,
    head: Iterable[tuple[str, str]],
    blocks: Iterable[Block],
    paper: Paper = "a4",
    until: date | None = None,
) -> Sheet:
    """Return the sheet: the office before what `head` says, today below, an inspector's watermark.

    `name` tells sheets apart where a form's id does else. The office has the name it bore on
    `until`, the last day of what is told, or today's.
    """
    with desk.store.reading() as books:
        kept = books.office()
    office = kept.name_on(until) if until is not None else kept.name
    return Sheet(
        form_id=name,
        form_version="",
        title=title,
        office_name=office,
        head=(("单位", office), *head),
        blocks=tuple(blocks),
        paper=paper,
        printed_on=today_words(desk),
        watermark=desk.inspection.watermark() if desk.inspection else "",
    )
