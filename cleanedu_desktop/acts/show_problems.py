"""Shows the common problems (共性问题) of a year: rectification, and findings that are none yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.raise_findings import KIND, SOURCES, open_findings
from cleanedu_desktop.rules.common_problems import Problem, ProblemsOfYear, problems_of_year

if TYPE_CHECKING:
    from cleanedu_desktop.records.record import WholeRecord
    from cleanedu_desktop.store.books import Books

TITLE = "共性问题分析"
_CLOSED, _CLOSE = "closed", "close"
"""State of a problem that is closed, and the step that closes it."""


def show_problems(desk: Desk, *, year: int | None = None) -> ProblemsOfYear:
    """Return the analysis of a year (the present one), as far as one may see the records."""
    note(desk, "list", TITLE)
    wanted = today(desk).year if year is None else year
    with desk.store.reading() as books:
        found = [*_rectified(books)] if not is_hidden(desk, KIND) else []
        for kind in SOURCES:
            if kind in desk.forms.kinds and not is_hidden(desk, kind):
                found += _found(books, kind)
    return problems_of_year(found, wanted)


def _rectified(books: Books) -> Iterator[Problem]:
    for whole in books.wholes(books.record_ids(KIND)):
        record = whole.record
        answers = record.answers
        if record.happened_on is not None:
            yield Problem(
                number=record.number,
                words=str(answers.get("problem") or record.title),
                found_on=record.happened_on,
                type=str(answers.get("nature") or ""),
                unit=str(answers.get("responsible_department") or ""),
                source=str(answers.get("source") or ""),
                closed_on=_closed_on(whole),
            )


def _closed_on(whole: WholeRecord) -> date | None:
    closings = whole.taken(_CLOSE)
    return closings[-1].taken_on if closings and whole.record.state == _CLOSED else None


def _found(books: Books, kind: str) -> Iterator[Problem]:
    """Yield the findings of a kind that have not been made problems to rectify."""
    for whole in books.wholes(books.record_ids(kind)):
        if whole.record.happened_on is None:
            continue
        for row in open_findings(books, whole):
            yield Problem(
                number=whole.record.number,
                words=str(row.get("problem") or ""),
                found_on=whole.record.happened_on,
                type=str(row.get("aspect") or ""),
                unit=str(row.get("department") or ""),
                source=SOURCES[kind],
            )
