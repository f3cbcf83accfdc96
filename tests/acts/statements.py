"""Counts the statements sent to the database, so that tests see work that grows row by row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


@contextmanager
def statements_counted() -> Iterator[list[str]]:
    """Collect every statement executed while the block runs."""
    seen: list[str] = []

    def note(*given: Any) -> None:
        seen.append(str(given[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)
