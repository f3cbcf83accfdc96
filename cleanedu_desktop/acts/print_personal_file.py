"""Prints someone's personal file (个人廉政档案) with sources and dates."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_personal_file import gathered, note_file


def print_personal_file(
    desk: Desk, *, person_id: str, target: Path, tagged: bool = False
) -> FormsPrinted:
    """Print the file; who printed it is noted first, as of `show_personal_file`.

    `records` is the number of lines; `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: as of `show_personal_file`; a character cannot be printed, or the file
            cannot be written.
    """
    target = ready_target(target)
    found = gathered(desk, person_id)
    note_file(desk, found, "print_personal_file")
    pages = draw_pdf(desk, [found.sheet], target, tagged=tagged)
    lines = sum(len(section.lines) for section in found.sections)
    return FormsPrinted(path=target, pages=pages, records=lines)
