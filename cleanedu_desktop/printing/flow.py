"""Lays a sheet's strips out on pages: heads repeat, long strips are cut, room left is shared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import PaperSize
from cleanedu_desktop.printing.pen import THICK, THIN, Pen


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


@dataclass
class LaidPage:
    """A page with its head drawn, and the strips it takes."""

    pen: Pen
    top: float
    """y below the head."""
    bands: list[Band] = field(default_factory=list)

    def height(self) -> float:
        """Height of all its strips."""
        return sum(band.height for band in self.bands)


def lay_out(
    bands: Sequence[Band], head: PageHead, paper: PaperSize, new_pen: Callable[[], Pen]
) -> list[LaidPage]:
    """Share the strips out to pages; the heads are drawn, the strips not yet."""
    pen = new_pen()
    pages = [LaidPage(pen, head.draw_first(pen))]
    waiting = list(reversed(bands))
    while waiting:
        band = waiting.pop()
        page = pages[-1]
        room = paper.bottom - page.top - page.height()
        needed = band.height + _height_kept(band, waiting)
        if needed <= room + 0.01 or (not page.bands and not _cut(band, room)):
            page.bands.append(band)
            continue
        parts = _cut(band, room)
        if parts:
            page.bands.append(parts[0])
            band = parts[1]
        pen = new_pen()
        pages.append(LaidPage(pen, head.draw_continued(pen)))
        waiting.append(band)
        if band.repeats:
            waiting.append(band.repeats)
    return pages


def draw_page(page: LaidPage, paper: PaperSize, *, only: bool) -> None:
    """Draw the strips of a laid page; `only`: the sheet has no other, so it fills the area."""
    left = paper.bottom - page.top - page.height()
    weights = sum(band.weight for band in page.bands) if only else 0
    y = page.top
    top_of_frame: float | None = None
    for band in page.bands:
        height = band.height + (left * band.weight / weights if weights else 0)
        if band.sink:
            y = max(y, paper.bottom - height)
        if band.framed and top_of_frame is None:
            top_of_frame = y
        elif band.framed:
            page.pen.rule(paper.left, y, paper.right, y, THIN)
        elif top_of_frame is not None:
            page.pen.box(paper.left, top_of_frame, paper.room, y - top_of_frame, THICK)
            top_of_frame = None
        band.draw(page.pen, y, height)
        y += height
    if top_of_frame is not None:
        page.pen.box(paper.left, top_of_frame, paper.room, y - top_of_frame, THICK)


MUCH = 80.0
"""A strip higher than this may be begun at a page's end, in points."""
