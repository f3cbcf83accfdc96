"""Reads every row of a damaged file that can still be read, stepping over what cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Column, LargeBinary, Table

from cleanedu_desktop.store.connect import Key, connect_bare
from cleanedu_desktop.store.read_rows_through import check_of

_AT_ONCE = 200
_FARTHEST = 40
"""Twice as far each time: two to the power of this is beyond every row's number."""

Values = dict[str, Any]
"""Column -> value as the driver hands it out."""


def _may_be_kept(column: Column[Any]) -> Callable[[Any], bool]:
    check, nullable = check_of(column), bool(column.nullable)
    return lambda value: nullable if value is None else check(value)


def _plain(kind: Any, value: Any) -> Any:
    is_text = isinstance(value, bytes) and not isinstance(kind, LargeBinary)
    return value.decode() if is_text else value


class Reader:
    """A damaged file. Each error of the file ends a connection: an encrypted one reads no more."""

    def __init__(self, path: Path, key: Key | None) -> None:
        self._path = path
        self._key = key
        self._connection: Any = None

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def rows(self, table: Table) -> Iterator[Values]:
        """Yield the rows of `table` whose values are all what the program writes, by rowid."""
        there = {row[1].decode() for row in self._ask(f"PRAGMA table_info({table.name})") or []}
        columns = [one for one in table.columns if one.name in there]
        if not columns:
            return
        names = ", ".join(f'"{one.name}"' for one in columns)
        source = f"SELECT rowid, {names} FROM {table.name} WHERE rowid"  # noqa: S608
        checks = [_may_be_kept(one) for one in columns]
        for row in self._hop(source):
            if all(check(value) for check, value in zip(checks, row[1:], strict=True)):
                read = zip(columns, row[1:], strict=True)
                yield {one.name: _plain(one.type, value) for one, value in read}

    def _hop(self, source: str) -> Iterator[Sequence[Any]]:
        last = 0
        while True:
            found = self._ask(f"{source} > ? ORDER BY rowid LIMIT {_AT_ONCE}", last)
            if found is None:
                found = self._ask(f"{source} > ? ORDER BY rowid LIMIT 1", last)
            if found is None:
                # Beyond the page that cannot be read, and back again up to it.
                beyond = self._beyond(source, last)
                if beyond is None:
                    return
                found = [*self._back(source, last, beyond[0]), beyond]
            if not found:
                return
            yield from found
            last = found[-1][0]

    def _beyond(self, source: str, last: int) -> Sequence[Any] | None:
        for step in range(_FARTHEST):
            found = self._ask(f"{source} >= ? ORDER BY rowid LIMIT 1", last + 2 + 2**step)
            if found:
                return found[0]
            if found is not None:
                return None
        return None

    def _back(self, source: str, last: int, beyond: int) -> list[Sequence[Any]]:
        found: list[Sequence[Any]] = []
        while row := self._ask(
            f"{source} < ? AND rowid > ? ORDER BY rowid DESC LIMIT 1", beyond, last
        ):
            found = [*row, *found]
            beyond = row[0][0]
        return found

    def _ask(self, query: str, *given: int) -> list[Sequence[Any]] | None:
        """Return the rows, or None where the file cannot be read."""
        try:
            if self._connection is None:
                self._connection = connect_bare(self._path, key=self._key)
                self._connection.text_factory = bytes
            return list(self._connection.execute(query, given))
        except driver.Error:
            self.close()
            return None
