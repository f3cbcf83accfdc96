"""Reads every form and names all mistakes at once."""

from __future__ import annotations

from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.form_mistakes import FormMistake


def check_forms(folders: Folders) -> list[FormMistake]:
    """Return the mistakes of the shipped forms and of the office's own changes to them."""
    return list(open_forms(folders).mistakes)
