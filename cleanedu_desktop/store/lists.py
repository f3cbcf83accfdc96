"""Queries of lists: the ids of one kind in an order, counts, and what a search finds."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    exists,
    false,
    func,
    select,
    type_coerce,
)

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import MAY_BE_SIGNED
from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.history_tables import attachment
from cleanedu_desktop.store.search_index import found_in, is_frequent, read_in
from cleanedu_desktop.store.search_terms import words_of

COMMON_ORDERS = ("happened_on", "title", "number", "entered_at", "state")
SHORTEST_BEGINNING = 4
"""Characters of an id that stand for the whole."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which records of a kind a list shows."""

    kind: str
    year: int | None = None
    state: str | None = None
    withdrawn: bool = False
    """True: only the withdrawn ones."""
    text: str = ""
    unattached: bool = False
    """True: only those without a file attached that may be their signed copy."""


def select_ids(
    wanted: Wanted, order_by: str, descending: bool, *, rare: bool = False
) -> Select[str]:
    """Return the query of the ids in order; ValueError for an unknown `order_by`.

    `rare`: `wanted.text` is in few records, so begin with these and not with the list.
    """
    column = _order_column(wanted.kind, order_by)
    query = _narrowed(select(tables.record.c.id), wanted, rare)
    if column.table is not tables.record and not _joins_side(wanted):
        query = query.where(column.table.c.id == tables.record.c.id)
    ends = (column, tables.record.c.id)
    return query.order_by(*[end.desc() if descending else end.asc() for end in ends])


def select_count(wanted: Wanted, *, rare: bool = False) -> Select[int]:
    """Return the query of how many there are."""
    return _narrowed(select(func.count(tables.record.c.id)), wanted, rare)


def is_rare(connection: Connection, wanted: Wanted) -> bool:
    """Tell whether few records hold the text asked for."""
    words = words_of(wanted.text)
    return bool(words) and not is_frequent(connection, words)


def found_ids(connection: Connection, query: str, kind: str | None, limit: int) -> list[str]:
    """Return the ids of at most `limit` records whose text holds every word, latest first."""
    words = words_of(query)
    if not words:
        return []
    frequent = is_frequent(connection, words)
    found = select(tables.record.c.id).where(
        _shown(rare=not frequent), read_in(words) if frequent else found_in(words)
    )
    if kind is not None:
        found = found.where(tables.record.c.kind == kind)
    found = found.order_by(tables.record.c.happened_on.desc(), tables.record.c.id.desc())
    return list(connection.execute(found.limit(limit)).scalars())


def ids_meant(connection: Connection, given: str) -> list[str]:
    """Return the ids an id, a number or the beginning of an id (four characters or more) means."""
    record = tables.record.c
    # One after the other: asked together, SQLite walks the whole table.
    for exact in (record.id == given, record.number == given):
        found = list(connection.execute(select(record.id).where(exact)).scalars())
        if found:
            return found
    if len(given) < SHORTEST_BEGINNING:
        return []
    begins = record.id.startswith(given.lower(), autoescape=True)
    some = select(record.id).where(begins).order_by(record.id).limit(10)
    return list(connection.execute(some).scalars())


def _order_column(kind: str, order_by: str) -> Column[Any]:
    if order_by in COMMON_ORDERS:
        return tables.record.c[order_by]
    side = _side_of(kind)
    if side is None or order_by not in side.c or order_by in ("id", "roster"):
        raise ValueError(f"{kind} cannot be ordered by {order_by!r}")
    return side.c[order_by]


def _side_of(kind: str) -> Table | None:
    return tables.METADATA.tables[kind] if kind in CORE_KINDS else None


def _joins_side(wanted: Wanted) -> bool:
    in_calendar = wanted.year is not None and MINYEAR <= wanted.year <= MAXYEAR
    return in_calendar and _has_own_year(wanted.kind)


def _has_own_year(kind: str) -> bool:
    """Tell whether a kind is of a year (commitments) instead of a day."""
    side = _side_of(kind)
    return side is not None and "year" in side.c


def _shown(*, rare: bool) -> ColumnElement[bool]:
    """Not withdrawn; `rare`: said so that no index of a list fits and SQLite begins with the hits.

    Walking a list of 100,000 to meet a hundred hits costs a hundred times as much.
    """
    withdrawn_at = tables.record.c.withdrawn_at
    if rare:
        return func.coalesce(type_coerce(withdrawn_at, String), "") == ""
    return withdrawn_at.is_(None)


def _narrowed(query: Select[Any], wanted: Wanted, rare: bool) -> Select[Any]:
    record = tables.record
    query = query.where(record.c.kind == wanted.kind)
    if wanted.withdrawn:
        query = query.where(record.c.withdrawn_at.is_not(None))
    else:
        query = query.where(_shown(rare=rare))
    if wanted.state is not None:
        query = query.where(record.c.state == wanted.state)
    if _joins_side(wanted):
        side = tables.METADATA.tables[wanted.kind]
        query = query.where(side.c.id == record.c.id, side.c.year == wanted.year)
    elif wanted.year is not None and not MINYEAR <= wanted.year <= MAXYEAR:
        query = query.where(false())
    elif wanted.year is not None:
        first, last = date(wanted.year, 1, 1), date(wanted.year, 12, 31)
        day = record.c.happened_on
        query = query.where(day >= first, day <= last)
    if wanted.unattached:
        query = query.where(~_has_file())
    words = words_of(wanted.text)
    return query.where(found_in(words)) if words else query


def _has_file() -> ColumnElement[bool]:
    files = attachment.c
    return exists().where(
        files.record_id == tables.record.c.id,
        files.removed_at.is_(None),
        files.role.in_(MAY_BE_SIGNED),
    )
