"""Writes records on a form as one Word document, for offices that must hand in an editable file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.pdf_target import ready_target

Progress = Callable[[int, int], None]
"""Called with done and all."""


@dataclass(frozen=True)
class WordWritten:
    """A Word document that is on disk."""

    path: Path
    sheets: int
    records: int


def write_word_copies(
    desk: Desk,
    *,
    form_id: str,
    record_ids: Sequence[str] | None = None,
    year: int | None = None,
    everything: bool = False,
    draft: bool = False,
    target: Path,
    progress: Progress | None = None,
) -> WordWritten:
    """Write the records that `print_forms` would print, as a .docx with the same fields.

    Raises:
        OfficeProblem: unknown form or record, nothing to write, a character that no font has, or
            the file cannot be written.
    """
    wanted = ToPrint(
        form_id=form_id, record_ids=record_ids, year=year, everything=everything, draft=draft
    )
    desk.forms.form(form_id)
    target = ready_target(target, suffix=".docx")
    sheets, records = filled_sheets(desk, wanted)
    from cleanedu_desktop.exchange.write_word import word_bytes
    from cleanedu_desktop.printing.check_printable import check_printable
    from cleanedu_desktop.printing.type_case import type_case_at
    from cleanedu_desktop.printing.write_file import write_whole

    check_printable(sheets, type_case_at(desk.folders.fonts))
    write_whole(target, word_bytes(sheets, made_on=today(desk), progress=progress))
    return WordWritten(path=target, sheets=len(sheets), records=records)
