"""Reads what the office changes in a form, for the page that edits it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import overlay_file, overlay_text
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_mistakes import FormMistake
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_from_text
from cleanedu_desktop.form_engine.read_forms import read_forms


@dataclass(frozen=True)
class OverlayShown:
    """The office's changes of one form, beside the form as shipped."""

    overlay: Overlay
    """Empty where the file has mistakes that leave nothing to read."""
    shipped: Form
    path: Path
    """Where the changes lie, or would."""
    mistakes: tuple[FormMistake, ...]


def read_overlay(desk: Desk, *, form_id: str) -> OverlayShown:
    """Return what the office changes in a form; empty where it changes nothing.

    Raises:
        OfficeProblem: unknown form, or its file cannot be read.
    """
    file = overlay_file(desk, form_id)
    text = overlay_text(file)
    shipped = read_forms(desk.folders.forms).form(form_id)
    main = shipped if shipped.id == shipped.kind else desk.forms.main_form(shipped.kind)
    read = overlay_from_text(text, shipped, main, str(file))
    return OverlayShown(read.overlay, shipped, file, read.mistakes if text.strip() else ())
