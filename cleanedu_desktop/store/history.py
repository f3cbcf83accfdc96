"""Writes the history: every row a transaction changes gets its entry in the same transaction.

`before_flush` takes the values of before, `after_flush` writes all entries of the flush at once.
What passes the session by (plain SQL) is told to `History.note`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, event
from sqlalchemy import inspect as sa_inspect
from sqlalchemy.orm import Mapper, Session, object_mapper
from sqlalchemy.types import TypeDecorator

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import ACTS, DELETED, INSERTED, NOTED, UPDATED
from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis
from cleanedu_desktop.store.column_types import UtcText, canonical_json
from cleanedu_desktop.store.row_text import TRACKED, columns_of, row_id_of, row_writer
from cleanedu_desktop.store.tell_errors import StoreFault

_INSERT = (
    f"INSERT INTO change ({', '.join(COLUMNS)}, digest)"  # noqa: S608
    f" VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
)
_LAST = "SELECT seq, digest FROM change ORDER BY seq DESC LIMIT 1"
_STORE_ID = "SELECT value FROM store_info WHERE name = 'store_id'"
RECORD_OF = {"record": "id", "record_link": "from_id"}
"""Table -> column that says which record a row belongs to, where it is not ``record_id``."""

_cached_writer = cache(row_writer)


def last_of(connection: Connection) -> tuple[int, str]:
    """Return the number and digest of the last entry; of none: 0 and where the chain begins."""
    last = connection.exec_driver_sql(_LAST).one_or_none()
    if last is not None:
        return last[0], last[1]
    return 0, genesis(connection.exec_driver_sql(_STORE_ID).scalar_one())


@cache
def _layout(mapper: Mapper[Any]) -> _Layout:
    table, side = mapper.base_mapper.local_table, mapper.local_table
    if table not in TRACKED or not isinstance(side, Table):
        raise StoreFault(f"{mapper.class_.__name__} has no history")
    columns = columns_of(table, None if side is table else side)
    record_column = RECORD_OF.get(table.name, "record_id")
    return _Layout(
        about=table.name,
        columns=columns,
        keys=tuple(mapper.get_property_by_column(one).key for one in columns),
        binds=tuple(_bind_of(one) for one in columns),
        row_key="id",
        record_key=record_column if record_column in table.c else None,
    )


def _bind_of(column: Column[Any]) -> Callable[[Any], Any]:
    kind = column.type
    if (
        not isinstance(kind, TypeDecorator)
        or type(kind).process_bind_param is TypeDecorator.process_bind_param
    ):
        return _as_it_is
    dialect: Any = None
    return lambda value: kind.process_bind_param(value, dialect)


def _as_it_is(value: Any) -> Any:
    return value


def _earlier_of(row: object) -> str:
    """Return the text of the changed columns as they were; the version always changes."""
    layout, state = _layout(object_mapper(row)), sa_inspect(row)
    columns, values = [], []
    for column, key, bind in zip(layout.columns, layout.keys, layout.binds, strict=True):
        now = bind(getattr(row, key))
        gone = state.attrs[key].history.deleted
        before = bind(gone[0]) if gone else now
        if before != now or column.name == "version":
            columns.append(column)
            values.append(before)
    return _cached_writer(tuple(columns))(values)


def _utc(at: datetime) -> str:
    return str(UtcText().process_bind_param(at, None))  # type: ignore[arg-type]


@dataclass(frozen=True)
class _Layout:
    """How a mapped class becomes a row's text."""

    about: str
    columns: tuple[Column[Any], ...]
    keys: tuple[str, ...]
    """Attribute of each column."""
    binds: tuple[Callable[[Any], Any], ...]
    """Attribute's value -> value as the driver keeps it."""
    row_key: str
    record_key: str | None

    def values(self, row: object) -> list[Any]:
        return [bind(getattr(row, key)) for key, bind in zip(self.keys, self.binds, strict=True)]

    def text(self, row: object) -> str:
        return _cached_writer(self.columns)(self.values(row))


class History:
    """The entries of one transaction, which holds the write lock."""

    def __init__(self, session: Session, *, act: str, user_id: str | None, at: datetime) -> None:
        if act not in ACTS:
            raise StoreFault(f"{act} is not in records/change.py")
        self._session = session
        self.operation = str(uuid.uuid4())
        self._begin = (self.operation, act, user_id, _utc(at))
        self._last: tuple[int, str] | None = None
        self._waiting: list[tuple[str, object, str | None]] = []
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    def note(
        self,
        about: str,
        row_id: str,
        what: str,
        *,
        record_id: str | None = None,
        earlier: str | None = None,
        later: str | None = None,
    ) -> None:
        """Write one entry; `earlier` and `later` are texts of `row_text`."""
        self._write([(about, row_id, record_id, what, earlier, later)])

    def note_words(self, about: str, name: str, before: str, after: str) -> None:
        """Write how something beside the rows of the store was and is, in words."""
        earlier, later = (canonical_json({"name": name, "words": one}) for one in (before, after))
        self.note(about, name, NOTED, earlier=earlier, later=later)

    def note_row(
        self, table: Table, what: str, row: Row[Any], before: dict[str, Any] | None = None
    ) -> None:
        """Write the entry of a row changed by plain SQL; `before` holds what was otherwise."""
        columns = columns_of(table)
        self.note(
            table.name,
            row_id_of([getattr(row, one.name) for one in table.primary_key]),
            what,
            earlier=None if before is None else canonical_json(before),
            later=_cached_writer(columns)([getattr(row, one.name) for one in columns]),
        )

    def _before_flush(self, session: Session, *_: object) -> None:
        self._waiting = [(INSERTED, row, None) for row in session.new]
        for row in session.dirty:
            if session.is_modified(row):
                self._waiting.append((UPDATED, row, _earlier_of(row)))
        self._waiting += [
            (DELETED, row, _layout(object_mapper(row)).text(row)) for row in session.deleted
        ]

    def _after_flush(self, *_: object) -> None:
        waiting, self._waiting = self._waiting, []
        entries = []
        for what, row, earlier in waiting:
            layout = _layout(object_mapper(row))
            record_id = getattr(row, layout.record_key) if layout.record_key else None
            later = None if what == DELETED else layout.text(row)
            row_id = getattr(row, layout.row_key)
            entries.append((layout.about, row_id, record_id, what, earlier, later))
        if entries:
            self._write(entries)

    def _write(
        self, entries: list[tuple[str, str, str | None, str, str | None, str | None]]
    ) -> None:
        connection = self._session.connection()
        seq, digest = self._last or last_of(connection)
        rows = []
        for entry in entries:
            seq += 1
            row = (seq, *self._begin, *entry)
            digest = digest_after(digest, row)
            rows.append((*row, digest))
        connection.exec_driver_sql(_INSERT, rows)
        self._last = seq, digest
