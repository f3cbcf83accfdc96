"""Makes bad scans of printed pages: how a tired scanner or a telephone sees a signed form.

All chance comes from a seed, so that the same scans are made everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import cast

import pypdfium2
import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

WHITE, TABLE = 245, 140
"""Grey of the scanner's lid, and of a table under a photo."""


@dataclass(frozen=True)
class Made:
    """A scan, how it was made, and which records' pages it shows that are to be put."""

    kind: str
    picture: Image.Image
    numbers: frozenset[str]
    """Empty: nothing on it is to be put anywhere."""
    quality: int = 70


@dataclass(frozen=True)
class Page:
    """A printed page."""

    pdf: bytes
    at: int
    number: str

    def seen(self, dpi: int) -> Image.Image:
        """Return it in grey, signed by hand."""
        with pypdfium2.PdfDocument(self.pdf) as document:
            drawn = document[self.at].render(scale=dpi / 72, grayscale=True).to_pil()
        return cast(Image.Image, drawn).convert("L")


Maker = Callable[[Random, Sequence[Page]], Made]


def signed(picture: Image.Image, chance: Random) -> Image.Image:
    """Sign it: a scrawl in the lower half, in blue-black ink."""
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    x, y = width * chance.uniform(0.2, 0.6), height * chance.uniform(0.6, 0.85)
    points = [(x, y)]
    for _ in range(14):
        points.append((points[-1][0] + width * 0.012, y + height * chance.uniform(-0.015, 0.015)))
    pen.line(points, fill=60, width=max(2, width // 500), joint="curve")
    return picture


def noisy(picture: Image.Image, sigma: float) -> Image.Image:
    """Add grain: `sigma` of 255."""
    grain = Image.effect_noise(picture.size, sigma * 2)
    return Image.blend(picture, grain, 0.15 + sigma / 200)


def skewed(picture: Image.Image, angle: float) -> Image.Image:
    """Turn it by degrees on the scanner's glass."""
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)


def photographed(picture: Image.Image, chance: Random, long_side: int) -> Image.Image:
    """See it from aslant, on a table, under a lamp at one side."""
    width, height = picture.size
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    by = 0.05 * min(width, height)
    room = 0.08
    shown = [
        (x * (1 - 2 * room) + width * room + chance.uniform(-by, by),
         y * (1 - 2 * room) + height * room + chance.uniform(-by, by))
        for x, y in corners
    ]  # fmt: skip
    seen = picture.transform(
        picture.size,
        Image.Transform.PERSPECTIVE,
        _perspective(shown, corners),
        Image.Resampling.BICUBIC,
        fillcolor=TABLE,
    )
    lamp = Image.linear_gradient("L").resize(seen.size).rotate(chance.choice([0, 180]))
    dimmed = ImageEnhance.Brightness(seen).enhance(0.55)
    lit = Image.composite(seen, dimmed, lamp)
    factor = long_side / max(lit.size)
    return lit.resize((round(lit.width * factor), round(lit.height * factor)))


def _perspective(
    source: Sequence[tuple[float, float]], target: Sequence[tuple[float, float]]
) -> list[float]:
    """Return Pillow's eight numbers that take `source` to `target` (Gauss)."""
    rows = []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    size = 8
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(size):
            if other != at:
                factor = rows[other][at]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[size] for row in rows]


def beside(left: Image.Image, right: Image.Image) -> Image.Image:
    """Lay two pages next to each other on a table."""
    both = Image.new("L", (left.width + right.width + 60, max(left.height, right.height)), TABLE)
    both.paste(left, (0, 0))
    both.paste(right, (left.width + 60, 0))
    return both


def foreign_code(side: int, text: str = "https://example.org/pay?to=somebody") -> Image.Image:
    """Return somebody else's code."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return Image.fromarray(barcode.to_image(scale=8)).convert("L").resize((side, side))


def torn(picture: Image.Image, dpi: int, share: float) -> Image.Image:
    """Tear the upper right corner off, with so much of the code's side."""
    side = 18 / 25.4 * dpi
    right, above = picture.width - 20 / 25.4 * dpi, 11 / 25.4 * dpi
    reach = side * share
    pen = ImageDraw.Draw(picture)
    edge = [
        (right - reach, 0),
        (picture.width, 0),
        (picture.width, above + reach * 1.5),
        (right, above + reach),
        (right - reach, above + reach * 0.4),
    ]
    pen.polygon(edge, fill=WHITE)
    return picture


def _one(pages: Sequence[Page], chance: Random, dpi: int) -> tuple[Page, Image.Image]:
    page = chance.choice(pages)
    return page, signed(page.seen(dpi), chance)


def _numbers(*pages: Page) -> frozenset[str]:
    return frozenset(page.number for page in pages)


def straight(chance: Random, pages: Sequence[Page]) -> Made:
    """As it should be: 100 to 300 dpi."""
    page, seen = _one(pages, chance, chance.choice([100, 150, 200, 300]))
    return Made("straight, 100-300 dpi", noisy(seen, 4), _numbers(page))


def skew(chance: Random, pages: Sequence[Page]) -> Made:
    """Laid askew."""
    page, seen = _one(pages, chance, chance.choice([100, 150, 200]))
    return Made("skewed up to 8 degrees", skewed(seen, chance.uniform(-8, 8)), _numbers(page))


def turned(chance: Random, pages: Sequence[Page]) -> Made:
    """Upside down or lying, and askew."""
    page, seen = _one(pages, chance, chance.choice([100, 150, 200]))
    angle = chance.choice([90, 180, 270]) + chance.uniform(-5, 5)
    return Made("upside down or lying", skewed(seen, angle), _numbers(page))


def blurred(chance: Random, pages: Sequence[Page]) -> Made:
    """Out of focus: up to half a module of the code."""
    dpi = chance.choice([150, 200, 300])
    page, seen = _one(pages, chance, dpi)
    radius = chance.uniform(0.4, 1.0) * dpi / 100
    return Made("blurred", seen.filter(ImageFilter.GaussianBlur(radius)), _numbers(page))


def squeezed(chance: Random, pages: Sequence[Page]) -> Made:
    """JPEG quality 40, with grain."""
    page, seen = _one(pages, chance, chance.choice([100, 150, 200]))
    return Made(
        "JPEG quality 40", noisy(skewed(seen, chance.uniform(-3, 3)), 10), _numbers(page), 40
    )


def pale(chance: Random, pages: Sequence[Page]) -> Made:
    """An empty cartridge, or grey paper."""
    page, seen = _one(pages, chance, chance.choice([120, 150, 200]))
    floor = chance.choice([60, 110, 140])
    span = chance.uniform(0.25, 0.4)
    faded = seen.point([int(floor + one * span) for one in range(256)])
    return Made("pale or dark", noisy(faded, 3), _numbers(page))


def photo(chance: Random, pages: Sequence[Page]) -> Made:
    """By telephone: aslant, half in the shade."""
    page, seen = _one(pages, chance, 220)
    shot = photographed(seen, chance, chance.choice([2000, 3000, 4000]))
    return Made("telephone photo", skewed(shot, chance.choice([0, 90, 270])), _numbers(page))


def pair(chance: Random, pages: Sequence[Page]) -> Made:
    """Two forms in one photo."""
    first, left = _one(pages, chance, 150)
    second, right = _one([one for one in pages if one.number != first.number], chance, 150)
    both = beside(skewed(left, chance.uniform(-3, 3)), skewed(right, chance.uniform(-3, 3)))
    return Made("two forms in one photo", noisy(both, 4), _numbers(first, second))


def with_foreign(chance: Random, pages: Sequence[Page]) -> Made:
    """Somebody else's code on the same page."""
    page, seen = _one(pages, chance, 150)
    code = foreign_code(chance.choice([120, 200]))
    seen.paste(code, (int(seen.width * 0.1), int(seen.height * chance.uniform(0.5, 0.8))))
    return Made("foreign code beside ours", seen, _numbers(page))


def foreign_only(chance: Random, pages: Sequence[Page]) -> Made:
    """A page that is none of ours: another's code, or another office's form."""
    page = Image.new("L", (1240, 1754), WHITE)
    other = "LJ1/QTDW/T2026-0001/TALK/0123456789AB"
    code = foreign_code(110, chance.choice([other, "WIFI:S:office;P:x;;"]))
    page.paste(code, (1240 - 200, 80))
    return Made("foreign codes alone", skewed(page, chance.uniform(-4, 4)), frozenset())


def torn_lightly(chance: Random, pages: Sequence[Page]) -> Made:
    """A dog's ear that takes a tenth of the code's side: its error correction mends it."""
    dpi = chance.choice([150, 200])
    page, seen = _one(pages, chance, dpi)
    return Made("torn at the corner", torn(seen, dpi, 0.1), _numbers(page))


def torn_away(chance: Random, pages: Sequence[Page]) -> Made:
    """Most of the code is gone: it must be left, and never be put."""
    dpi = chance.choice([150, 200])
    _, seen = _one(pages, chance, dpi)
    return Made("code torn away", torn(seen, dpi, chance.uniform(0.7, 1.0)), frozenset())


KINDS: tuple[tuple[Maker, int], ...] = (
    (straight, 30),
    (skew, 40),
    (turned, 40),
    (blurred, 35),
    (squeezed, 35),
    (pale, 25),
    (photo, 30),
    (pair, 20),
    (with_foreign, 10),
    (foreign_only, 10),
    (torn_lightly, 10),
    (torn_away, 15),
)
"""How each kind is made, and how many of three hundred are."""


def made_scans(pages: Sequence[Page], how_many: int, seed: int = 7) -> list[Made]:
    """Return scans of all kinds in their shares, at least one of each."""
    chance = Random(seed)  # noqa: S311 - for tests
    total = sum(count for _, count in KINDS)
    return [
        make(chance, pages)
        for make, count in KINDS
        for _ in range(max(1, math.floor(count * how_many / total)))
    ]
