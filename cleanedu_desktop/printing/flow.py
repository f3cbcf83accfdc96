"""Lays a sheet's strips out on pages: heads repeat, long strips are cut, room left is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import PaperSize
from cleanedu_desktop.printing.pen import THICK, Pen


def _filled(bands: Sequence[Band], left: float, *, only: bool) -> list[float]:
    """Heights that share out the room left: by weight, else a little to each ruled strip."""
    weights = sum(band.weight for band in bands)
    if weights:
        return [band.height + left * band.weight / weights for band in bands]
    ruled = [band.height for band in bands if band.framed]
    if not only or len(ruled) < len(bands):
        return [band.height for band in bands]
    factor = min(MOST_GROWTH, left / sum(ruled)) if ruled else 0
    return [band.height * (1 + factor) for band in bands]


def _height_kept(band: Band, waiting: Sequence[Band]) -> float:
    """Least height of what must stay on the page of `band`."""
    if not band.keep_with_next or not waiting:
        return 0
    following = waiting[-1]
    return _least_height(following) + _height_kept(following, waiting[:-1])


def _least_height(band: Band) -> float:
    """The least part of a strip that may stand alone."""
    if band.height > MUCH and (parts := band.split(MUCH)):
        return parts[0].height
    return band.height


def _cut(band: Band, room: float) -> tuple[Band, Band] | None:
    return band.split(room) if room > 0 else None


MOST_GROWTH = 0.4
"""Most by which the rows of a form without long texts grow to fill its page."""
MUCH = 80.0
"""A strip higher than this may be begun at a page's end, in points."""


@dataclass
class LaidPage:
    """A page's strips, in order."""

    top: float
    """y below the head."""
    bands: list[Band] = field(default_factory=list)

    def height(self) -> float:
        """Height of all its strips."""
        return sum(band.height for band in self.bands)


def lay_out(bands: Sequence[Band], head: PageHead, paper: PaperSize) -> list[LaidPage]:
    """Share the strips out to pages; nothing is drawn yet."""
    pages = [LaidPage(head.below(first=True))]
    waiting = list(reversed(bands))
    room = paper.bottom - pages[-1].top
    while waiting:
        band = waiting.pop()
        page = pages[-1]
        needed = band.height + _height_kept(band, waiting)
        if needed <= room + 0.01:
            page.bands.append(band)
            room -= band.height
            continue
        parts = _cut(band, room)
        if not parts and band.keep_with_next:
            parts = _cut(band, min(room, band.height - MUCH))
        alone = all(one is band.repeats for one in page.bands)
        # A very long head may take the first page; the others have a shorter one.
        if not parts and alone and (len(pages) > 1 or band.height <= room):
            page.bands.append(band)
            room -= band.height
            continue
        if parts:
            page.bands.append(parts[0])
            parts[1].keep_with_next = band.keep_with_next
            band = parts[1]
        pages.append(LaidPage(head.below(first=False)))
        room = paper.bottom - pages[-1].top
        waiting.append(band)
        if band.repeats:
            waiting.append(band.repeats)
    return pages


def draw_page(page: LaidPage, pen: Pen, paper: PaperSize, *, last: bool, first: bool) -> None:
    """Draw the strips of a laid page; but for the last of several it is filled to its foot."""
    heights = _filled(page.bands, paper.bottom - page.top - page.height(), only=first and last)
    if last and not first:
        heights = [band.height for band in page.bands]
    y = page.top
    top_of_frame: float | None = None
    table: object = None
    between: list[float] = []
    before: Band | None = None
    for laid, height in zip(page.bands, heights, strict=True):
        band = laid.below(before)
        before = laid
        if band.sink:
            y = max(y, paper.bottom - height)
        if top_of_frame is not None and not (band.framed and laid.table is table):
            pen.end()
        if band.framed and (top_of_frame is None or laid.table is not table):
            pen.begin("Table")
        table = laid.table
        if band.framed and top_of_frame is None:
            top_of_frame = y
        elif band.framed and band.open_above:
            pen.rule(paper.left + band.open_above, y, paper.right, y)
        elif band.framed:
            between.append(y)
        elif top_of_frame is not None:
            pen.box(paper.left, top_of_frame, paper.room, y - top_of_frame, THICK)
            top_of_frame = None
        band.draw(pen, y, height)
        y += height
    if top_of_frame is not None:
        pen.end()
        pen.box(paper.left, top_of_frame, paper.room, y - top_of_frame, THICK)
    pen.levels(between, paper.left, paper.right)
