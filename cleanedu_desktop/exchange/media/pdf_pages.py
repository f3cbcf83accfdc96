"""A PDF in the child: how large its pages are, how they look, the scan that fills one."""

from __future__ import annotations

import hashlib
import io
import math
import re
from contextlib import closing, suppress

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from cleanedu_desktop.exchange.media.facts import (
    LONGEST,
    MOST_PAGES,
    MOST_PIXELS,
    PAPER_DPI,
    CannotShow,
    MediaFacts,
    PageFacts,
    Picture,
    Wanted,
    Why,
)
from cleanedu_desktop.exchange.media.jpeg_parts import without_metadata
from cleanedu_desktop.exchange.media.picture_pages import encode

_POINTS = (1.0, 20_000.0)
"""Edges of a page that can be drawn sensibly."""
_MADE = re.compile(rb"(/CreationDate\(D:)\d{14}")
_ID = re.compile(rb"/ID\[<([0-9A-F]{32})><\1>\]")
_FILLS = 0.985
"""Part of each edge of a page that a scan on it must reach."""
_CLOCKWISE = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def _plain(image: Image.Image) -> Image.Image:
    """Return it in grey where nothing on it has a colour, else in RGB."""
    if image.mode == "L":
        return image
    rgb = image.convert("RGB")
    red, green, blue = rgb.split()
    coloured = any(ImageChops.difference(one, green).getextrema() != (0, 0) for one in (red, blue))
    return rgb if coloured else green


def _only_picture(page: pypdfium2.PdfPage) -> pypdfium2.PdfImage | None:
    """Return the picture that is all one sees of a page; a scanner's hidden text may lie over."""
    seen = [one for one in page.get_objects(max_depth=2) if not _is_hidden_text(one)]
    if len(seen) != 1 or seen[0].type != raw.FPDF_PAGEOBJ_IMAGE:
        return None
    if raw.FPDFPageObj_HasTransparency(seen[0].raw):
        return None
    turned = seen[0].get_matrix()
    if turned.a <= 0 or turned.d <= 0 or abs(turned.b) > 0.5 or abs(turned.c) > 0.5:
        return None
    left, bottom, right, top = page.get_cropbox()
    near_left, near_bottom, near_right, near_top = seen[0].get_bounds()
    across = (min(right, near_right) - max(left, near_left)) / (right - left)
    along = (min(top, near_top) - max(bottom, near_bottom)) / (top - bottom)
    outside = (near_right - near_left) * (near_top - near_bottom) > (
        (right - left) * (top - bottom) / _FILLS**2
    )
    return None if outside or min(across, along) < _FILLS else seen[0]


def _is_hidden_text(one: pypdfium2.PdfObject) -> bool:
    if one.type != raw.FPDF_PAGEOBJ_TEXT:
        return False
    return bool(raw.FPDFTextObj_GetTextRenderMode(one.raw) == raw.FPDF_TEXTRENDERMODE_INVISIBLE)


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


class PdfPages:
    """An open PDF. Nothing in it is run; its fields are drawn as they were filled in."""

    def __init__(self, content: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            raise CannotShow(Why.PASSWORD if locked else Why.DAMAGED) from error
        count = len(self._document)
        if not count:
            raise CannotShow(Why.DAMAGED)
        if count > MOST_PAGES:
            raise CannotShow(Why.TOO_MANY_PAGES)
        with suppress(pypdfium2.PdfiumError):
            if self._document.get_formtype() != raw.FORMTYPE_NONE:
                self._document.init_forms()
        pages = tuple(self._page_facts(page) for page in range(count))
        self.facts = MediaFacts("application/pdf", pages)

    def picture(self, wanted: Wanted) -> Picture:
        """Return a page drawn as wanted."""
        return encode(self.pixels(wanted), as_png=wanted.as_png)

    def pixels(self, wanted: Wanted) -> Image.Image:
        """Return what is drawn of a page, before it is encoded."""
        facts = self.facts.pages[wanted.page]
        longer = max(facts.width, facts.height)
        scale = min(wanted.longest, LONGEST) / longer
        if wanted.dpi is not None:
            scale = min(scale, wanted.dpi / 72)
        scale = min(scale, math.sqrt(MOST_PIXELS / (facts.width * facts.height)))
        with closing(self._page(wanted.page)) as page:
            bitmap = page.render(scale=scale, grayscale=wanted.grey)
            image = bitmap.to_pil()
        if wanted.turn in _CLOCKWISE:
            image = image.transpose(_CLOCKWISE[wanted.turn])
        return _plain(image)

    def clean_copy(self, page: int, *, upright: bool) -> Picture:
        """Return a page drawn at 200 dots an inch: only pixels of it go on."""
        return self.picture(Wanted(page, dpi=PAPER_DPI))

    def for_paper(self, page: int) -> Picture:
        """Return the JPEG that fills the page, or the page drawn as one."""
        return self.page_jpeg(page) or self.clean_copy(page, upright=True)

    def page_jpeg(self, page: int) -> Picture | None:
        """Return the one JPEG that fills a page upright, without metadata; None: there is none."""
        with closing(self._page(page)) as opened:
            if opened.get_rotation():
                return None
            scan = _only_picture(opened)
            if scan is None or scan.get_filters() != ["DCTDecode"]:
                return None
            data = bytes(scan.get_data(decode_simple=False))
        try:
            clean = without_metadata(data)
        except ValueError:
            return None
        image = Image.open(io.BytesIO(clean), formats=["JPEG"])
        if image.mode not in {"L", "RGB"} or image.width * image.height > MOST_PIXELS:
            return None
        image.load()
        return Picture(clean, "image/jpeg", image.width, image.height)

    def alone(self, page: int) -> tuple[str, bytes | None]:
        """Return media type and content of a page as a file; None: it is the file as it is."""
        if len(self.facts.pages) == 1:
            return self.facts.media_type, None
        out = io.BytesIO()
        with closing(pypdfium2.PdfDocument.new()) as file:
            file.import_pages(self._document, [page])
            file.save(out)
        return self.facts.media_type, _with_steady_id(out.getvalue())

    def _page_facts(self, number: int) -> PageFacts:
        width, height = self._document.get_page_size(number)
        if not all(_POINTS[0] <= one <= _POINTS[1] for one in (width, height)):
            raise CannotShow(Why.DAMAGED)
        return PageFacts(width, height)

    def _page(self, number: int) -> pypdfium2.PdfPage:
        try:
            return self._document[number]
        except pypdfium2.PdfiumError as error:
            raise CannotShow(Why.DAMAGED) from error
