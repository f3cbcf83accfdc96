"""A PNG's metadata go, its pixels stay."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from cleanedu_desktop.exchange.media.png_parts import without_metadata
from tests.exchange.media.pictures import SECRET, photo, picture, saved


@pytest.mark.parametrize("orientation", [1, 8])
def test_texts_and_exif_go(orientation: int) -> None:
    told = PngImagePlugin.PngInfo()
    told.add_itxt("Software", SECRET)
    whole = photo(orientation=orientation, kind="PNG", pnginfo=told, dpi=(300, 300)) + b"rest"
    clean = without_metadata(whole, orientation)
    opened = Image.open(io.BytesIO(clean))
    assert opened.tobytes() == picture().tobytes()
    assert round(opened.info["dpi"][0]) == 300
    assert dict(opened.getexif()) == ({} if orientation == 1 else {0x0112: orientation})
    assert SECRET.encode() in whole
    assert SECRET.encode() not in clean
    assert b"rest" not in clean


def test_colours_that_are_seen_through_stay() -> None:
    whole = saved(picture().convert("P"), "PNG", transparency=0)
    assert Image.open(io.BytesIO(without_metadata(whole))).info["transparency"] == 0


def test_one_that_breaks_off_is_refused() -> None:
    whole = saved(picture(), "PNG")
    for end in range(len(whole)):
        with pytest.raises(ValueError, match=r"PNG|chunk"):
            without_metadata(whole[:end])
