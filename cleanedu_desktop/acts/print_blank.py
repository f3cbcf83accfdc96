"""Prints a form without answers, to be filled in by hand."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.empty_sheet import empty_sheet
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.print_forms import FormsPrinted


def print_blank(desk: Desk, *, form_id: str, target: Path, tagged: bool = False) -> FormsPrinted:
    """Print the blank form; `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: unknown form, or the file cannot be written.
    """
    note(desk, "print", f"{desk.forms.form(form_id).title}（空白）")
    target = ready_target(target)
    sheet = empty_sheet(desk, form_id)
    from cleanedu_desktop.printing.draw_sheets import draw_sheets
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)

    drawn = draw_sheets([sheet], target, fonts=desk.folders.fonts, own=own, tagged=tagged)
    return FormsPrinted(path=target, pages=drawn, records=0)
