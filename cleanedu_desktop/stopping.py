"""Long work can be stopped from outside: it asks now and then, and nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable

Stop = Callable[[], bool]
"""Tells whether to stop; asked often, from the thread that works."""


class Stopped(Exception):
    """The work was stopped as asked; nothing of it stays."""


def never() -> bool:
    """Go on to the end."""
    return False


def look(stop: Stop) -> None:
    """Raise `Stopped` if one is to stop."""
    if stop():
        raise Stopped
