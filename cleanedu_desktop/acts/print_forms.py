"""Prints records on a form, as one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.stopping import Progress


@dataclass(frozen=True)
class FormsPrinted:
    """A PDF that is on disk."""

    path: Path
    pages: int
    records: int
    left_out: int = 0
    """Records asked for that have nothing to show on the form."""


def print_forms(
    desk: Desk,
    *,
    form_id: str,
    record_ids: Sequence[str] | None = None,
    year: int | None = None,
    everything: bool = False,
    draft: bool = False,
    masking: Masking = Masking.WHOLE,
    also_mask: Sequence[str] = (),
    tagged: bool = False,
    target: Path,
    progress: Progress | None = None,
) -> FormsPrinted:
    """Print the records named (ids or numbers), or those of a year, or all, oldest first.

    A record prints on the form as it was when the record was made, a ledger is as it is now. A
    `draft` says so on each page; a print for signature carries no word of its state. No record
    is changed by printing. `masking` hides names (`also_mask`: further ones), or prints only how
    many records there are. The PDF is PDF/A-2u; `tagged` gives PDF/A-2a and PDF/UA-1.

    Raises:
        OfficeProblem: unknown form or record, nothing to print, or the file cannot be written.
    """
    wanted = ToPrint(
        form_id=form_id,
        record_ids=record_ids,
        year=year,
        everything=everything,
        draft=draft,
        masking=masking,
        also_mask=also_mask,
    )
    desk.forms.form(form_id)
    target = ready_target(target)
    filled = filled_sheets(desk, wanted)
    pages = draw_pdf(desk, filled.sheets, target, tagged=tagged, progress=progress)
    return FormsPrinted(target, pages, filled.records, filled.left_out)
