"""Draws photo pages (照片页): two or four photos on A4, each over its caption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.jpeg_facts import jpeg_facts
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import metadata_of
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, Role, type_case_at
from cleanedu_desktop.printing.watermark import draw_watermark
from cleanedu_desktop.printing.write_file import write_whole

ON_A_PAGE = {2: 1, 4: 2}
"""Photos on a page -> columns; there are two rows."""
ROWS = 2
LEFT, RIGHT, TOP, FOOT = 25 * MM, 20 * MM, 20 * MM, 18 * MM
"""More is left at the bound edge."""
TITLE, SMALLEST, FACTS = 20.0, 10.0, 10.5
HEAD = 23 * MM
"""From the top margin to where photos begin."""
CAPTION, PITCH, MOST_LINES = 12.0, 17.0, 2
GAP = 6 * MM
"""Between photos."""
_COLOURS = {1: b"DeviceGray", 3: b"DeviceRGB"}


@dataclass(frozen=True)
class Photo:
    """A picture as JPEG, upright, in grey or RGB, free of metadata."""

    jpeg: bytes
    caption: str = ""


def draw_photo_pages(
    sheet: Sheet,
    photos: Sequence[Photo],
    target: Path,
    *,
    on_page: int,
    fonts: Path,
    own: OwnFaces = (),
) -> int:
    """Write the pages to `target` (PDF/A-2u) and return their number.

    Args:
        sheet: Its title, head, office, number, day and watermark; nothing of its blocks is drawn,
            but their characters are looked at: captions stand there too.
        photos: At least one.
        target: The file.
        on_page: 2 or 4.
        fonts: The shipped folder of fonts.
        own: The office's own faces.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written; no file is
            left then.
    """
    case = type_case_at(fonts, own)
    check_printable([sheet], case)
    setter, faces = Setter(case), DocumentFaces()
    document = PdfDocument(metadata=metadata_of([sheet]), faces=faces)
    paper = PAPER_SIZES["a4"]
    pages = -(-len(photos) // on_page)
    for page in range(pages):
        pen = Pen(paper.width, paper.height, faces)
        draw_watermark(sheet.watermark, setter, pen)
        _draw_head(pen, setter, sheet)
        _draw_foot(pen, setter, sheet, f"第 {page + 1} 页，共 {pages} 页")
        for place, photo in enumerate(photos[page * on_page : (page + 1) * on_page]):
            _draw_photo(pen, setter, photo, place, ON_A_PAGE[on_page])
        document.add_page(pen)
    write_whole(target, document.chunks())
    return document.pages


def image_object(jpeg: bytes) -> tuple[bytes, int, int]:
    """Return a JPEG as it stands in a file, and its width and height in pixels.

    Raises:
        ValueError: it is no plain JPEG, or says more than its picture.
    """
    facts = jpeg_facts(jpeg)
    if facts is None or facts.components not in _COLOURS or facts.says_more:
        raise ValueError("this picture must be made clean first")
    entries = (
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s"
        b" /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>"
        % (facts.width, facts.height, _COLOURS[facts.components], len(jpeg))
    )
    return b"%s\nstream\n%s\nendstream" % (entries, jpeg), facts.width, facts.height


def _draw_head(pen: Pen, setter: Setter, sheet: Sheet) -> None:
    room = pen.width - LEFT - RIGHT
    size = setter.fitted(sheet.title, Role.TITLE, TITLE, room, SMALLEST)
    title = setter.line(sheet.title, Role.TITLE, size)
    pen.line(LEFT + max(0.0, (room - title.width) / 2), TOP + TITLE / 2, title, size)
    facts = "　　".join(f"{label}：{value}" for label, value in sheet.head if value)
    size = setter.fitted(facts, Role.LABEL, FACTS, room, 7.0)
    pen.line(LEFT, TOP + 14 * MM, setter.line(facts, Role.LABEL, size), size)
    pen.rule(LEFT, TOP + 17 * MM, pen.width - RIGHT, TOP + 17 * MM)


def _draw_foot(pen: Pen, setter: Setter, sheet: Sheet, where: str) -> None:
    middle = pen.height - FOOT / 2 - 2 * MM
    made = setter.line(f"打印于 {sheet.printed_on}", Role.LABEL, 9.0)
    pen.line(LEFT, middle, made, 9.0)
    number = setter.line(where, Role.LABEL, 9.0)
    pen.line(pen.width - RIGHT - number.width, middle, number, 9.0)


def _draw_photo(pen: Pen, setter: Setter, photo: Photo, place: int, columns: int) -> None:
    """Draw one photo as large as its cell lets it be, its caption right below."""
    width = (pen.width - LEFT - RIGHT - (columns - 1) * GAP) / columns
    height = (pen.height - TOP - HEAD - FOOT - (ROWS - 1) * GAP) / ROWS
    left = LEFT + (place % columns) * (width + GAP)
    top = TOP + HEAD + (place // columns) * (height + GAP)
    lines = list(_caption_lines(setter, photo.caption, width))
    below = PITCH * len(lines) + (2 * MM if lines else 0)
    image, across, along = image_object(photo.jpeg)
    scale = min(width / across, (height - below) / along)
    shown_width, shown_height = across * scale, along * scale
    x = left + (width - shown_width) / 2
    y = top + (height - below - shown_height) / 2
    name = f"Photo{place}"
    pen.pictures[name] = image
    foot = pen.height - y - shown_height
    pen.shape(f"q {shown_width:.2f} 0 0 {shown_height:.2f} {x:.2f} {foot:.2f} cm /{name} Do Q")
    y += shown_height + 2 * MM
    for words in lines:
        line = setter.line(words, Role.BODY, CAPTION)
        pen.line(left + (width - line.width) / 2, y + PITCH / 2, line, CAPTION)
        y += PITCH


def _caption_lines(setter: Setter, caption: str, width: float) -> Iterable[str]:
    """Yield the caption's lines, the last one ending in … where it is too long."""
    rest = " ".join(caption.split())
    for number in range(MOST_LINES):
        if not rest:
            return
        last = number == MOST_LINES - 1
        most = _fitting(setter, rest, width)
        if last and most < len(rest):
            yield f"{rest[: max(0, most - 1)]}…"
            return
        yield rest[:most]
        rest = rest[most:]


def _fitting(setter: Setter, words: str, width: float) -> int:
    """Return how many characters of `words` fit on a line; at least one."""
    most = len(words)
    while most > 1 and setter.line(words[:most], Role.BODY, CAPTION).width > width:
        most -= 1
    return most
