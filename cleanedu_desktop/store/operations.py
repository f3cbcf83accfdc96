"""Reads what was done to the books, operation by operation, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, or_, select

from cleanedu_desktop.records.change import UNDOABLE, UNDONE, Operation
from cleanedu_desktop.store.history_tables import change
from cleanedu_desktop.store.lists import SHORTEST_BEGINNING

OPERATION = "operation"
"""What an entry is about that says of an operation, not of a row, that it was undone."""
_LOOKED_THROUGH = 200
"""Operations, the newest ones, among which those to undo are sought."""


def latest_operations(connection: Connection) -> Iterator[Operation]:
    """Yield every operation, newest first."""
    before: int | None = None
    while True:
        last = select(change).order_by(change.c.seq.desc()).limit(1)
        if before is not None:
            last = last.where(change.c.seq < before)
        row = connection.execute(last).one_or_none()
        if row is None:
            return
        first = select(func.min(change.c.seq)).where(change.c.operation == row.operation)
        before = connection.execute(first).scalar_one()
        yield Operation(row.operation, row.act, row.user_id, row.at)


def undoable_operations(connection: Connection, limit: int) -> list[Operation]:
    """Return the newest operations that stand and are of those an undo can take back."""
    some = islice(latest_operations(connection), _LOOKED_THROUGH)
    found = (one for one in some if one.act in UNDOABLE and not is_undone(connection, one.id))
    return list(islice(found, limit))


def is_undone(connection: Connection, operation: str) -> bool:
    """Tell whether an operation was undone, and that undoing was not undone itself."""
    undoing = select(change.c.operation).where(
        change.c.about == OPERATION, change.c.row_id == operation, change.c.what == UNDONE
    )
    by = connection.execute(undoing.order_by(change.c.seq.desc()).limit(1)).scalar_one_or_none()
    return by is not None and not is_undone(connection, by)


def operations_meant(connection: Connection, given: str) -> list[Operation]:
    """Return the operations whose id is `given` or begins with it."""
    if len(given) < SHORTEST_BEGINNING:
        return []
    which = or_(change.c.operation == given, change.c.operation.startswith(given, autoescape=True))
    ids = connection.execute(select(change.c.operation).where(which).distinct().limit(2)).scalars()
    return [operation_of(connection, one) for one in ids]


def operation_of(connection: Connection, operation: str) -> Operation:
    """Return one operation by its id."""
    query: Any = select(change).where(change.c.operation == operation).limit(1)
    row = connection.execute(query).one()
    return Operation(row.operation, row.act, row.user_id, row.at)
