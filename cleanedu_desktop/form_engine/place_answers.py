"""Puts a record's answers at their places on a base PDF."""

from __future__ import annotations

from cleanedu_desktop.form_engine.arrangement import is_visible
from cleanedu_desktop.form_engine.definition import Form, Place
from cleanedu_desktop.form_engine.make_blocks import sheet_text
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import PlacedBlock, PlacedText

CODE = "record.key"
"""The reference that stands for the sheet's code."""


def placed_block(form: Form, scope: Scope) -> PlacedBlock:
    """Return the base PDF with the answers that are shown on paper; a blank form has none."""
    shown = [
        one
        for one in form.places
        if one.ref == CODE or is_visible(one.ref, form, scope.main, on_paper=True)
    ]
    texts = tuple(_placed(one, scope) for one in shown) if scope.whole else ()
    return PlacedBlock(base=form.base_file, digest=form.base_digest, texts=texts)


def _placed(place: Place, scope: Scope) -> PlacedText:
    if place.ref == CODE:
        return PlacedText(place=place, is_code=True)
    found = scope.find(place.ref)
    field = found.field if found else None
    return PlacedText(
        place=place,
        value=sheet_text(place.ref, scope),
        long=field is not None and field.kind == "long_text",
    )
