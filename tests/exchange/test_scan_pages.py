"""Scans are opened within bounds: by content, page by page."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cleanedu_desktop.exchange import scan_pages as module
from cleanedu_desktop.exchange.scan_pages import NotOpened, open_pages
from tests.acts.scans import as_bytes, coded


def pdf(pages: int = 2) -> bytes:
    out = io.BytesIO()
    first, *others = [coded(str(one)) for one in range(pages)]
    first.save(out, format="PDF", save_all=True, append_images=others, resolution=100)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_pictures_are_one_page_as_they_are(kind: str) -> None:
    opened = open_pages(as_bytes(coded("A"), kind))
    assert opened.count == 1
    assert opened.content(0)[1] is None
    assert max(opened.picture(0, 500).size) == 500
    assert opened.picture(0, 500).mode == "L"


def test_a_page_of_a_pdf_is_the_same_bytes_each_time() -> None:
    data = pdf()
    media_type, one = open_pages(data).content(1)
    assert media_type == "application/pdf"
    assert one is not None
    assert one == open_pages(data).content(1)[1]
    assert open_pages(one).count == 1
    assert open_pages(pdf(1)).content(0) == ("application/pdf", None)


def test_a_photo_stands_as_its_camera_says() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    out = io.BytesIO()
    coded("A").save(out, format="JPEG", exif=turned)
    upright = open_pages(out.getvalue()).picture(0, 4000)
    assert upright.width > upright.height


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04" + bytes(100), "kind"),
        (b"hello", "kind"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "heic"),
        (b"%PDF-1.7\nbroken", "broken"),
        (b"\x89PNG\r\n\x1a\nbroken", "broken"),
        (b"\xff\xd8\xffbroken", "broken"),
    ],
)
def test_what_is_no_scan_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(NotOpened, match=why):
        open_pages(data)


def test_too_many_pixels_are_not_unpacked() -> None:
    bomb = as_bytes(Image.new("1", (30_000, 30_000)))
    with pytest.raises(NotOpened, match="large"):
        open_pages(bomb)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAGES", 1)
    with pytest.raises(NotOpened, match="pages"):
        open_pages(pdf())


def test_a_picture_cut_off_is_broken() -> None:
    data = as_bytes(coded("A"), "PNG")
    with pytest.raises(NotOpened, match="broken"):
        open_pages(data[: len(data) // 2]).picture(0, 1000)
