"""What a JPEG says of itself, without unpacking it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cleanedu_desktop.printing.assembling.jpeg_facts import JpegFacts, jpeg_facts
from tests.printing.assembling.packages import jpeg


@pytest.mark.parametrize(("mode", "components"), [("L", 1), ("RGB", 3), ("CMYK", 4)])
def test_size_and_colours(mode: str, components: int) -> None:
    assert jpeg_facts(jpeg(31, 17, mode)) == JpegFacts(31, 17, components, says_more=False)


def test_more_than_the_picture_is_seen() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "camera"
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif, progressive=True)
    found = jpeg_facts(out.getvalue())
    assert found is not None
    assert found.says_more


@given(st.binary(max_size=200), st.integers(0, 60))
def test_whatever_else_comes_is_no_picture_and_no_harm(rest: bytes, kept: int) -> None:
    whole = jpeg(8, 8)
    assert jpeg_facts(rest) is None or rest.startswith(b"\xff\xd8")
    jpeg_facts(whole[:kept] + rest)
