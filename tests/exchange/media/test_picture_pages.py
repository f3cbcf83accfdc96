"""Pictures of every kind become plain pixels, upright, on white, as small as wanted."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cleanedu_desktop.exchange.media import picture_pages
from cleanedu_desktop.exchange.media.facts import CannotShow, Wanted, Why
from cleanedu_desktop.exchange.media.picture_pages import PicturePages
from tests.exchange.media.pictures import SECRET, bomb, corner, photo, picture, saved


def test_upright_whichever_way_the_camera_was_held() -> None:
    turned = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}  # EXIF -> what undoes it, by Pillow's name
    for orientation, undone in turned.items():
        undoing = {1: 1, 0: 0, 3: 3, 5: 5, 4: 2, 6: 6, 2: 4}[undone]
        held = picture().transpose(Image.Transpose(undoing))
        exif = Image.Exif()
        exif[0x0112] = orientation
        pages = PicturePages(saved(held, "JPEG", exif=exif), "image/jpeg")
        assert corner(pages.picture(Wanted(0)).data) == "top left", orientation
        assert (pages.facts.pages[0].width, pages.facts.pages[0].height) == (60, 40)
        clean = pages.clean_copy(0, upright=True)
        assert (corner(clean.data), clean.orientation) == ("top left", 1)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16", "LA"])
def test_every_mode_of_colour(mode: str) -> None:
    made = picture(mode="L").point(lambda value: value * 256) if mode == "I;16" else picture()
    image = Image.new("I;16", (60, 40)) if mode == "I;16" else made.convert(mode)
    if mode == "I;16":
        image.paste(65535, (0, 0, 60, 40))
        image.paste(0, (0, 0, 30, 20))
    kind = "TIFF" if mode in {"CMYK", "I;16", "1"} else "PNG"
    media_type = f"image/{kind.lower()}"
    pages = PicturePages(saved(image, kind), media_type)
    for grey in (False, True):
        shown = pages.picture(Wanted(0, longest=30, grey=grey, as_png=True))
        assert (shown.width, shown.height) == (30, 20)
        assert corner(shown.data) == "top left"
        assert Image.open(io.BytesIO(shown.data)).mode in ({"L"} if grey else {"L", "RGB"})


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "WEBP", "GIF"])
def test_other_kinds_become_ones_that_print(kind: str) -> None:
    more = {"exif": Image.Exif()} if kind == "WEBP" else {}
    pages = PicturePages(saved(picture(), kind, **more), f"image/{kind.lower()}")
    clean = pages.clean_copy(0, upright=False)
    assert clean.media_type == ("image/jpeg" if kind == "WEBP" else "image/png")
    assert corner(clean.data) == "top left"


def test_pages_of_a_tiff() -> None:
    more = [picture(80, 20), picture(10, 10)]
    scan = saved(picture(), "TIFF", save_all=True, append_images=more, dpi=(300, 300))
    pages = PicturePages(scan, "image/tiff")
    assert [(one.width, one.height) for one in pages.facts.pages] == [(60, 40), (80, 20), (10, 10)]
    assert pages.facts.pages[0].dpi == 300
    assert pages.picture(Wanted(1)).width == 80
    assert pages.page_jpeg(1) is None


def test_a_photo_keeps_its_pixels_and_loses_its_place() -> None:
    pages = PicturePages(photo(orientation=3), "image/jpeg")
    clean = pages.clean_copy(0, upright=False)
    assert SECRET.encode() not in clean.data
    assert (clean.orientation, pages.facts.has_position) == (3, True)


def test_too_many_pixels_are_refused_before_they_are_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(CannotShow) as caught:
        PicturePages(bomb(), "image/png")
    assert caught.value.why is Why.TOO_MANY_PIXELS
    monkeypatch.setattr(picture_pages, "MOST_PAGES", 1)
    scan = saved(picture(), "TIFF", save_all=True, append_images=[picture()])
    with pytest.raises(CannotShow) as caught:
        PicturePages(scan, "image/tiff")
    assert caught.value.why is Why.TOO_MANY_PAGES


def test_a_large_jpeg_is_made_smaller_while_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_pages, "MOST_PIXELS", 2000)
    pages = PicturePages(saved(picture(60, 40), "JPEG"), "image/jpeg")
    assert pages.picture(Wanted(0)).width == 30


def test_metadata_that_is_nonsense_says_nothing() -> None:
    whole = bytearray(photo(orientation=6))
    at = whole.index(b"Exif\0\0") + 6
    whole[at : at + 8] = b"XX*\0\xff\xff\xff\xff"
    facts = PicturePages(bytes(whole), "image/jpeg").facts
    assert (facts.pages[0].orientation, facts.has_position, facts.taken_at) == (1, False, "")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_the_only_page_is_the_file_as_it_is(kind: str) -> None:
    pages = PicturePages(saved(picture(), kind), f"image/{kind.lower()}")
    assert pages.alone(0) == (f"image/{kind.lower()}", None)


def test_a_page_of_several_is_parted_as_png() -> None:
    scan = saved(picture(), "TIFF", save_all=True, append_images=[picture(80, 50)])
    media_type, page = PicturePages(scan, "image/tiff").alone(1)
    assert media_type == "image/png"
    assert page is not None
    assert PicturePages(page, media_type).facts.pages[0].width == 80
