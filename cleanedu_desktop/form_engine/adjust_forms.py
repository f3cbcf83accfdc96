"""Applies the changes of an office to the shipped forms; a file with mistakes changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cleanedu_desktop.form_engine.check_overlay import check_overlay, unsigned_roles
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay, new_labels, with_labels
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import MistakeBook


@dataclass(frozen=True)
class OverlayRead:
    """What one file of the office says, and the book of its mistakes."""

    form_id: str
    overlay: Overlay
    book: MistakeBook


def adjust_forms(forms: Sequence[Form], read: Iterable[OverlayRead]) -> list[Form]:
    """Return the forms as the office wants them; mistakes go to the books.

    What one file says may rest on another (a ledger shows a field the main form adds), so that
    files are left out until the rest stands without mistakes.
    """
    sound = [one for one in read if not one.book.mistakes]
    while True:
        adjusted = _adjusted(forms, {one.form_id: one for one in sound})
        left = [one for one in sound if not one.book.mistakes]
        if len(left) == len(sound):
            return adjusted
        sound = left


def _adjusted(forms: Sequence[Form], read: Mapping[str, OverlayRead]) -> list[Form]:
    adjusted = {form.id: form for form in forms}
    mains = [form for form in forms if form.id == form.kind]
    for form in mains:
        if form.id in read:
            adjusted[form.id] = _one(form, form, read[form.id])
    for form in forms:
        main = adjusted.get(form.kind)
        if form.id == form.kind or main is None:
            continue
        shipped = next(one for one in mains if one.id == form.kind)
        adjusted[form.id] = with_labels(form, new_labels(shipped, main))
        if form.id in read:
            adjusted[form.id] = _one(adjusted[form.id], main, read[form.id])
    for form in mains:
        if form.id in read:
            for sentence in unsigned_roles(adjusted[form.id], adjusted):
                read[form.id].book.note(("hide",), sentence)
    return list(adjusted.values())


def _one(form: Form, main: Form, read: OverlayRead) -> Form:
    check_overlay(form, main, read.overlay, read.book)
    return form if read.book.mistakes else apply_overlay(form, read.overlay)
