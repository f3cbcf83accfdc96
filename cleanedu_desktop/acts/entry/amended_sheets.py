"""Says on paper what was amended (更正说明) in the records that are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.runs_of_numbers import in_runs
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake
from cleanedu_desktop.records.days import day_words, local_day
from cleanedu_desktop.records.filing import Amendment
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

SEE_FIRST = "有更正说明，见第1页。"


def amendment_words(one: Amendment) -> str:
    """Return an amendment in a sentence: when, what, why, by whom."""
    said, why = one.words.rstrip("。"), one.reason.rstrip("。")
    return f"更正说明（{day_words(local_day(one.made_at))}）：{said}。原因：{why}。{one.made_by}"


def with_amendments(
    books: Books, wholes: Sequence[WholeRecord], sheets: SheetsToMake
) -> SheetsToMake:
    """Return the sheets of these records with what was amended in their remarks.

    A sheet of several records names those that have an amendment.
    """
    amended = books.amendments_of([one.record.id for one in wholes])
    if not amended:
        return sheets
    by_number = {one.record.number: amended.get(one.record.id, []) for one in wholes}
    return sheets.changed(lambda sheet: _amended(sheet, by_number))


def _amended(sheet: Sheet, by_number: dict[str, list[Amendment]]) -> Sheet:
    if sheet.number:
        words = "".join(map(amendment_words, by_number.get(sheet.number, [])))
    else:
        numbers = [number for number, some in by_number.items() if some]
        words = f"更正说明：{in_runs(numbers)} 另有更正说明，见各条记录。"
    if not words:
        return sheet
    return replace(sheet, note=sheet.note + words, note_again=sheet.note_again + SEE_FIRST)
