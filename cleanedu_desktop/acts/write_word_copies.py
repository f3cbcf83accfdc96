"""Writes a form, filled or blank, as a Word document for offices that must hand in such a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.empty_sheet import empty_sheet
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.write_docx import write_docx
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.stopping import Progress


@dataclass(frozen=True)
class WordWritten:
    """A Word document that is on disk."""

    path: Path
    sheets: int
    records: int
    left_out: int = 0
    """Records asked for that have nothing to show on the form."""


def write_word_copies(
    desk: Desk,
    *,
    form_id: str,
    record_ids: Sequence[str] | None = None,
    year: int | None = None,
    everything: bool = False,
    draft: bool = False,
    masking: Masking = Masking.WHOLE,
    also_mask: Sequence[str] = (),
    target: Path,
    progress: Progress | None = None,
) -> WordWritten:
    """Write the records that `print_forms` would print, as a .docx with the same fields.

    Raises:
        OfficeProblem: unknown form or record, nothing to write, a character that no font has, or
            the file cannot be written.
    """
    refuse_inspector(desk, "另存 Word 副本")
    wanted = ToPrint(
        form_id=form_id,
        record_ids=record_ids,
        year=year,
        everything=everything,
        draft=draft,
        masking=masking,
        also_mask=also_mask,
    )
    _refuse_placed(desk.forms.form(form_id))
    target = ready_target(target, suffix=".docx")
    filled = filled_sheets(desk, wanted)
    write_docx(desk, filled.sheets, target, progress=progress)
    return WordWritten(target, len(filled.sheets), filled.records, filled.left_out)


def write_blank_word(desk: Desk, *, form_id: str, target: Path) -> WordWritten:
    """Write the blank form that `print_blank` would print, as a .docx.

    Raises:
        OfficeProblem: unknown form, or the file cannot be written.
    """
    _refuse_placed(desk.forms.form(form_id))
    target = ready_target(target, suffix=".docx")
    write_docx(desk, [empty_sheet(desk, form_id)], target)
    return WordWritten(path=target, sheets=1, records=0)


def _refuse_placed(form: Form) -> None:
    if form.layout == "placed":
        raise OfficeProblem(
            f"没有写成 Word：《{form.title}》印在上级规定的底稿上，只能打印成 PDF。"
            "记录没有改动；请把文件名改成以 .pdf 结尾再打印。"
        )
