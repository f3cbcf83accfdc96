"""What can be read of the users and the history inside one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from cleanedu_desktop.records.change import RULES, ChainHead, Change, Operation
from cleanedu_desktop.records.user import User
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.history import last_of
from cleanedu_desktop.store.operations import (
    is_undone,
    operations_meant,
    undoable_operations,
)
from cleanedu_desktop.store.session_books import SessionBooks

CODE_DIGITS = 12
"""Hexadecimal digits of a digest that paper and backups show."""


class HistoryBooks(SessionBooks):
    """The users and the history of the office's books."""

    def users(self, *, with_left: bool = False) -> list[User]:
        """Return the office's users in order; those who have left only when asked for."""
        columns = tables.app_user.c
        query = select(User).order_by(columns.position, columns.id)
        return self._all(query if with_left else query.where(columns.left_at.is_(None)))

    def unindexed_ids(self) -> list[str]:
        """Return the ids of records that cannot be found by their words: after a rescue."""
        texts = select(tables.search_text.c.record_id)
        record = tables.record.c
        query = select(record.id).where(record.id.not_in(texts)).order_by(record.id)
        return list(self._connection().execute(query).scalars())

    def chain_head(self) -> ChainHead:
        """Return the last entry of the history, as paper and backups name it."""
        seq, digest = last_of(self._connection())
        return ChainHead(seq, digest[:CODE_DIGITS])

    def changes_of(self, record_id: str) -> list[Change]:
        """Return every entry about a record and what is tied to it, oldest first."""
        return self._changes(tables.change.c.record_id == record_id)

    def changes_in(self, operation: str) -> list[Change]:
        """Return the entries of one operation, in their order."""
        return self._changes(tables.change.c.operation == operation)

    def changes_of_rules(self, limit: int) -> list[Change]:
        """Return the newest entries about the office's rules, the newest first."""
        change = tables.change.c
        query = select(tables.change).where(change.record_id.is_(None), change.about == RULES)
        latest = query.order_by(change.seq.desc()).limit(limit)
        return [Change(**row) for row in self._connection().execute(latest).mappings()]

    def undoable(self, limit: int = 1) -> list[Operation]:
        """Return the newest operations that an undo could take back."""
        return undoable_operations(self._connection(), limit)

    def operations_meant(self, given: str) -> list[Operation]:
        """Return the operations (two at most) whose id begins with `given`."""
        return operations_meant(self._connection(), given)

    def is_undone(self, operation: str) -> bool:
        """Tell whether an operation was undone and not restored since."""
        return is_undone(self._connection(), operation)

    def head_fits(self, head: ChainHead) -> datetime | None:
        """Return when the entry was made that `head` names; None if this history has it not."""
        change = tables.change.c
        query = select(change.digest, change.at).where(change.seq == head.seq)
        row = self._connection().execute(query).one_or_none()
        return row.at if row and row.digest[:CODE_DIGITS] == head.code else None

    def withdrawn_ids(self) -> list[str]:
        """Return the ids of all withdrawn records, those withdrawn last first."""
        record = tables.record.c
        query = select(record.id).where(record.withdrawn_at.is_not(None))
        ordered = query.order_by(record.withdrawn_at.desc(), record.number)
        return list(self._connection().execute(ordered).scalars())

    def _changes(self, *which: Any) -> list[Change]:
        query = select(tables.change).where(*which).order_by(tables.change.c.seq)
        return [Change(**row) for row in self._connection().execute(query).mappings()]
