"""Tells which pages of a paper have come home signed, and which are lacking."""

from __future__ import annotations

from collections.abc import Iterable

from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment


def signed_pages(attachments: Iterable[Attachment], paper: str | None = None) -> list[Attachment]:
    """Return the pages of a record's signed copies in order, of one paper or of all.

    Papers in the order in which they came, the pages of each by their number.
    """
    copies = [
        one
        for one in attachments
        if one.role == SIGNED_COPY and one.removed_at is None and paper in {None, one.paper}
    ]
    first: dict[str, int] = {}
    for one in sorted(copies, key=lambda one: one.position):
        first.setdefault(one.paper, one.position)
    return sorted(
        copies, key=lambda one: (first[one.paper], one.page is None, one.page or 0, one.position)
    )


def is_signed(attachments: Iterable[Attachment]) -> bool:
    """Tell whether a signed paper has come home whole: the one rule for filing and closing."""
    there = list(attachments)
    papers = {one.paper for one in signed_pages(there)}
    return any(not lacking_pages(there, paper) for paper in papers)


def lacking_pages(attachments: Iterable[Attachment], paper: str) -> tuple[int, ...]:
    """Return which pages of a paper have not come home, of the printing that lacks the fewest.

    None are lacking of a paper of which a page without a number was assigned, and no other.
    """
    return pages_and_lacking(attachments, paper)[1]


def pages_and_lacking(attachments: Iterable[Attachment], paper: str) -> tuple[int, tuple[int, ...]]:
    """Return of how many pages that printing is (0: unknown), and which of them are lacking."""
    there: dict[int, set[int]] = {}
    for one in signed_pages(attachments, paper):
        if one.page is not None and one.pages is not None:
            there.setdefault(one.pages, set()).add(one.page)
    printings = [
        (pages, tuple(page for page in range(1, pages + 1) if page not in have))
        for pages, have in there.items()
    ]
    return min(printings, key=lambda one: len(one[1]), default=(0, ()))
