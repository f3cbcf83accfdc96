"""Long work tells how far it is, and can be stopped from outside: then nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with done and all, often; what it raises ends the work."""
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


def heeding(stop: Stop, things: Iterable[T], every: int = 256) -> Iterator[T]:
    """Yield `things`, asking before each of so many whether to stop; raises `Stopped`."""
    for number, one in enumerate(things):
        if not number % every:
            look(stop)
        yield one
