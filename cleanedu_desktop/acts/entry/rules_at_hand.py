"""The office's rules, read at first use and kept at the desk."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.rules.rulebook import Rulebook, read_rulebook

CHANGES_NAME = "changes.toml"
"""File of the office's folder of rules that the program itself writes."""


def rulebook_of(desk: Desk) -> Rulebook:
    """Return the rules; mistakes in their files are in it, the sound rules are in force.

    They are read anew when a file of the office's was written, also by hand.
    """
    own = desk.folders.own_rules
    state = state_of(own)
    if desk.rulebook is None or desk.rulebook[0] != state:
        desk.rulebook = (state, read_rulebook(desk.folders.rules, own))
    return desk.rulebook[1]


def state_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells that a file of a folder was written: its name, time and size."""
    try:
        looked = [(one.name, one.stat()) for one in files_in(folder, "*.toml")]
    except OSError:
        return ()
    return tuple((name, found.st_mtime_ns, found.st_size) for name, found in looked)
