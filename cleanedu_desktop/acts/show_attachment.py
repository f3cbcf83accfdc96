"""Shows a page of an attached picture or PDF within the program: pixels alone, nothing on disk."""

from __future__ import annotations

from functools import partial

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_attachment import find_attachment
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class PageShown:
    """One page, drawn by the child that looks into the content."""

    data: bytes
    """JPEG or PNG, upright but for `turn`."""
    width: int
    height: int
    """Pixels."""
    page: int
    pages: int


def show_attachment(
    desk: Desk,
    *,
    attachment_id: str,
    page: int = 0,
    longest: int = 1600,
    turn: int = 0,
    again: bool = False,
) -> PageShown:
    """Return a page (from 0) of an attachment, its longer edge within `longest` pixels.

    Args:
        desk: The desk.
        attachment_id: Or the beginning of it.
        page: Counted from 0.
        longest: Pixels.
        turn: Degrees clockwise, 0, 90, 180 or 270.
        again: Whoever sits here is looking at it already.

    Raises:
        OfficeProblem: no such attachment, its record is kept from the inspector, the content is
            damaged, or it cannot be shown (`MediaRefused`).
    """
    from cleanedu_desktop.exchange.open_media import open_media

    found = find_attachment(desk, attachment_id, again=again)
    content = partial(desk.store.attachments.pieces, found.digest)
    with open_media(content, name=found.name) as media:
        pages = len(media.facts.pages)
        at = max(0, min(page, pages - 1))
        drawn = media.picture(at, longest=longest, turn=turn)
    return PageShown(drawn.data, drawn.width, drawn.height, at, pages)
