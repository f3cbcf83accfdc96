"""What can be changed in the file inside one transaction: filing, closing years, amending."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import Amendment, ClosedYear, FiledItem
from cleanedu_desktop.store.closed_years import ClosedYears
from cleanedu_desktop.store.session_books import SessionBooks
from cleanedu_desktop.store.tell_errors import CHANGED_MEANWHILE, StoreFault


class ArchiveWriting(SessionBooks):
    """The part of the writing books that changes the file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._closed_years = ClosedYears(session)

    def add_filed(self, items: Iterable[FiledItem]) -> None:
        """File records under numbers that were never given before."""
        self._add_archive(items)

    def replace_filed(self, item: FiledItem) -> None:
        """Keep `item` instead of the one with its id; its number and record stay.

        Raises:
            OfficeProblem: it was changed meanwhile.
        """
        self._replace_archive(item, fixed=("number", "record_id"))

    def add_closed_year(self, closed: ClosedYear) -> None:
        """Close a year; from now on its records can only be read."""
        self._add_archive([closed])
        self._closed_years.forget()

    def replace_closed_year(self, closed: ClosedYear) -> None:
        """Keep `closed` instead of the one with its id: carried over otherwise, or opened again."""
        self._replace_archive(closed, fixed=("year",))
        self._closed_years.forget()

    def add_amendment(self, made: Amendment) -> None:
        """Add what is to be read otherwise in a record."""
        self._add_archive([made])

    def _add_archive(self, rows: Iterable[Any]) -> None:
        self._session.add_all(rows)
        self._session.flush()
        self._session.expunge_all()

    def _replace_archive(self, row: FiledItem | ClosedYear, fixed: tuple[str, ...]) -> None:
        kept: Any = self._session.get(type(row), row.id)
        if kept is None or any(getattr(kept, one) != getattr(row, one) for one in fixed):
            raise StoreFault(f"no {type(row).__name__} {row.id} that may become this")
        if kept.version != row.version:
            raise OfficeProblem(CHANGED_MEANWHILE)
        for one in fields(row):
            value = getattr(row, one.name)
            if one.name != "version" and getattr(kept, one.name) != value:
                setattr(kept, one.name, value)
        self._session.flush()
        row.version = kept.version
        self._session.expunge_all()
