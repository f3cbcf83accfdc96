"""Draws sheets as one PDF, in the fonts this office prints with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.stopping import Progress


def draw_pdf(
    desk: Desk,
    sheets: Sequence[Sheet],
    target: Path,
    *,
    tagged: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write the sheets to `target` and return how many pages they take; `tagged`: `print_forms`.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    from cleanedu_desktop.printing.draw_sheets import draw_sheets
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)
    return draw_sheets(
        sheets, target, fonts=desk.folders.fonts, own=own, tagged=tagged, progress=progress
    )
