"""Records one entry of any kind: a talk, a study session, a person …"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import draft_entry, refuse_wrong
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.entry.tie_links import tie_links
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.finding import Finding

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True)
class EntryRecorded:
    """An entry that is in the store."""

    id: str
    number: str
    findings: list[Finding] = field(default_factory=list)
    """Advice that did not keep it from being recorded."""
    changes: Changes = field(default_factory=Changes)


def record_entry(
    desk: Desk,
    *,
    kind: str,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] = (),
    links: Sequence[LinkGiven] = (),
    late_reason: str | None = None,
) -> EntryRecorded:
    """Check and keep one entry with its people and links, in one transaction.

    Raises:
        OfficeProblem: something is wrong with what was given; nothing was kept.
    """
    form = desk.forms.main_form(kind)
    with desk.store.writing("record_entry") as books:
        return record_in(
            desk, books, form, answers=answers, people=people, links=links, late_reason=late_reason
        )


def record_in(
    desk: Desk,
    books: WritingBooks,
    form: Form,
    *,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] = (),
    links: Sequence[LinkGiven] = (),
    late_reason: str | None = None,
) -> EntryRecorded:
    """As `record_entry`, within a transaction that is open already."""
    draft = draft_entry(
        desk, books, form=form, answers=answers, people=people, late_reason=late_reason
    )
    refuse_wrong(draft)
    tied = tie_links(books, links, record_id=draft.whole.record.id)
    (record,) = keep_new(desk, books, [draft])
    books.add_links(tied)
    return EntryRecorded(
        id=record.id,
        number=record.number,
        findings=draft.advice,
        changes=Changes(frozenset({(record.kind, record.id)})),
    )
