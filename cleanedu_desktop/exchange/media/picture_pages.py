"""A picture in the child: what it is, its pixels upright at a wanted size, a copy of it clean."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace

from PIL import ExifTags, Image

from cleanedu_desktop.exchange.media import jpeg_parts, png_parts
from cleanedu_desktop.exchange.media.facts import (
    LONGEST,
    MOST_JPEG_PIXELS,
    MOST_PAGES,
    MOST_PIXELS,
    PAPER_LONGEST,
    PASSED,
    CannotShow,
    MediaFacts,
    PageFacts,
    Picture,
    Wanted,
    Why,
)
from cleanedu_desktop.quick_dataclass import dataclass

FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
    "image/gif": "GIF",
}
"""Media type -> the one reader Pillow may use for it."""
_QUALITY = 85
_DPI = (20, 2400)
_SIDEWAYS = (5, 6, 7, 8)
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF's orientation -> what turns the picture upright; Pillow turns against the clock."""
_TURNED = (1, 3, 6, 8)
"""Orientations that turning alone sets upright."""
_CLOCKWISE = {90: _UPRIGHT[6], 180: _UPRIGHT[3], 270: _UPRIGHT[8]}
_SCALED_AS_THEY_ARE = ("L", "RGB", "CMYK", "YCbCr")
_WHITE = "white"


@dataclass(frozen=True)
class _Told:
    """What one frame says about itself."""

    orientation: int
    has_position: bool
    taken_at: str


_SILENT = _Told(1, has_position=False, taken_at="")


def encode(image: Image.Image, *, as_png: bool, quality: int = _QUALITY) -> Picture:
    """Return a grey or RGB picture encoded, with its resolution and nothing else said."""
    out = io.BytesIO()
    if as_png:
        image.save(out, format="PNG", compress_level=4)
    else:
        image.save(out, format="JPEG", quality=quality, optimize=False)
    kind = "image/png" if as_png else "image/jpeg"
    return Picture(out.getvalue(), kind, image.width, image.height)


def _told(image: Image.Image) -> _Told:
    """Read what a frame says; nonsense says nothing."""
    if image.format == "PNG" and "exif" not in image.info:
        return _SILENT  # Pillow would decode all pixels to look behind them
    with suppress(OSError, ValueError, SyntaxError, KeyError, TypeError, ArithmeticError):
        exif = image.getexif()
        orientation = exif.get(ExifTags.Base.Orientation, 1)
        taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal, "")
        position = bool(exif.get_ifd(ExifTags.IFD.GPSInfo))
        known = orientation if orientation in _UPRIGHT else 1
        return _Told(int(known), position, taken[:19] if isinstance(taken, str) else "")
    return _SILENT


def _dpi(image: Image.Image) -> float | None:
    with suppress(TypeError, ValueError, ArithmeticError, IndexError):
        dpi = float(image.info["dpi"][0]) if "dpi" in image.info else 0.0
        return dpi if _DPI[0] <= dpi <= _DPI[1] else None
    return None


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return a size of the same shape with no edge above `longest`."""
    scale = min(1.0, longest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _plain(image: Image.Image, longest: int, *, grey: bool) -> Image.Image:
    """Return it within `longest`, in RGB or grey, on white where it can be seen through."""
    see_through = image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info
    if image.mode in _SCALED_AS_THEY_ARE and not see_through:
        image.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
        plain = image
    elif see_through:
        rgba = image.convert("RGBA")
        rgba.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
        plain = Image.new("RGB", rgba.size, _WHITE)
        plain.paste(rgba, mask=rgba.getchannel("A"))
    else:
        if image.mode.startswith("I;16"):
            plain = image.point(lambda value: value * (1 / 256)).convert("L")
        else:
            plain = image.convert("L" if image.mode == "1" else "RGB")
        plain.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    wanted = "L" if grey or plain.mode == "L" else "RGB"
    return plain if plain.mode == wanted else plain.convert(wanted)


class PicturePages:
    """An open picture; a TIFF may hold several."""

    def __init__(self, content: bytes, media_type: str) -> None:
        # Sizes are compared before anything is decoded, with limits of our own.
        Image.MAX_IMAGE_PIXELS = None
        self._content = content
        self._media_type = media_type
        self.facts = self._look()

    def picture(self, wanted: Wanted) -> Picture:
        """Return a page encoded as wanted."""
        return encode(self.pixels(wanted), as_png=wanted.as_png)

    def pixels(self, wanted: Wanted) -> Image.Image:
        """Return a page's pixels as wanted."""
        image = self._frame(wanted.page)
        told = _told(image)
        longest = min(wanted.longest, LONGEST)
        if self._media_type == "image/jpeg":
            fitting = _within(image.size, longest)
            if image.width * image.height > MOST_PIXELS:
                fitting = min(fitting, (image.width // 2, image.height // 2))
            image.draft("L" if wanted.grey else None, fitting)
        image = _plain(image, longest, grey=wanted.grey)
        if told.orientation in _UPRIGHT:
            image = image.transpose(_UPRIGHT[told.orientation])
        if wanted.turn in _CLOCKWISE:
            image = image.transpose(_CLOCKWISE[wanted.turn])
        return image

    def clean_copy(self, page: int, *, upright: bool) -> Picture:
        """Return a page without metadata, and without loss where it can be.

        Several frames that are no pages (an animation) are none, and not cut to their first.
        """
        image = self._frame(page)
        if self._media_type == "image/gif" and getattr(image, "n_frames", 1) > 1:
            raise CannotShow(Why.TOO_MANY_PAGES)
        orientation = _told(image).orientation
        parts = {"image/jpeg": jpeg_parts, "image/png": png_parts}.get(self._media_type)
        if parts is not None and (orientation == 1 or not upright):
            whole = Wanted(page, longest=64)
            self.picture(whole)  # decoded once: only what is whole is handed on
            data = parts.without_metadata(self._content, orientation)
            return Picture(data, self._media_type, image.width, image.height, orientation)
        image = _plain(image, LONGEST, grey=False)
        if orientation in _UPRIGHT:
            image = image.transpose(_UPRIGHT[orientation])
        lossy = self._media_type in {"image/jpeg", "image/webp"}
        return encode(image, as_png=not lossy, quality=PASSED)

    def for_paper(self, page: int) -> Picture:
        """Return a JPEG for paper: its own pixels where it is a plain one, else drawn anew."""
        image = self._frame(page)
        plain = self._media_type == "image/jpeg" and image.mode in {"L", "RGB"}
        if plain and _told(image).orientation in _TURNED:
            clean = self.clean_copy(page, upright=False)
            return replace(clean, data=jpeg_parts.without_metadata(clean.data))
        longest = LONGEST if self._media_type == "image/jpeg" else PAPER_LONGEST
        return self.picture(Wanted(page, longest=longest))

    def page_jpeg(self, page: int) -> Picture | None:
        """Return nothing: this is for pages of a PDF."""
        return None

    def alone(self, page: int) -> tuple[str, bytes | None]:
        """Return media type and content of a page as a file; None: it is the file as it is."""
        if len(self.facts.pages) == 1:
            return self._media_type, None
        out = io.BytesIO()
        self._frame(page).save(out, format="PNG")
        return "image/png", out.getvalue()

    def _look(self) -> MediaFacts:
        image = self._open()
        count = getattr(image, "n_frames", 1) if self._media_type == "image/tiff" else 1
        if count > MOST_PAGES:
            raise CannotShow(Why.TOO_MANY_PAGES)
        pages = []
        for page in range(count):
            if page:
                image.seek(page)
            pages.append(self._page_facts(image))
        first = _told(self._open())
        return MediaFacts(self._media_type, tuple(pages), first.has_position, first.taken_at)

    def _page_facts(self, image: Image.Image) -> PageFacts:
        width, height = image.size
        most = MOST_JPEG_PIXELS if self._media_type == "image/jpeg" else MOST_PIXELS
        if width * height > most:
            raise CannotShow(Why.TOO_MANY_PIXELS)
        if not (width and height):
            raise CannotShow(Why.DAMAGED)
        told = _told(image)
        if told.orientation in _SIDEWAYS:
            width, height = height, width
        return PageFacts(width, height, _dpi(image), told.orientation)

    def _open(self) -> Image.Image:
        return Image.open(io.BytesIO(self._content), formats=[FORMATS[self._media_type]])

    def _frame(self, page: int) -> Image.Image:
        image = self._open()
        if page:
            image.seek(page)
        return image
