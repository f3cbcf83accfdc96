"""Prints a form without answers, to be filled in by hand."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
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
    return FormsPrinted(
        path=target, pages=draw_pdf(desk, [sheet], target, tagged=tagged), records=0
    )
