"""Copies a store, which may be in use, into a new file and verifies the copy."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.stoppable import stoppable
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.verify import Verified, verify


def copy_store(source: Path, copy: Path, *, key: Key | None = None, stop: Stop = never) -> Verified:
    """Write a compacted copy of `source` to the new file `copy` and verify it (not synced).

    The copy of an encrypted store has the same key.

    Raises:
        OfficeProblem: the source is damaged, or there is no room, permission or drive.
        Stopped: `stop` said so.
    """
    with telling(copy):
        copy.touch(mode=0o600, exist_ok=False)
        connection = connect(source, key=key, read_only=True)
        try:
            # query_only would refuse the copy; the source stays open for reading alone.
            connection.execute("PRAGMA query_only = OFF")
            with stoppable(connection, stop):
                connection.execute("VACUUM INTO ?", (str(copy.absolute()),))
        finally:
            connection.close()
    return verify(copy, key=key, stop=stop)
