"""Whether the year of a record is closed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.records.filing import ClosedYear, year_of
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def closed_year_of(books: Books, year: int) -> ClosedYear | None:
    """Return a year as it was closed; None while it is open."""
    return next((one for one in books.closed_years() if one.year == year), None)


def is_closed(books: Books, record: Record) -> bool:
    """Tell whether a record can only be read: its year is closed and it was not carried over."""
    year = year_of(record)
    closed = None if year is None else closed_year_of(books, year)
    return closed is not None and record.id not in closed.carried
