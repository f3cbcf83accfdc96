"""Loads all that the page of one record shows; for the worker."""

from __future__ import annotations

from cleanedu_desktop.acts.advise_on_entry import advise_on_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.form_engine.sheet import Sheet


def load_record(desk: Desk, *, record_id: str) -> tuple[EntryShown, Sheet, list[str]]:
    """Return the record, its sheet, what is to be mended; the look at a restricted one is noted."""
    shown = show_entry(desk, record_id=record_id)
    if shown.form.restricted:
        note_seen(desk, record_id=shown.whole.record.id)
    sheet = show_sheet(desk, record_id=record_id)
    return shown, sheet, advise_on_entry(desk, record_id=record_id)
