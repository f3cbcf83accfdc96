"""Lets a long reading of a database be stopped from outside, between two steps of SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.stopping import Stop, Stopped
from cleanedu_desktop.store.tell_errors import sqlite_code

_STEPS = 20_000
"""Instructions of SQLite between two questions."""
_INTERRUPTED = 9


@contextmanager
def stoppable(connection: Any, stop: Stop) -> Iterator[None]:
    """Ask `stop` while the driver connection works; raises `Stopped`."""
    connection.set_progress_handler(stop, _STEPS)
    try:
        yield
    except driver.Error as error:
        if sqlite_code(error) == _INTERRUPTED:
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
