"""Names the papers a page without a code may be: those of the pages beside it, then what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.page_told import Candidate, PageTold

MOST = 8
"""Told with a page; the whole list of what waits stands beside it in the window."""


def with_candidates(
    pages: Sequence[PageTold], waiting: Sequence[UnsignedLine], *, most: int = MOST
) -> list[PageTold]:
    """Return the pages of all files, those that were left with what they may be."""
    told = []
    for at, page in enumerate(pages):
        if page.outcome != "left":
            told.append(page)
            continue
        found = {one.to: one for one in reversed(_beside(pages, at, waiting))}
        beside = list(reversed(found.values()))
        known = {(one.to.record_id, one.to.paper) for one in beside}
        rest = [
            Candidate(to=one.meant, why=one.lacks)
            for one in waiting
            if (one.record_id, one.paper) not in known
        ]
        told.append(replace(page, candidates=tuple([*beside, *rest][:most])))
    return told


def _beside(pages: Sequence[PageTold], at: int, waiting: Sequence[UnsignedLine]) -> list[Candidate]:
    """The paper of the page before or after in the same file, where a page of it is lacking."""
    lacking = {(one.record_id, one.paper) for one in waiting}
    found = []
    for step, words in ((-1, "前一页"), (1, "后一页")):
        other = at + step
        while 0 <= other < len(pages) and pages[other].file == pages[at].file:
            if pages[other].placed:
                to = pages[other].placed[0].to
                if (to.record_id, to.paper) in lacking and to.page is not None:
                    page = to.page + at - other
                    if 1 <= page <= (to.pages or 0):
                        why = f"{words}是它的第{to.page}页" if other == at + step else "在同一份里"
                        found.append(Candidate(to=replace(to, page=page), why=why))
                break
            other += step
    return found
