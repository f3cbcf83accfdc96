"""Keeps closed years as they are: what would change a record of one is refused before it is kept.

Listens to the session, so that no act, no undo and no import can pass it by. Filing a record and
amending it leave the record as it is and are let through.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import event
from sqlalchemy import inspect as sa_inspect
from sqlalchemy.orm import Session

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.filing import ClosedYear, FiledItem, year_of
from cleanedu_desktop.records.record import PersonTie, Record, RecordLink, StepTaken
from cleanedu_desktop.store.archive_tables import closed_year

_OF_RECORD = (StepTaken, PersonTie, Attachment, FiledItem)


def refusal(year: int, number: str) -> str:
    """Return the sentence that says why a record of a closed year stays as it is."""
    return (
        f"没有保存：{year}年已经关闭，记录 {number} 只能查看和打印，原来的内容没有改动。"
        "内容有误的，请在这条记录上写“更正说明”；确需改动的，请说明理由，先在“归档”里"
        "重新打开这一年。"
    )


def late(year: int) -> str:
    """Return the sentence that says why nothing is recorded in a closed year any more."""
    return (
        f"没有保存：{year}年已经关闭，不能再登记这一年的事项，台账没有改动。日期写错的，请改正日期；"
        "确需补录的，请说明理由，先在“归档”里重新打开这一年。"
    )


def _year_before(record: Record) -> int | None:
    """Return the year a changed record was of before."""
    state: Any = sa_inspect(record)
    for name in ("year", "happened_on"):
        if name in state.attrs and (gone := state.attrs[name].history.deleted):
            before = gone[0]
            return before if isinstance(before, int) or before is None else before.year
    return None


class ClosedYears:
    """The closed years as one transaction knows them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._carried: dict[int, frozenset[str]] | None = None
        """Year -> records carried over; read at the first flush."""
        event.listen(session, "before_flush", self._before_flush)

    def forget(self) -> None:
        """Read them anew: a year was closed or opened in this transaction."""
        self._carried = None

    def _before_flush(self, session: Session, *_: object) -> None:
        if self._closed():
            changed = [one for one in session.dirty if session.is_modified(one)]
            for row in [*session.new, *changed, *session.deleted]:
                if not (isinstance(row, FiledItem) and row in session.new):
                    self._refuse(row)

    def _closed(self) -> dict[int, frozenset[str]]:
        if self._carried is None:
            columns = closed_year.c
            rows = self._session.connection().execute(
                closed_year.select().where(columns.reopened_at.is_(None))
            )
            self._carried = {row.year: frozenset(row.carried) for row in rows}
        return self._carried

    def _refuse(self, row: object) -> None:
        if isinstance(row, ClosedYear):
            return
        for record, years in self._records_of(row):
            closed = [
                year
                for year in sorted(years)
                if year in self._closed() and record.id not in self._closed()[year]
            ]
            if closed and record is row and sa_inspect(row).pending:
                raise OfficeProblem(late(closed[0]))
            if closed:
                raise OfficeProblem(refusal(closed[0], record.number))

    def _records_of(self, row: object) -> Iterator[tuple[Record, set[int]]]:
        """Yield the record a row belongs to, and the years it is of before and after."""
        if isinstance(row, Record):
            yield row, {year for year in (year_of(row), _year_before(row)) if year is not None}
            return
        record_id = None
        if isinstance(row, _OF_RECORD):
            record_id = row.record_id
        elif isinstance(row, RecordLink):
            record_id = row.from_id
        if record_id is None:
            return
        with self._session.no_autoflush:
            record: Any = self._session.get(Record, record_id)
        if record is not None and (year := year_of(record)) is not None:
            yield record, {year}
