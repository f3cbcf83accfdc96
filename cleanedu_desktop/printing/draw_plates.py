"""Draws plates: covers, spines and stamps in their real sizes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.form_engine.plate import Plate, PlateText
from cleanedu_desktop.form_engine.sheet import GridRow, Sheet, SheetCell, SheetText
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.paper_size import MM
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import metadata_of
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, Role, type_case_at
from cleanedu_desktop.printing.write_file import write_whole

_ROLES = {"body": Role.BODY, "title": Role.TITLE, "label": Role.LABEL}
LEAST = 5.0
"""Points: smaller than this nothing is set; it would rather stand over its box."""
LEADING = 1.25
UPRIGHT = 1.15
"""Pitch of upright lines, in their size."""


def draw_plates(
    plates: Sequence[Plate],
    target: Path,
    *,
    fonts: Path,
    title: str,
    office_name: str,
    printed_on: str,
    own: OwnFaces = (),
) -> int:
    """Write the plates to `target` (PDF/A-2u) and return the number of pages.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written; no file is
            left then.
    """
    case = type_case_at(fonts, own)
    about = [_as_sheet(one, title, office_name, printed_on) for one in plates]
    check_printable(about, case)
    setter, faces = Setter(case), DocumentFaces()
    document = PdfDocument(metadata=metadata_of(about), faces=faces)
    for one in plates:
        document.add_page(_drawn(one, setter, faces))
        document.bookmark(one.name)
    write_whole(target, document.chunks())
    return document.pages


def _as_sheet(plate: Plate, title: str, office_name: str, printed_on: str) -> Sheet:
    """Return a sheet of the same words: what is checked, and what the file says of itself."""
    cells = tuple(
        SheetCell(label="", value=SheetText(text=one.text, what=plate.name), span=12)
        for one in plate.texts
    )
    return Sheet(
        form_id="plates",
        form_version="",
        title=title,
        office_name=office_name,
        blocks=tuple(GridRow(cells=(one,)) for one in cells),
        printed_on=printed_on,
    )


def _drawn(plate: Plate, setter: Setter, faces: DocumentFaces) -> Pen:
    pen = Pen(plate.width * MM, plate.height * MM, faces)
    for box in plate.boxes:
        pen.box(box.x * MM, box.y * MM, box.width * MM, box.height * MM, box.line)
    for rule in plate.rules:
        pen.rule(rule.x1 * MM, rule.y1 * MM, rule.x2 * MM, rule.y2 * MM, rule.line)
    for text in plate.texts:
        if words := clean_text(text.text).strip():
            (_upright if text.upright else _level)(pen, setter, text, words)
    return pen


def _level(pen: Pen, setter: Setter, text: PlateText, words: str) -> None:
    role, room, height = _ROLES[text.voice], text.width * MM, text.height * MM
    size = text.size
    lines = setter.lines(words, role, size, room)
    while size > LEAST and (
        len(lines) * size * LEADING > height or max(one.width for one in lines) > room
    ):
        size -= 0.5
        lines = setter.lines(words, role, size, room)
    middle = (text.y + text.height / 2) * MM - (len(lines) - 1) * size * LEADING / 2
    for line in lines:
        pen.line(text.x * MM + (room - line.width) / 2, middle, line, size)
        middle += size * LEADING


def _upright(pen: Pen, setter: Setter, text: PlateText, words: str) -> None:
    """Set one character below the other; figures and letters that belong together lie level."""
    pieces = _pieces(words)
    role, room, height = _ROLES[text.voice], text.width * MM, text.height * MM
    size = text.size

    def widest(at: float) -> float:
        return max(setter.line(one, role, at).width for one in pieces)

    while size > LEAST and (len(pieces) * size * UPRIGHT > height or widest(size) > room):
        size -= 0.5
    middle = (text.y + text.height / 2) * MM - (len(pieces) - 1) * size * UPRIGHT / 2
    for one in pieces:
        line = setter.line(one, role, size)
        pen.line(text.x * MM + (room - line.width) / 2, middle, line, size)
        middle += size * UPRIGHT


def _pieces(words: str) -> list[str]:
    """Part words into characters, but for runs of figures and letters."""
    pieces: list[str] = []
    for char in words:
        if char.isspace():
            continue
        if pieces and char.isascii() and char.isalnum() and pieces[-1][-1].isascii():
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
