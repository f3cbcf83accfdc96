"""Finds the pieces of each item that is to be filed, and how many pages they take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.filing.pieces import (
    NOTICE,
    OTHER,
    PHOTO,
    RECORD,
    SIGN_IN,
    SIGNED,
    Piece,
    in_order,
)
from cleanedu_desktop.rules.signed_copy import is_signed, lacking_pages

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

MOST_KEPT = 50_000
"""Prints whose pages are kept at the desk."""
_OF_ROLE = {"signed_copy": SIGNED, "sign_in": SIGN_IN, "photo": PHOTO}
"""Role of an attachment -> what it is in an item."""


def pieces_of(desk: Desk, books: Books, records: Sequence[Record]) -> dict[str, tuple[Piece, ...]]:
    """Return record id -> the pieces of its item in order, with their pages."""
    found: dict[str, list[Piece]] = defaultdict(list)
    by_kind: dict[str, list[Record]] = defaultdict(list)
    for one in records:
        by_kind[one.kind].append(one)
    for kind, some in by_kind.items():
        for form in desk.forms.forms_of(kind):
            if sort := _sort_of(form):
                for record_id, pages in _printed(desk, form, some).items():
                    piece = Piece(sort=sort, title=form.title, pages=pages, form_id=form.id)
                    found[record_id].append(piece)
    for one in records:
        found[one.id] += _attached(books.attachments_of(one.id))
    return {record_id: in_order(some) for record_id, some in found.items()}


def signed_ids(books: Books, record_ids: Sequence[str]) -> frozenset[str]:
    """Return which of these records have a signed paper that has come home whole."""
    there = books.attachments_of_many(record_ids)
    return frozenset(record_id for record_id, some in there.items() if is_signed(some))


def _sort_of(form: Form) -> str:
    """Return what a form's print is in an item; empty: no part of it."""
    if form.id == form.kind:
        return RECORD
    if form.layout == "people_list":
        return SIGN_IN
    return NOTICE if form.of_step else ""


def _printed(desk: Desk, form: Form, records: Sequence[Record]) -> dict[str, int]:
    """Return record id -> pages of its print on a form; without what has nothing to show.

    What was counted is kept at the desk until the record changes.
    """
    keys = {one.id: (one.id, one.version, form.id, form.version) for one in records}
    unknown = [one for one in records if keys[one.id] not in desk.pages]
    if len(desk.pages) > MOST_KEPT:
        desk.pages.clear()
        unknown = list(records)
    counted = _counted(desk, form, unknown) if unknown else {}
    for one in unknown:
        desk.pages[keys[one.id]] = counted.get(one.id, 0)
    return {one.id: pages for one in records if (pages := desk.pages[keys[one.id]])}


def _counted(desk: Desk, form: Form, records: Sequence[Record]) -> dict[str, int]:
    from cleanedu_desktop.printing.count_pages import count_pages
    from cleanedu_desktop.printing.own_fonts import own_faces

    ids = {one.number: one.id for one in records}
    sheets: Sequence[Sheet] = []
    with suppress(OfficeProblem):  # Nothing to show on it.
        wanted = ToPrint(form_id=form.id, record_ids=list(ids.values()))
        sheets = filled_sheets(desk, wanted).sheets
    own = own_faces(wanted=desk.settings.own_fonts)
    found: dict[str, int] = defaultdict(int)
    for number, pages in count_pages(sheets, fonts=desk.folders.fonts, own=own):
        found[ids[number]] += pages
    return found


def _attached(attachments: Sequence[Attachment]) -> Iterator[Piece]:
    """Yield the attachments; a signed paper of which a page has not come home is not there yet."""
    papers = {one.paper for one in attachments if one.role == SIGNED_COPY}
    lacking = {paper for paper in papers if lacking_pages(attachments, paper)}
    for one in attachments:
        sort = _OF_ROLE.get(one.role, OTHER)
        if sort == SIGNED and one.paper in lacking:
            sort = OTHER
        yield Piece(sort=sort, title=one.name, pages=_pages_of(one), attachment_id=one.id)


def _pages_of(one: Attachment) -> int:
    """Return how many pages a file puts into the item; 1 where nobody knows."""
    return one.pages if one.page is None and one.pages else 1
