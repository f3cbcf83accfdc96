"""Pages of PDFs: their sizes, how they look, and the scan that fills one."""

from __future__ import annotations

import io

import pypdf
import pytest

from cleanedu_desktop.exchange.media import pdf_pages
from cleanedu_desktop.exchange.media.facts import CannotShow, Wanted, Why
from cleanedu_desktop.exchange.media.pdf_pages import PdfPages
from tests.exchange.media.pictures import (
    corner,
    locked_pdf,
    photo,
    picture,
    saved,
    scanned_pdf,
    written,
)

SCAN = photo(595, 842)


def why(content: bytes) -> Why:
    with pytest.raises(CannotShow) as caught:
        PdfPages(content)
    return caught.value.why


def test_sizes_and_pixels() -> None:
    pages = PdfPages(scanned_pdf(SCAN, size=(400, 200)))
    assert (pages.facts.is_pdf, pages.facts.pages[0].width) == (True, 400)
    shown = pages.picture(Wanted(0, longest=100, turn=90))
    assert (shown.width, shown.height) == (50, 100)
    assert corner(shown.data) == "top right"
    assert pages.picture(Wanted(0, dpi=144, grey=True, as_png=True)).width == 800


def test_only_a_scan_that_is_all_one_sees_is_passed_through() -> None:
    assert PdfPages(scanned_pdf(SCAN)).page_jpeg(0) is not None
    assert PdfPages(scanned_pdf(SCAN, hidden=True)).page_jpeg(0) is not None
    turned = pypdf.PdfWriter(io.BytesIO(scanned_pdf(SCAN)))
    turned.pages[0].rotate(90)
    assert PdfPages(written(turned)).page_jpeg(0) is None
    stamped = scanned_pdf(SCAN, hidden=True).replace(b"Tf 3 Tr", b"Tf 0 Tr")
    assert PdfPages(stamped).page_jpeg(0) is None
    small = scanned_pdf(SCAN).replace(b"q 595 0 0 842 0 0 cm", b"q 500 0 0 842 0 0 cm")
    assert PdfPages(small).page_jpeg(0) is None
    outside = scanned_pdf(SCAN).replace(b"q 595 0 0 842 0 0 cm", b"q 995 0 0 942 0 0 cm")
    assert PdfPages(outside).page_jpeg(0) is None
    mirrored = scanned_pdf(SCAN).replace(b"q 595 0 0 842 0 0 cm", b"q -595 0 0 842 595 0 cm")
    assert PdfPages(mirrored).page_jpeg(0) is None
    empty = pypdf.PdfWriter()
    empty.add_blank_page(595, 842)
    assert PdfPages(written(empty)).page_jpeg(0) is None


def test_a_cmyk_scan_is_drawn_instead() -> None:
    cmyk = scanned_pdf(saved(picture().convert("CMYK"), "JPEG"))
    cmyk = cmyk.replace(b"/DeviceRGB", b"/DeviceCMYK")
    assert PdfPages(cmyk).page_jpeg(0) is None


def test_what_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert why(locked_pdf()) is Why.PASSWORD
    assert why(b"%PDF-1.4 broken") is Why.DAMAGED
    wide = pypdf.PdfWriter()
    wide.add_blank_page(90_000, 100)
    assert why(written(wide)) is Why.DAMAGED
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    assert why(scanned_pdf(SCAN, SCAN)) is Why.TOO_MANY_PAGES


def test_no_page_is_drawn_larger_than_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PIXELS", 10_000)
    shown = PdfPages(scanned_pdf(SCAN)).picture(Wanted(0))
    assert shown.width * shown.height <= 10_200


def test_a_page_of_a_pdf_is_the_same_bytes_each_time() -> None:
    scan = scanned_pdf(SCAN, SCAN)
    media_type, one = PdfPages(scan).alone(1)
    assert media_type == "application/pdf"
    assert one is not None
    assert one == PdfPages(scan).alone(1)[1]
    assert len(PdfPages(one).facts.pages) == 1
    assert PdfPages(scanned_pdf(SCAN)).alone(0) == ("application/pdf", None)
