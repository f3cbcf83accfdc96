"""Finds what earlier runs left when they ended in a fault of ours; each is told once."""

from __future__ import annotations

import json
from pathlib import Path

from cleanedu_desktop.folders import Folders

FATAL_NAME = "faults.txt"
"""Where the interpreter writes its last words."""
_SEEN_NAME = "faults-seen.json"


def unseen_traces(folders: Folders) -> list[Path]:
    """Return reports and last words nobody was told of yet, newest first."""
    told, size = _seen(folders)
    found = [one for one in reversed(_reports(folders)) if one.name not in told]
    fatal = folders.logs / FATAL_NAME
    return [fatal, *found] if _size(fatal) > size else found


def note_traces_seen(folders: Folders) -> None:
    """Tell of what is there now no more."""
    told = {
        "reports": [one.name for one in _reports(folders)],
        "fatal": _size(folders.logs / FATAL_NAME),
    }
    try:
        (folders.logs / _SEEN_NAME).write_text(json.dumps(told), encoding="utf-8")
    except OSError:
        # It is told again at the next start.
        return


def _reports(folders: Folders) -> list[Path]:
    try:
        return sorted(folders.logs.glob("crash-*.txt"), key=lambda one: one.name)
    except OSError:
        # The disk was pulled out while it was looked at.
        return []


def _seen(folders: Folders) -> tuple[frozenset[str], int]:
    """Return names of reports, and how long the last words were."""
    try:
        told = json.loads((folders.logs / _SEEN_NAME).read_bytes())
        return frozenset(map(str, told["reports"])), int(told["fatal"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset(), 0


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
