"""The second place of backups: whether it is there, told by the folder we once made in it.

An empty mount point, or another stick under the same letter, is not it.
"""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk


def second_place(desk: Desk) -> Path | None:
    """Return the chosen second folder if it is there now; None if not, or none was chosen."""
    if not desk.settings.second_backup_folder:
        return None
    folder = Path(desk.settings.second_backup_folder)
    try:
        there = desk.store.backups.place_in(folder).is_dir()
    except OSError:
        return None
    return folder if there else None
