"""The profile is what other programs take for sRGB."""

import io

from PIL import Image, ImageCms

from cleanedu_desktop.printing.colour_profile import srgb_profile


def test_colours_stay_what_they_are_in_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    colours = [(r, g, b) for r in (0, 90, 255) for g in (0, 128, 255) for b in (0, 200, 255)]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    seen = ImageCms.profileToProfile(picture, ours, theirs)
    assert seen is not None
    given, found = picture.tobytes(), seen.tobytes()
    assert max(abs(a - b) for a, b in zip(given, found, strict=True)) <= 1


def test_it_says_its_own_length() -> None:
    data = srgb_profile()
    assert int.from_bytes(data[:4], "big") == len(data) < 1000
    assert data[36:40] == b"acsp"
