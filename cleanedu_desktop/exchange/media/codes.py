"""Finds the square codes (QR) on the picture of a scanned page, however badly it was scanned.

A code that was read is always the code that is there: its own error correction refuses what it
cannot mend, so more tries find more codes and never other ones.
"""

from __future__ import annotations

from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from cleanedu_desktop.exchange.media.facts import Code
from cleanedu_desktop.quick_dataclass import dataclass

LONG_SIDES = (1754, 2480, 3508, 1170)
"""Pixels of the longer side at which a page is looked at: A4 at 150, 212, 300 and 100 dpi."""
LOOKED_AT = max(LONG_SIDES)
"""Pixels of the longer side that a page need not exceed."""
_OVERLAP = 0.58
"""Share of each side that a corner's crop takes; the code of a print is always in one of them."""
_ALIKE = 0.03
"""Codes of one text whose middles lie nearer than this share of the page are one code."""


QR_CODE = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
CHEAP = 2
"""Looks that are always taken: a second form in one photo may show in the second alone."""
Part = tuple[float, float, float, float]
"""Left, top, width and height as shares of the page."""
WHOLE: Part = (0.0, 0.0, 1.0, 1.0)


def codes_on(picture: Image.Image) -> list[Code]:
    """Return the codes on a grey picture, from above; none where none can be read.

    All that the first looks show is taken together; the dearer ones follow only while nothing was
    found.
    """
    found: list[Code] = []
    for at, look in enumerate(_looks()):
        if found and at >= CHEAP:
            break
        for code in _read(picture, look):
            if not any(_same(code, other) for other in found):
                found.append(code)
    return sorted(found, key=lambda one: (one.y, one.x))


def _looks() -> Iterator[_Look]:
    """The cheap ones first."""
    for side in LONG_SIDES:
        yield _Look(side)
    for side in LONG_SIDES[:3]:
        yield _Look(side, clear=True)
        yield _Look(side, clear=True, binarizer=zxingcpp.Binarizer.GlobalHistogram)
    for part in _corners():
        for side in (1500, 2200):
            for angle in (0, 7, -7, 45):
                yield _Look(side, part=part, clear=True, angle=angle)


def _corners() -> Iterator[Part]:
    for left, top in ((1, 0), (0, 1), (0, 0), (1, 1)):
        rest = 1 - _OVERLAP
        yield left * rest, top * rest, _OVERLAP, _OVERLAP


def _scaled(picture: Image.Image, side: int) -> Image.Image:
    factor = side / max(picture.size)
    if 0.97 < factor < 1.03:
        return picture
    size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)


def _clear(picture: Image.Image) -> Image.Image:
    """Stretched in contrast and sharpened, for blurred and pale scans."""
    stretched = ImageOps.autocontrast(picture, cutoff=1)
    return stretched.filter(ImageFilter.UnsharpMask(radius=3, percent=180, threshold=0))


def _turned(picture: Image.Image, angle: int) -> Image.Image:
    if not angle:
        return picture
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _cut(picture: Image.Image, part: Part) -> Image.Image:
    left, top, width, height = part
    return picture.crop(
        (
            int(left * picture.width),
            int(top * picture.height),
            int((left + width) * picture.width),
            int((top + height) * picture.height),
        )
    )


def _read(whole: Image.Image, look: _Look) -> Iterator[Code]:
    picture = look.at(whole)
    left, top, width, height = look.part
    for one in zxingcpp.read_barcodes(picture, QR_CODE, binarizer=look.binarizer):
        at = one.position
        points = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        x = sum(point.x for point in points) / 4 / picture.width
        y = sum(point.y for point in points) / 4 / picture.height
        yield Code(one.text, left + x * width, top + y * height)


def _same(one: Code, other: Code) -> bool:
    near = abs(one.x - other.x) < _ALIKE and abs(one.y - other.y) < _ALIKE
    return one.text == other.text or near


@dataclass(frozen=True)
class _Look:
    """A way of looking at a page."""

    side: int
    """Pixels of the longer side."""
    part: Part = WHOLE
    clear: bool = False
    angle: int = 0
    binarizer: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage

    def at(self, picture: Image.Image) -> Image.Image:
        """Return what is seen."""
        seen = _scaled(picture if self.part == WHOLE else _cut(picture, self.part), self.side)
        return _turned(_clear(seen) if self.clear else seen, self.angle)
