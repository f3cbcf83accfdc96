"""Looks into a backup without changing it: its last entries, and how it differs from the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.tell_errors import telling

NEWEST = 5


@dataclass(frozen=True)
class LastEntry:
    """One of the records entered last."""

    number: str
    kind: str
    title: str


@dataclass(frozen=True)
class Difference:
    """How a backup differs from the present store, in records."""

    only_present: int
    """Entered since: they would be out of sight."""
    only_backup: int
    """Not in the present store: they would come back."""
    changed: int
    """In both, but not the same."""


def last_entries(store_file: Path, *, key: Key | None = None) -> list[LastEntry]:
    """Return the records entered last, newest first; raises OfficeProblem if it is unreadable."""
    with telling(store_file):
        connection = connect(store_file, key=key, read_only=True)
        try:
            rows = connection.execute(
                "SELECT number, kind, title FROM record"
                " ORDER BY entered_at DESC, number DESC LIMIT ?",
                (NEWEST,),
            )
            return [LastEntry(*map(str, row)) for row in rows]
        finally:
            connection.close()


def compare(
    backup: Path, present: Path, *, key: Key | None = None, present_key: Key | None = None
) -> Difference:
    """Compare two store files record by record, by id and version.

    Raises:
        OfficeProblem: one of them cannot be read.
    """
    there, here = _versions(backup, key), _versions(present, present_key)
    both = there.keys() & here.keys()
    return Difference(
        only_present=len(here.keys() - both),
        only_backup=len(there.keys() - both),
        changed=sum(there[one] != here[one] for one in both),
    )


def _versions(store_file: Path, key: Key | None) -> dict[str, Any]:
    with telling(store_file):
        connection = connect(store_file, key=key, read_only=True)
        try:
            return dict(connection.execute("SELECT id, version FROM record"))
        finally:
            connection.close()
