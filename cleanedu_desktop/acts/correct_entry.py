"""Corrects an entry: answers field by field, people and links as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft, draft_entry, refuse_wrong
from cleanedu_desktop.acts.entry.duplicates import refuse_duplicate
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.make_record import make_record
from cleanedu_desktop.acts.entry.own_form import keep_form, own_form
from cleanedu_desktop.acts.entry.tie_links import tie_links
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.record_entry import EntryRecorded
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.form_engine.withheld import with_withheld
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks


def correct_entry(
    desk: Desk,
    *,
    record_id: str,
    answers: Mapping[str, Any] | None = None,
    people: Sequence[PersonGiven] | None = None,
    links: Sequence[LinkGiven] | None = None,
    late_reason: str | None = None,
    restricted: bool = False,
) -> EntryRecorded:
    """Correct one entry. Given answers replace field by field, null empties one; people and links,
    when given, replace all of the record's own (those of its steps stay).

    Restricted choices the record has stay as they are: whoever corrects may not have seen them.
    `restricted` says that the answers given hold them too, so that those left out go.

    Raises:
        OfficeProblem: unknown or withdrawn record, or something given is wrong; nothing changed.
    """
    with desk.store.writing("correct_entry") as books:
        before = find_record(books, record_id)
        return correct_in(
            desk,
            books,
            before,
            answers=answers or {},
            people=people,
            links=links,
            late_reason=late_reason,
            restricted=restricted,
        )


def correct_in(
    desk: Desk,
    books: WritingBooks,
    before: WholeRecord,
    *,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] | None = None,
    links: Sequence[LinkGiven] | None = None,
    late_reason: str | None = None,
    restricted: bool = False,
) -> EntryRecorded:
    """As `correct_entry`, within a transaction that is open already."""
    refuse_withdrawn(before)
    if not restricted:
        fields = own_form(desk, books, before.record).fields
        answers = with_withheld(fields, answers, before.record.answers)
    draft = _draft(desk, books, before, answers, people, late_reason)
    refuse_wrong(draft)
    refuse_duplicate(books, draft.whole.record)
    record = make_record(desk, books, draft, before.record)
    keep_form(books, draft.form, desk.forms)
    books.replace(record)
    if people is not None:
        books.set_people(record.id, [tie for tie in draft.whole.people if tie.step_id is None])
    if links is not None:
        books.set_links(record.id, tie_links(books, links, record_id=record.id))
    draft.whole.record = record
    books.index(record.id, search_text(draft.form, draft.whole))
    changes = Changes(frozenset({(record.kind, record.id)}))
    return EntryRecorded(record.id, record.number, draft.advice, changes)


def _draft(
    desk: Desk,
    books: WritingBooks,
    before: WholeRecord,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] | None,
    late_reason: str | None,
) -> EntryDraft:
    """Draft with the record's own form version, or with the present one where only that fits."""
    own = own_form(desk, books, before.record)
    whole = {**before.record.answers, **answers}
    drafts: list[EntryDraft] = []
    for form in (own, desk.forms.main_form(before.record.kind)):
        draft = draft_entry(
            desk,
            books,
            form=form,
            answers=whole,
            people=people,
            before=before,
            late_reason=late_reason,
        )
        if not draft.mistakes or (drafts and form.version == own.version):
            return draft
        drafts.append(draft)
    return drafts[0]
