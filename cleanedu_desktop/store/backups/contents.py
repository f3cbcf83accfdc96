"""Says what a store file holds: whose it is, how far its history goes, which files it needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.connect import Key, connect, pragma
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import counts_of


@dataclass(frozen=True)
class Contents:
    """What identifies a store file and the moment it is of."""

    store_id: str
    office_code: str
    office_name: str
    schema: int
    change_seq: int
    """Number of the last change of the history; 0 without one."""
    chain_head: str
    """Digest of that change; empty without one."""
    counts: dict[str, int]
    attachments: tuple[str, ...]
    """Digests of the attachments its records name, removed ones included, in order."""


def contents_of(path: Path, *, key: Key | None = None) -> Contents:
    """Ask the store file `path`, of this or an older schema; nothing is changed.

    Raises:
        OfficeProblem: it cannot be read.
    """
    with _asking(path, key) as connection:
        return _asked(connection)


def whose(path: Path, *, key: Key | None = None) -> tuple[str, str]:
    """Return office code and id of the store file `path`.

    Raises:
        OfficeProblem: it cannot be read.
    """
    with _asking(path, key) as connection:
        return _whose(connection)


def saves_since(path: Path, change_seq: int, chain_head: str, *, key: Key | None = None) -> int:
    """Return how many acts changed the store since that change, at least 1 if it has another past.

    Raises:
        OfficeProblem: the store cannot be read.
    """
    with _asking(path, key) as connection:
        return _saves_since(connection, change_seq, chain_head)


@contextmanager
def _asking(path: Path, key: Key | None) -> Iterator[Any]:
    """Yield a connection that only reads, closed in the end."""
    with telling(path), closing(connect(path, key=key, read_only=True)) as connection:
        yield connection


def _saves_since(connection: Any, change_seq: int, chain_head: str) -> int:
    head = connection.execute("SELECT digest FROM change WHERE seq = ?", (change_seq,)).fetchone()
    same_past = (head[0] if head else "") == chain_head
    (saves,) = connection.execute(
        "SELECT count(DISTINCT operation) FROM change WHERE seq > ?",
        (change_seq if same_past else 0,),
    ).fetchone()
    return int(saves) if same_past else max(int(saves), 1)


def _asked(connection: Any) -> Contents:
    tables = {
        str(row[0])
        for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    head = digests = None
    if "change" in tables:
        last = "SELECT seq, digest FROM change ORDER BY seq DESC LIMIT 1"
        head = connection.execute(last).fetchone()
    if "attachment" in tables:
        digests = connection.execute("SELECT DISTINCT digest FROM attachment ORDER BY digest")
    office_code, store_id = _whose(connection)
    office = connection.execute("SELECT name FROM office").fetchone()
    return Contents(
        store_id=store_id,
        office_code=office_code,
        office_name=str(office[0]) if office else "",
        schema=int(pragma(connection, "user_version")),
        change_seq=int(head[0]) if head else 0,
        chain_head=str(head[1]) if head else "",
        counts=counts_of(connection),
        attachments=tuple(str(row[0]) for row in digests or ()),
    )


def _whose(connection: Any) -> tuple[str, str]:
    asked = "SELECT value FROM store_info WHERE name = 'store_id'"
    store_id = connection.execute(asked).fetchone()
    office = connection.execute("SELECT code FROM office").fetchone()
    return str(office[0]) if office else "", str(store_id[0]) if store_id else ""
