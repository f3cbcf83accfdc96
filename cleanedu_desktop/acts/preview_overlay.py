"""Shows how a form would look with changes that are not saved."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.empty_sheet import empty_sheet
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.overlay_file import overlay_file, tried_forms
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_to_text
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.problems import OfficeProblem

LOOKED_AT = 30
"""Newest records among which one that fits the form is looked for; a ledger shows them all."""


def preview_overlay(desk: Desk, *, form_id: str, overlay: Overlay, filled: bool = False) -> bytes:
    """Return the form as it would be with `overlay`, as a PDF; nothing is kept.

    It is blank, or `filled` with the newest record that fits it.

    Raises:
        WrongOverlay: the changes have mistakes.
        OfficeProblem: unknown form, no record that fits it, or a character no font has.
    """
    tried = tried_forms(desk, overlay_file(desk, form_id), overlay_to_text(overlay))
    sheets = _filled(desk, tried, form_id) if filled else [empty_sheet(desk, form_id, forms=tried)]
    from cleanedu_desktop.printing.draw_sheets import pdf_bytes

    return pdf_bytes(sheets, fonts=desk.folders.fonts, preview=True)


def _filled(desk: Desk, tried: FormCatalogue, form_id: str) -> Sequence[Sheet]:
    form = tried.form(form_id)
    main = tried.main_form(form.kind)
    with desk.store.reading() as books:
        ids = books.record_ids(form.kind, order_by="happened_on", descending=True)
        wholes = books.wholes(list(ids[:LOOKED_AT]))
        office = books.office()
    for some in [wholes] if form.layout == "ledger" else [[one] for one in wholes]:
        sheets = make_sheets(
            form,
            main,
            some,
            office_name=office.name,
            name_on=office.name_on,
            printed_on=today_words(desk),
            title_line=desk.settings.title_line,
        )
        if some and sheets:
            return sheets
    raise OfficeProblem(
        f"还没有可以填入《{form.title}》的记录，请先看空白表；登记以后再来看填好的样子。"
    )
