"""Draws sheets as one PDF: the only door from a filled form to paper.

Preview, file and printer get the same bytes; the same sheets always give the same bytes, on
however many cores they are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.cycle_search import no_search_for_cycles
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_shares import drawn_in_order
from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL, PREVIEW_LEVEL
from cleanedu_desktop.printing.pen import DocumentFaces
from cleanedu_desktop.printing.set_line import NotInAnyFace
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.structure import Structure
from cleanedu_desktop.printing.type_case import OwnFaces, TypeCase, type_case_at
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.printing.pdf_document import PdfDocument

FEW = 10
"""Sheets that are kept, not made whenever they are looked at."""


def draw_sheets(
    sheets: Sequence[Sheet],
    target: Path,
    *,
    fonts: Path,
    own: OwnFaces = (),
    tagged: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write the sheets as one PDF/A-2u to `target` and return its number of pages.

    `fonts` is the folder of bundled fonts, `own` the office's own faces (`own_fonts.py`); `tagged`
    gives PDF/A-2a and PDF/UA-1 instead; `progress(done, total)` is told after each sheet. Raises
    `OfficeProblem`, leaving no file, if a character cannot be printed or the file not written.
    """
    with no_search_for_cycles():
        document = _draw(sheets, type_case_at(fonts, own), tagged, progress)
    write_whole(target, document.chunks())
    return document.pages


def pdf_bytes(
    sheets: Sequence[Sheet],
    *,
    fonts: Path,
    own: OwnFaces = (),
    tagged: bool = False,
    preview: bool = False,
    progress: Progress | None = None,
) -> bytes:
    """The same PDF as `draw_sheets` writes, kept in memory; a `preview` is packed less tightly."""
    with no_search_for_cycles():
        document = _draw(sheets, type_case_at(fonts, own), tagged, progress, preview=preview)
    return document.data()


def _draw(
    sheets: Sequence[Sheet],
    case: TypeCase,
    tagged: bool,
    progress: Progress | None,
    *,
    preview: bool = False,
) -> PdfDocument:
    if not sheets:
        raise ValueError("no sheet to draw")
    if len(sheets) <= FEW:
        sheets = [*sheets]  # else the whole of a ledger were made several times
    faces = DocumentFaces(structure=Structure() if tagged else None)
    level = PREVIEW_LEVEL if preview else ARCHIVE_LEVEL
    try:
        with closing(drawn_in_order(sheets, Setter(case), faces, level)) as drawn:
            first = next(drawn)
            # imported only now, while others draw
            from cleanedu_desktop.printing.pdf_document import PdfDocument
            from cleanedu_desktop.printing.pdf_metadata import metadata_of, subject_of

            document = PdfDocument(metadata=metadata_of([sheets[0]]), faces=faces, level=level)
            numbers = []
            for done, one in enumerate(chain([first], drawn), start=1):
                for page in one.pages:
                    document.add_page(page)
                document.bookmark(f"{one.title} {one.number}".strip())
                numbers.append(one.number)
                if progress:
                    progress(done, len(sheets))
            document.say(subject_of(numbers))
    except NotInAnyFace:
        from cleanedu_desktop.printing.check_printable import check_printable

        check_printable(sheets, case)  # says which characters, and where on which sheets
        raise
    return document
