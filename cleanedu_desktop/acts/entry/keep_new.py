"""Keeps new records that were found right, one or thousands, each with its number and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft
from cleanedu_desktop.acts.entry.duplicates import refuse_duplicates
from cleanedu_desktop.acts.entry.make_record import make_record
from cleanedu_desktop.acts.entry.own_form import keep_form
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks


def keep_new(desk: Desk, books: WritingBooks, drafts: Sequence[EntryDraft]) -> list[Record]:
    """Keep the records of `drafts`, numbered in their order, with people and search words.

    Raises:
        OfficeProblem: a staff number is somebody else's.
    """
    refuse_duplicates(books, [draft.whole.record for draft in drafts])
    for form in {draft.form.version: draft.form for draft in drafts}.values():
        keep_form(books, form, desk.forms)
    for draft in drafts:
        draft.whole.record = make_record(desk, books, draft)
    _number(books, drafts)
    records = [draft.whole.record for draft in drafts]
    books.add(*records)
    books.add_people(tie for draft in drafts for tie in draft.whole.people)
    books.index_new([(one.whole.record, search_text(one.form, one.whole)) for one in drafts])
    return records


def _number(books: WritingBooks, drafts: Sequence[EntryDraft]) -> None:
    series: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for draft in drafts:
        record = draft.whole.record
        series[draft.form.code, _number_year(record)].append(record)
    for (code, year), records in series.items():
        numbers = books.next_numbers(code, year, len(records))
        for record, number in zip(records, numbers, strict=True):
            record.number = number


def _number_year(record: Record) -> int:
    """Return the year the number counts in: of the event, else of the entry."""
    year = getattr(record, "year", None)
    if isinstance(year, int):
        return year
    return (record.happened_on or local_day(record.entered_at)).year
