"""Lists the forms and whether the office has changed them."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class FormListed:
    """One form of the office."""

    form: Form
    """As it is in force."""
    changed: bool
    """The office has changes of its own for it, good or not; or it is its own register."""
    mistakes: tuple[str, ...]
    """What is wrong with these; while there is anything, the form is as shipped."""


def list_overlays(desk: Desk) -> list[FormListed]:
    """Return every sound form but further sheets of the office's own, by customary numbers."""
    overlay = desk.folders.overlay
    try:
        there = set(files_in(overlay, "*.toml"))
    except OSError:
        there = set()  # Said among the mistakes of the forms.
    wrong: dict[str, list[str]] = {}
    for one in desk.forms.mistakes:
        wrong.setdefault(one.file, []).append(str(one))
    listed = []
    for form in desk.forms.forms:
        if form.own and form.id != form.kind:
            continue
        file = overlay / f"{form.id}.toml"
        listed.append(FormListed(form, file in there, tuple(wrong.get(str(file), ()))))
    return listed
