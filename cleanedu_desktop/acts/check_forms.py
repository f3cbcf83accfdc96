"""Reads every form and names all mistakes at once."""

from __future__ import annotations

from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.toml_files.mistakes import FileMistake


def check_forms(folders: Folders) -> list[FileMistake]:
    """Return the mistakes of the shipped forms and of the office's own changes to them.

    A base PDF that was refused is tried out once more: a busy computer may have been why.
    """
    return list(open_forms(folders, anew=True).mistakes)
