"""Tells which fields a changed form no longer asks, and how many records have answers in them."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.overlay_changes import answered, fields_gone, tell_gone


def tell_fields_gone(desk: Desk, before: FormCatalogue, after: Form) -> tuple[str, ...]:
    """Return a sentence for each field that `before` asked on the form and `after` does not."""
    if after.id in before.broken:
        return ()
    old = before.form(after.id)
    gone = fields_gone(old, after)
    if not gone:
        return ()
    with desk.store.reading() as books:
        ids = [*books.record_ids(after.kind), *books.record_ids(after.kind, withdrawn=True)]
        used = answered(gone, books.wholes(ids))
    return tuple(tell_gone(old, after, used))
