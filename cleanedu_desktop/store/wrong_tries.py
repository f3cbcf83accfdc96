"""Makes each further wrong password wait longer; what it knows lies beside the store.

It is against a colleague at the keyboard. Whoever can delete the file can copy the store as well
and try elsewhere; against him stands the work of argon2id (docs/threat-model.md).
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, temporary_beside

FREE = 5
"""Wrong tries before the first wait."""
FIRST_WAIT, LONGEST_WAIT = 30, 1800
"""Seconds; doubled with each try in between."""


def seconds_to_wait(file: Path, now: datetime) -> int:
    """Return how many seconds from `now` (aware) the next try must wait, 0 if it need not."""
    wrong, last = _read(file)
    if last is None or wrong < FREE:
        return 0
    wait: int = min(FIRST_WAIT * 2 ** min(wrong - FREE, 16), LONGEST_WAIT)
    since = now - last
    if since < timedelta(0):
        # The clock was set back: count from now, so that this neither helps nor locks for ever.
        _write(file, wrong, now)
        return wait
    return max(0, wait - int(since.total_seconds()))


def note_wrong(file: Path, now: datetime) -> None:
    """Count a wrong try at `now` (aware). Where nothing can be written the try goes uncounted."""
    _write(file, _read(file)[0] + 1, now)


def forget_wrong(file: Path) -> None:
    """Begin anew after the right password."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _read(file: Path) -> tuple[int, datetime | None]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        last = datetime.fromisoformat(kept["last"])
        return (max(0, int(kept["wrong"])), last) if last.tzinfo else (0, None)
    except (OSError, ValueError, KeyError, TypeError):
        return 0, None


def _write(file: Path, wrong: int, now: datetime) -> None:
    with suppress(OSError), temporary_beside(file) as temporary:
        temporary.write_text(json.dumps({"wrong": wrong, "last": now.isoformat()}))
        put_in_place(temporary, file)
