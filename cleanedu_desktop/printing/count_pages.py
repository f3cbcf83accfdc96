"""Counts the pages sheets take, without making a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_sheet import draw_sheet
from cleanedu_desktop.printing.pen import DocumentFaces
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, type_case_at


def count_pages(
    sheets: Iterable[Sheet], *, fonts: Path, own: OwnFaces = ()
) -> list[tuple[str, int]]:
    """Return each sheet's record number and how many pages it takes.

    Raises:
        NotInAnyFace: a character cannot be printed.
    """
    setter, faces = Setter(type_case_at(fonts, own)), DocumentFaces()
    return [(sheet.number, len(draw_sheet(sheet, setter, faces))) for sheet in sheets]
