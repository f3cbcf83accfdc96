"""Opens a scan inside the child: the pages of a PDF, a photo, the pictures of a TIFF.

Everything is bounded before it is unpacked. Runs in `scan_child.py` alone, never in the program.
"""

from __future__ import annotations

import hashlib
import io
import re
from typing import Protocol

import pypdfium2
from PIL import Image, ImageOps

from cleanedu_desktop.exchange.media_kinds import ENDS_SEEN, media_type_of

MOST_PIXELS = 130_000_000
"""Of one picture: a photo of the largest telephones passes, 30,000 × 30,000 does not."""
MOST_PAGES = 2_000
"""Of one file."""
LOOKED_AT = 3508
"""Pixels of the longer side at which a page is unpacked: A4 at 300 dpi."""
JPEG, PNG, TIFF, PDF = "image/jpeg", "image/png", "image/tiff", "application/pdf"
PICTURES = {JPEG: "JPEG", PNG: "PNG", TIFF: "TIFF", "image/bmp": "BMP", "image/webp": "WEBP"}
"""Media type -> Pillow's name of the only format that is tried."""
_MADE = re.compile(rb"(/CreationDate\(D:)\d{14}")
_ID = re.compile(rb"/ID\[<([0-9A-F]{32})><\1>\]")


class NotOpened(Exception):
    """Why a file or page is not read: ``kind``, ``broken``, ``locked``, ``large``, ``pages``."""


class Pages(Protocol):
    """An open file of pages, counted from 0."""

    count: int

    def picture(self, page: int, side: int) -> Image.Image:
        """Return the page in grey, upright as its file says, at most `side` pixels long."""

    def content(self, page: int) -> tuple[str, bytes | None]:
        """Return media type and content of the page alone; None: it is the file as it is."""


def open_pages(data: bytes) -> Pages:
    """Return the pages of a file by its content.

    Raises:
        NotOpened: it is no scan, or cannot be opened.
    """
    media_type = media_type_of(data[:ENDS_SEEN], data[-ENDS_SEEN:])
    if media_type == PDF:
        return _PdfPages(data)
    if media_type in PICTURES:
        return _PicturePages(data, media_type)
    raise NotOpened("heic" if media_type == "image/heic" else "kind")


def _with_steady_id(pdf: bytes) -> bytes:
    """Take time and chance out of what PDFium wrote: the same page is to be known again.

    Nothing changes its length, so that the places named in the file stay true.
    """
    pdf = _MADE.sub(rb"\g<1>20000101000000", pdf)
    found = [*_ID.finditer(pdf)]
    if not found:
        return pdf
    start, end = found[-1].span()
    rest = hashlib.sha256(pdf[:start] + pdf[end:]).hexdigest()[:32].upper().encode()
    return pdf[:start] + b"/ID[<%b><%b>]" % (rest, rest) + pdf[end:]


def _why(error: Exception) -> str:
    return "large" if isinstance(error, Image.DecompressionBombError) else "broken"


class _PdfPages:
    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise NotOpened("locked" if "password" in str(error).lower() else "broken") from error
        self.count = len(self._document)
        if not self.count:
            raise NotOpened("broken")
        if self.count > MOST_PAGES:
            raise NotOpened("pages")

    def picture(self, page: int, side: int) -> Image.Image:
        opened = self._document[page]
        try:
            longest = max(opened.get_size())
            drawn = opened.render(scale=side / max(longest, 1), grayscale=True)
            picture: Image.Image = drawn.to_pil()
            return picture.convert("L")
        except pypdfium2.PdfiumError as error:
            raise NotOpened("broken") from error
        finally:
            opened.close()

    def content(self, page: int) -> tuple[str, bytes | None]:
        if self.count == 1:
            return PDF, None
        alone = pypdfium2.PdfDocument.new()
        out = io.BytesIO()
        try:
            alone.import_pages(self._document, [page])
            alone.save(out)
        except pypdfium2.PdfiumError as error:
            raise NotOpened("broken") from error
        finally:
            alone.close()
        return PDF, _with_steady_id(out.getvalue())


class _PicturePages:
    def __init__(self, data: bytes, media_type: str) -> None:
        self._data, self._media_type = data, media_type
        opened = self._open()
        self.count = int(getattr(opened, "n_frames", 1)) if media_type == TIFF else 1
        if self.count > MOST_PAGES:
            raise NotOpened("pages")

    def _open(self) -> Image.Image:
        try:
            opened = Image.open(io.BytesIO(self._data), formats=[PICTURES[self._media_type]])
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise NotOpened(_why(error)) from error
        if opened.width * opened.height > MOST_PIXELS:
            raise NotOpened("large")
        return opened

    def picture(self, page: int, side: int) -> Image.Image:
        opened = self._open()
        try:
            if page:
                opened.seek(page)
                if opened.width * opened.height > MOST_PIXELS:
                    raise NotOpened("large")
            opened.draft("L", (side, side))
            grey = ImageOps.exif_transpose(opened).convert("L")
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise NotOpened(_why(error)) from error
        if max(grey.size) > side:
            grey.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=2.0)
        return grey

    def content(self, page: int) -> tuple[str, bytes | None]:
        if self.count == 1:
            return self._media_type, None
        opened = self._open()
        out = io.BytesIO()
        try:
            opened.seek(page)
            opened.save(out, format="PNG")
        except (OSError, ValueError, EOFError) as error:
            raise NotOpened(_why(error)) from error
        return PNG, out.getvalue()
