"""Draws photo pages (照片页): two or four photos on A4, each over its caption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.jpeg_facts import jpeg_facts
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import metadata_of
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, Role, type_case_at
from cleanedu_desktop.printing.watermark import draw_watermark
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.quick_dataclass import dataclass

ON_A_PAGE = {2: 1, 4: 2}
"""Photos on a page -> columns; there are two rows."""
LEFT, RIGHT, TOP, FOOT = 25 * MM, 20 * MM, 20 * MM, 18 * MM
"""More is left at the bound edge."""
TITLE, SMALLEST, FACTS = 20.0, 10.0, 10.5
HEAD = 23 * MM
"""From the top margin to where photos begin."""
CAPTION, PITCH, MOST_LINES = 12.0, 17.0, 2
GAP = 6 * MM
"""Between photos."""
BELOW = 3 * MM
"""Between a photo and its caption, and below that."""
_COLOURS = {1: b"DeviceGray", 3: b"DeviceRGB"}


@dataclass(frozen=True)
class Photo:
    """A picture as JPEG, upright, in grey or RGB, free of metadata."""

    jpeg: bytes
    caption: str = ""


@dataclass(frozen=True)
class _Placed:
    """A photo as wide as its column, and the lines of its caption."""

    image: bytes
    room: float
    """The column's width."""
    width: float
    height: float
    lines: tuple[SetLine, ...]


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
        _draw_photos(pen, setter, photos[page * on_page :][:on_page], ON_A_PAGE[on_page])
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


def _draw_photos(pen: Pen, setter: Setter, photos: Sequence[Photo], columns: int) -> None:
    """Draw the photos of a page, those of a row upon one line, captions right below."""
    width = (pen.width - LEFT - RIGHT - (columns - 1) * GAP) / columns
    placed = [_placed(setter, photo, width) for photo in photos]
    rows = [placed[at : at + columns] for at in range(0, len(placed), columns)]
    needs = [
        max(one.height for one in row) + max(len(one.lines) for one in row) * PITCH + BELOW
        for row in rows
    ]
    top = TOP + HEAD
    for row, room in zip(rows, row_heights(needs, pen.height - top - FOOT), strict=True):
        captions = max(len(one.lines) for one in row) * PITCH + BELOW
        foot = top + min(room - captions, max(one.height for one in row))
        for column, one in enumerate(row):
            name = f"Photo{len(pen.pictures)}"
            _draw_one(pen, one, name, LEFT + column * (width + GAP), foot, foot - top)
        top += room + GAP


def row_heights(needs: Sequence[float], room: float) -> list[float]:
    """Return how high each row may be: as it needs, else the room shared out as evenly as may be.

    Points, captions among them.
    """
    room -= (len(needs) - 1) * GAP
    if sum(needs) <= room or len(needs) == 1:
        return [min(need, room) for need in needs]
    first, second = needs
    if first < room / 2:
        return [first, room - first]
    if second < room / 2:
        return [room - second, second]
    return [room / 2, room / 2]


def _draw_one(pen: Pen, one: _Placed, name: str, left: float, foot: float, most: float) -> None:
    """Draw a photo that stands on `foot`, at most `most` points high, and its caption."""
    scale = min(1.0, most / one.height)
    width, height = one.width * scale, one.height * scale
    x, y = left + (one.room - width) / 2, pen.height - foot
    pen.pictures[name] = one.image
    pen.shape(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")
    middle = foot + BELOW / 2 + PITCH / 2
    for line in one.lines:
        pen.line(left + (one.room - line.width) / 2, middle, line, CAPTION)
        middle += PITCH


def _placed(setter: Setter, photo: Photo, room: float) -> _Placed:
    image, across, along = image_object(photo.jpeg)
    lines = tuple(
        setter.line(words, Role.BODY, CAPTION)
        for words in _caption_lines(setter, photo.caption, room)
    )
    return _Placed(image, room, room, room * along / across, lines)


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
