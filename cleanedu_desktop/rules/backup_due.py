"""When a backup, a reminder or a restore drill is due: by saves first, by days where they tell.

A clock may be years off either way: nothing may wait for ever because of it, and nothing that
is due by saves depends on it.
"""

from __future__ import annotations

from datetime import datetime

OLD_DAYS = 7
OLD_SAVES = 50
"""A second copy that lacks as much, or is as old and lacks anything, is called old."""
DRILL_DAYS = 30
DRILL_SAVES = 300


def days_between(earlier: datetime, now: datetime) -> int | None:
    """Return the whole days since; None if `earlier` is yet to come: a clock was wrong."""
    seconds = (now - earlier).total_seconds()
    # An hour is what a change of zone or a clock set right may cost.
    return None if seconds < -3600 else max(0, int(seconds // 86_400))


def backup_due(saves: int, after: int, *, always: bool) -> bool:
    """Tell whether to back up: after `after` saves, or any at all where `always`."""
    return saves > 0 and (always or (after > 0 and saves >= after))


def is_old(saves: int, days: int | None) -> bool:
    """Tell whether a copy made `days` ago that lacks `saves` should be made anew."""
    return saves >= OLD_SAVES or (saves > 0 and (days is None or days >= OLD_DAYS))


def drill_due(saves: int, days: int | None) -> bool:
    """Tell whether restoring should be tried again."""
    return saves >= DRILL_SAVES or days is None or days >= DRILL_DAYS
