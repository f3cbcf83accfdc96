"""Holds back Python's search for objects that keep each other alive, where none are made."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""So many objects more than before, and the young are searched; Python's own number is 700."""


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """Within it no cycles are searched for: with a thousand sheets that takes a tenth of the time.

    For work that makes many objects that stay and no cycles: sheets from records, pages from
    sheets. Objects are let go as ever when nothing refers to them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # What was made now counts as old: else all of it were looked through at once.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def rare_searches() -> None:
    """For a process that does one thing and ends: search for cycles seldom, and not at the end.

    Beginning and importing make many objects that stay. At the end Python searches all it holds
    twice, for a tenth of a second after a thousand sheets; the system takes all memory back anyway.
    """
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)
