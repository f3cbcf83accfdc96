"""Changes some of the office's settings."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.settings import Settings, write_settings


def change_settings(desk: Desk, *, changes: Mapping[str, str | int | bool]) -> Settings:
    """Set the named settings, keep them, and work with them from now on.

    Raises:
        OfficeProblem: the file cannot be written, or a value is not of its type.
    """
    refuse_inspector(desk, "更改设置")
    desk.settings = write_settings(desk.folders.settings_file, **changes)
    return desk.settings
