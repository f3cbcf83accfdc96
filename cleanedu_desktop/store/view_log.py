"""The inspectors' log: a file of its own beside the store, under its key, that is only added to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.viewing import Viewing
from cleanedu_desktop.store.chain import digest_after
from cleanedu_desktop.store.column_types import canonical_json
from cleanedu_desktop.store.connect import Key, connect, pragma
from cleanedu_desktop.store.tell_errors import telling

VIEW_LOG_ID = 0x4C4A5456
"""``LJTV``, where a store has ``LJTZ``."""

_DDL = (
    """CREATE TABLE viewing (
    seq INTEGER NOT NULL PRIMARY KEY CHECK (seq >= 1),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    numbers TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64)
)""",
    """CREATE TRIGGER viewing_no_update BEFORE UPDATE ON viewing
    BEGIN SELECT RAISE(ABORT, 'viewing is append-only'); END""",
    """CREATE TRIGGER viewing_no_delete BEFORE DELETE ON viewing
    BEGIN SELECT RAISE(ABORT, 'viewing is append-only'); END""",
    f"PRAGMA application_id = {VIEW_LOG_ID}",
    "PRAGMA user_version = 1",
)
_COLUMNS = "seq, at, who, what, about, numbers, digest"


@contextmanager
def _transaction(connection: Any) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _make_ready(connection: Any, path: Path) -> None:
    """Make the table of a new file; refuse what is no log."""
    if pragma(connection, "query_only") == 0:
        with _transaction(connection):
            if pragma(connection, "schema_version") == 0:
                for statement in _DDL:
                    connection.execute(statement)
    if pragma(connection, "application_id") != VIEW_LOG_ID:
        raise OfficeProblem(
            f"文件 {path} 不是检查日志，没有改动它。记录没有受影响；"
            "请把它移到别处，再以检查人员身份打开。"
        )


def _as_row(entry: Viewing) -> tuple[Any, ...]:
    at, numbers = entry.at.isoformat(timespec="microseconds"), canonical_json(entry.numbers)
    return (entry.seq, at, entry.who, entry.what, entry.about, numbers, entry.digest)


def _from_row(row: tuple[Any, ...]) -> Viewing:
    seq, at, who, what, about, numbers, digest = row
    return Viewing(
        seq=seq,
        at=datetime.fromisoformat(at),
        who=who,
        what=what,
        about=about,
        numbers=tuple(json.loads(numbers)),
        digest=digest,
    )


class ViewLog:
    """The log, open. What cannot be written here must not be shown."""

    def __init__(self, path: Path, connection: Any, office_id: str) -> None:
        """Not for callers: use `open`."""
        self._path = path
        self._connection = connection
        self._first = sha256(f"cleanedu viewing {office_id}".encode()).hexdigest()

    @classmethod
    def open(
        cls, path: Path, *, office_id: str, key: Key | None = None, read_only: bool = False
    ) -> Self:
        """Open the log at `path`; made when it is not there yet, unless `read_only`.

        Raises:
            OfficeProblem: it cannot be read or written, or the file is no log of ours.
        """
        with telling(path):
            if not read_only and not path.exists():
                path.touch(mode=0o600)
            connection = connect(path, key=key, read_only=read_only, create=not read_only)
            try:
                _make_ready(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, office_id)

    def add(self, *, at: datetime, who: str, what: str, about: str, numbers: Sequence[str]) -> None:
        """Add an entry, kept when this returns.

        Raises:
            OfficeProblem: it could not be written.
        """
        with telling(self._path), _transaction(self._connection):
            last = self._last()
            entry = Viewing(
                seq=last.seq + 1 if last else 1,
                at=at.astimezone(UTC),
                who=who,
                what=what,
                about=about,
                numbers=tuple(numbers),
            )
            before = last.digest if last else self._first
            entry = replace(entry, digest=digest_after(before, _as_row(entry)[:-1]))
            values = ", ".join("?" * len(_as_row(entry)))
            self._connection.execute(
                f"INSERT INTO viewing ({_COLUMNS}) VALUES ({values})",  # noqa: S608  constant
                _as_row(entry),
            )

    def entries(self, *, newest: int | None = None) -> list[Viewing]:
        """Return the entries, oldest first; of `newest` only that many of the last."""
        limit = -1 if newest is None else newest
        with telling(self._path):
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM viewing ORDER BY seq DESC LIMIT ?",  # noqa: S608  constant
                (limit,),
            ).fetchall()
        return [_from_row(row) for row in reversed(rows)]

    def first_bad(self) -> int | None:
        """Return the number of the first entry that does not follow from those before it."""
        before = self._first
        for place, entry in enumerate(self.entries(), start=1):
            if entry.seq != place or entry.digest != digest_after(before, _as_row(entry)[:-1]):
                return place
            before = entry.digest
        return None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _last(self) -> Viewing | None:
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM viewing ORDER BY seq DESC LIMIT 1"  # noqa: S608  constant
        ).fetchone()
        return None if row is None else _from_row(row)
