"""Which backups of a place stay: decided by their running numbers alone, never by a clock.

A number that ends in z zeros stays while fewer than 10·10^z newer numbers were given. So the newest
ten are there, then every tenth of a hundred, every hundredth of a thousand, and so on; what was
removed once would never have been wanted again.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.durable_files import remove_folder
from cleanedu_desktop.store.backups.places import numbered

NEWEST = 10
"""So many always stay."""


def stays(number: int, newest: int) -> bool:
    """Tell whether backup `number` (from 1) stays when `newest` is the newest."""
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    within: int = NEWEST * 10**zeros
    return newest - number < within


def to_remove(numbers: Iterable[int]) -> list[int]:
    """Return which of the numbers there are to be removed, oldest first."""
    there = sorted(numbers)
    # Gaps in the numbers must not cost any of the newest.
    return [one for one in there[:-NEWEST] if not stays(one, there[-1])]


def thin(place: Path) -> list[Path]:
    """Remove what need not stay; the caller has just made a backup here, which proved good."""
    there = numbered(place)
    removed = []
    for number in to_remove(there):
        with suppress(OSError):
            remove_folder(there[number])
            removed.append(there[number])
    return removed
