"""Prints a form without answers, to be filled in by hand."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.pdf_target import ready_target
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.make_sheet import blank_sheet


def print_blank(desk: Desk, *, form_id: str, target: Path, tagged: bool = False) -> FormsPrinted:
    """Print the blank form; `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: unknown form, or the file cannot be written.
    """
    form = desk.forms.form(form_id)
    target = ready_target(target)
    with desk.store.reading() as books:
        office_name = books.office().name
    sheet = blank_sheet(
        form,
        desk.forms.main_form(form.kind),
        office_name=office_name,
        printed_on=today_words(desk),
        title_line=desk.settings.title_line,
    )
    from cleanedu_desktop.printing.draw_sheets import draw_sheets
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)

    drawn = draw_sheets([sheet], target, fonts=desk.folders.fonts, own=own, tagged=tagged)
    return FormsPrinted(path=target, pages=drawn, records=0)
