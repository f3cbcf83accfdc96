"""What is asked and told about a picture or PDF, and how much of one is looked at at most."""

from __future__ import annotations

from dataclasses import asdict
from enum import Enum
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass

MOST_BYTES = 256_000_000
"""Of one file; larger ones are kept as attachments, not looked into."""
MOST_PAGES = 2_000
MOST_PIXELS = 100_000_000
"""Of one picture decoded: four bytes each, and a second time while it is turned."""
MOST_JPEG_PIXELS = 250_000_000
"""A JPEG is made smaller while it is decoded."""
LONGEST = 12_000
"""Pixels of the longer edge of what is given out."""
PAPER_DPI = 200
"""Dots an inch at which what is no JPEG goes to paper."""
PAPER_LONGEST = 2339
"""Pixels of the longer edge of A4 at `PAPER_DPI`."""
NEXT = {"what": "next"}
"""Said to a child: another content follows."""
PASSED = 95
"""JPEG quality where a picture must be encoded anew for paper or export."""


class Why(Enum):
    """Why a content is not shown. It may be kept as an attachment all the same."""

    NO_PICTURE = "no_picture"
    HEIC = "heic"
    PASSWORD = "password"  # noqa: S105 - a reason
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COSTLY = "too_costly"
    """It wants more time or memory than any sensible one."""
    NO_CHILD = "no_child"
    """The system cannot start the process that looks; this says nothing of the content."""


class CannotShow(Exception):
    """Said within the child: why this content, or a page of it, is not shown."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True)
class PageFacts:
    """One page as a reader sees it: a picture turned upright, a PDF's page as it is turned."""

    width: float
    """Pixels of a picture, points (1/72 inch) of a PDF's page."""
    height: float
    dpi: float | None = None
    """Dots an inch, where a picture says so."""
    orientation: int = 1
    """EXIF's word for how the pixels lie, 1 to 8; `width` and `height` are turned already."""


@dataclass(frozen=True)
class MediaFacts:
    """What a picture or PDF is, by its content."""

    media_type: str
    pages: tuple[PageFacts, ...]
    has_position: bool = False
    """A picture says where it was taken."""
    taken_at: str = ""
    """When a picture says it was taken: ``2026:03:08 10:05:00``, the camera's own clock."""

    @property
    def is_pdf(self) -> bool:
        """Tell whether pages are measured in points."""
        return self.media_type == "application/pdf"

    def as_words(self) -> dict[str, Any]:
        """Return what goes through a pipe."""
        return asdict(self)


@dataclass(frozen=True)
class Wanted:
    """How a page is to be drawn."""

    page: int
    longest: int = LONGEST
    """Pixels of the longer edge at most; nothing is made larger than it is."""
    dpi: int | None = None
    """Of a PDF's page; within `longest`. None: as large as `longest` lets it be."""
    grey: bool = False
    as_png: bool = False
    """Else JPEG."""
    turn: int = 0
    """Degrees clockwise, a multiple of 90, after it was turned upright."""


@dataclass(frozen=True)
class Picture:
    """A picture encoded as JPEG or PNG, free of all metadata but its resolution and colours."""

    data: bytes
    media_type: str
    width: int
    height: int
    """Pixels as they lie in `data`."""
    orientation: int = 1
    """How they lie, as in EXIF; other than 1 only in a lossless copy."""

    @property
    def turn(self) -> int:
        """Degrees clockwise by which it must be turned to stand upright (mirrored ones aside)."""
        return {3: 180, 6: 90, 8: 270}.get(self.orientation, 0)


@dataclass(frozen=True)
class Code:
    """A code on a page."""

    text: str
    x: float
    y: float
    """Its middle, as shares of the page's width and height."""


def facts_from(words: dict[str, Any]) -> MediaFacts:
    """Return the facts that came through a pipe; raises KeyError, TypeError or ValueError."""
    pages = tuple(PageFacts(**one) for one in words["pages"])
    if not pages or any(min(one.width, one.height) <= 0 for one in pages):
        raise ValueError("pages without a size")
    return MediaFacts(
        str(words["media_type"]), pages, bool(words["has_position"]), str(words["taken_at"])
    )
