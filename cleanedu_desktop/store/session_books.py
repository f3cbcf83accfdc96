"""What all books stand on: one session, whose objects leave it complete and detached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select
from sqlalchemy.orm import Session

T = TypeVar("T")


_AT_ONCE = 2000
"""Ids in one query."""


def parts_of(ids: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield `ids` in parts small enough for one query."""
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


class SessionBooks:
    """Reads through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _all(self, query: Select[T]) -> list[T]:
        found = list(self._session.scalars(query))
        self._session.expunge_all()
        return found

    def _connection(self) -> Connection:
        return self._session.connection()
