"""Reads what the office changes in a form, for the page that edits it."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import overlay_file, overlay_text
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_from_text
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import FileMistake


@dataclass(frozen=True)
class OverlayShown:
    """The office's changes of one form, beside the form as shipped."""

    overlay: Overlay
    """Empty where the file has mistakes that leave nothing to read."""
    shipped: Form
    path: Path
    """Where the changes lie, or would."""
    mistakes: tuple[FileMistake, ...]
    some_not_kept: bool
    """The store has records of the kind with which no version of this form was kept; they print
    it as it is now."""


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
    mistakes = read.mistakes if text.strip() else ()
    return OverlayShown(read.overlay, shipped, file, mistakes, _some_not_kept(desk, shipped))


def _some_not_kept(desk: Desk, form: Form) -> bool:
    if form.id == form.kind:
        return False
    with desk.store.reading() as books:
        mains = [one for one in books.form_versions() if one[0] == form.kind]
        return any(form.id not in form_from_json(books.form_version(*one)).others for one in mains)
