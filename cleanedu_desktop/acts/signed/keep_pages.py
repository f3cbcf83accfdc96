"""Ties pages that came home to their record, in one transaction, and lets its state turn."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.advance_entry import advance_in
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.signed.page_told import PaperMeant, Placed, RecordTold
from cleanedu_desktop.acts.signed.read_code import form_of
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment
from cleanedu_desktop.rules.signed_copy import lacking_pages
from cleanedu_desktop.rules.unsigned import SIGN

if TYPE_CHECKING:
    from cleanedu_desktop.records.record import WholeRecord
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True, kw_only=True)
class PageKept:
    """A page whose content is kept, and the paper it is of."""

    to: PaperMeant
    name: str
    media_type: str
    digest: str
    bytes: int


@dataclass(frozen=True, kw_only=True)
class PagesKept:
    """What one transaction did for one record."""

    placed: tuple[Placed, ...]
    """In the order of the pages given."""
    record: RecordTold
    operation: str
    """Empty: nothing was written."""


def keep_pages(
    desk: Desk, pages: Sequence[PageKept], *, signed_on: date, anyway: bool = False
) -> PagesKept:
    """Tie pages of one record to it; its state turns to signed once its own form is whole.

    A page that is there already is not added again, nor another copy of it, but `anyway`.

    Raises:
        OfficeProblem: the record is withdrawn meanwhile, or cannot be written; nothing was tied.
    """
    with desk.store.writing("take_in") as books:
        whole = books.whole(pages[0].to.record_id)
        if whole.record.withdrawn_at is not None:
            raise OfficeProblem(
                f"记录 {whole.record.number} 已撤回，签字件没有归位；请先放回这条记录，再收一次。"
            )
        there = books.attachments_of(whole.record.id, with_removed=True)
        placed: list[Placed] = []
        made: list[Attachment] = []
        for one in pages:
            put = _put(one, [*there, *made], desk.clock(), anyway=anyway)
            if isinstance(put, Attachment):
                placed.append(Placed(to=one.to, put="taken", attachment_id=put.id))
                made.append(put)
            else:
                placed.append(put)
        books.add_attachments(made)
        copies = [one for one in (*there, *made) if one.removed_at is None]
        told = _turned(desk, books, whole, pages[0].to, copies, signed_on)
        return PagesKept(
            placed=tuple(placed),
            record=told,
            operation=books.operation if made or told.signed else "",
        )


def _put(
    one: PageKept, there: Sequence[Attachment], at: datetime, *, anyway: bool
) -> Placed | Attachment:
    """Return the new row, or why there is none."""
    to = one.to
    copies = [
        known
        for known in there
        if known.removed_at is None and known.role == SIGNED_COPY and known.paper == to.paper
    ]
    for known in copies:
        if known.digest == one.digest and to.page in {None, known.page}:
            return Placed(to=to, put="already", attachment_id=known.id)
    page, pages = to.page, to.pages
    for known in copies:
        if page is not None and known.page == page and known.pages == pages and not anyway:
            return Placed(to=to, put="again", attachment_id=known.id)
    position = max((known.position for known in there), default=-1) + 1
    return Attachment(
        id=str(uuid.uuid4()),
        record_id=to.record_id,
        position=position,
        digest=one.digest,
        name=one.name,
        media_type=one.media_type,
        bytes=one.bytes,
        added_at=at,
        role=SIGNED_COPY,
        paper=to.paper,
        page=page,
        pages=pages,
    )


def _turned(
    desk: Desk,
    books: WritingBooks,
    whole: WholeRecord,
    to: PaperMeant,
    copies: Sequence[Attachment],
    signed_on: date,
) -> RecordTold:
    """Take the step of signing where it waits and the record's own form is whole."""
    form = own_form(desk, books, whole.record)
    record = whole.record
    lacking = lacking_pages(copies, to.paper)
    step = form.step_named(SIGN)
    waits = step is not None and step.to_state is not None and record.state in step.from_states
    signed, not_signed = False, ""
    if waits and not lacking and form_of(to.paper) == form.id:
        try:
            answers = {step.date_field: signed_on.isoformat()} if step and step.date_field else {}
            advance_in(desk, books, whole, step=SIGN, answers=answers)
            signed = True
        except OfficeProblem as problem:
            not_signed = problem.sentence
    return RecordTold(
        to=to,
        state_label=form.states.get(record.state, "") if step is not None else "",
        signed=signed,
        lacking=lacking,
        not_signed=not_signed,
    )
