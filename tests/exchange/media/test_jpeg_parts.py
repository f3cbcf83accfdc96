"""A JPEG's metadata go, its pixels stay."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from cleanedu_desktop.exchange.media.jpeg_parts import without_metadata
from tests.exchange.media.pictures import SECRET, photo, picture, saved

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def pixels(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).tobytes()


@pytest.mark.parametrize("progressive", [False, True])
def test_pixels_profile_and_resolution_stay(progressive: bool) -> None:
    noise = Image.effect_noise((80, 60), 90).convert("RGB")
    whole = saved(
        noise,
        "JPEG",
        progressive=progressive,
        icc_profile=PROFILE,
        dpi=(300, 300),
        comment=SECRET.encode(),
        restart_marker_blocks=2,
    )
    clean = without_metadata(whole)
    assert pixels(clean) == pixels(whole)
    opened = Image.open(io.BytesIO(clean))
    assert (opened.info["icc_profile"], opened.info["dpi"]) == (PROFILE, (300, 300))
    assert SECRET.encode() in whole
    assert SECRET.encode() not in clean


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_exif_and_what_follows_the_end_go(orientation: int) -> None:
    whole = photo(orientation=orientation) + b"a film with " + SECRET.encode()
    clean = without_metadata(whole, orientation)
    exif = Image.open(io.BytesIO(clean)).getexif()
    assert dict(exif) == ({} if orientation == 1 else {0x0112: orientation})
    assert SECRET.encode() not in clean
    assert clean.endswith(b"\xff\xd9")


def test_cmyk_stays_as_adobe_wrote_it() -> None:
    whole = saved(picture().convert("CMYK"), "JPEG")
    assert pixels(without_metadata(whole)) == pixels(whole)


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_damaged_one_is_refused_or_still_clean(at: int, byte: int) -> None:
    whole = bytearray(photo())
    whole[at % len(whole)] = byte
    for damaged in (bytes(whole), bytes(whole[: at % len(whole)])):
        try:
            clean = without_metadata(damaged)
        except ValueError:
            continue
        assert clean.startswith(b"\xff\xd8")
        assert clean.endswith(b"\xff\xd9")
