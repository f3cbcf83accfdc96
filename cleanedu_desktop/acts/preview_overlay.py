"""Shows how a form would look with changes that are not saved."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.overlay_file import overlay_file, tried_forms
from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_to_text


def preview_overlay(desk: Desk, *, form_id: str, overlay: Overlay) -> bytes:
    """Return the blank form as it would be with `overlay`, as a PDF; nothing is kept.

    Raises:
        OfficeProblem: unknown form, mistakes (all in `details`), or a character no font has.
    """
    tried = tried_forms(desk, overlay_file(desk, form_id), overlay_to_text(overlay))
    form = tried.form(form_id)
    with desk.store.reading() as books:
        office_name = books.office().name
    sheet = blank_sheet(
        form,
        tried.main_form(form.kind),
        office_name=office_name,
        printed_on=today_words(desk),
        title_line=desk.settings.title_line,
    )
    from cleanedu_desktop.printing.draw_sheets import pdf_bytes

    return pdf_bytes([sheet], fonts=desk.folders.fonts, preview=True)
