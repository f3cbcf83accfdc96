"""Keeps what the office changes in a form, if all of it is right."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_overlay import drop_overlay
from cleanedu_desktop.acts.entry.overlay_file import (
    overlay_file,
    overlay_text,
    refuse_second_window,
    tried_forms,
)
from cleanedu_desktop.acts.entry.own_file import write_own_file
from cleanedu_desktop.acts.entry.tell_fields_gone import tell_fields_gone
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_to_text
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class OverlaySaved:
    """Changes of a form that are in force for what is recorded from now on."""

    path: Path
    told: tuple[str, ...]
    """A sentence for each field that is no longer asked."""
    changes: Changes


def save_overlay(desk: Desk, *, form_id: str, overlay: Overlay) -> OverlaySaved:
    """Write the changes beside the office's data and work with them; an empty overlay drops them.

    Records made before keep the form they were made with.

    Raises:
        OfficeProblem: unknown form, mistakes (all in `details`), the store is held by another
            window, or the file cannot be written; the forms are as they were.
    """
    refuse_second_window(desk)
    file = overlay_file(desk, form_id)
    if overlay == Overlay():
        dropped = drop_overlay(desk, form_id=form_id)
        return OverlaySaved(file, dropped.told, dropped.changes)
    text = overlay_to_text(overlay, overlay_text(file))
    before, form = desk.forms, tried_forms(desk, file, text).form(form_id)
    write_own_file(file, text)
    desk.forms = open_forms(desk.folders)
    told = tell_fields_gone(desk, before, form)
    return OverlaySaved(file, told, Changes(frozenset({(form.kind, form_id)})))
