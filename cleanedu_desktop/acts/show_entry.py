"""Shows one entry whole: answers, people, steps, links and the words of every place."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import in_sight, is_hidden, note, refuse_hidden
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.filing.closed_year import is_closed
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.resolve import list_values
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import Amendment, FiledItem
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


@dataclass(frozen=True)
class LinkedEntry:
    """Another record tied to the one shown."""

    id: str
    kind: str
    number: str
    title: str
    link_as: str
    outgoing: bool
    """True: the link was made from the record shown."""


@dataclass(frozen=True)
class EntryShown:
    """One entry with everything a page about it shows."""

    whole: WholeRecord
    form: Form
    """The main form as it was when the entry was made."""
    values: dict[str, str] = field(default_factory=dict)
    """Reference -> words, for the form's list columns and fields."""
    linked: list[LinkedEntry] = field(default_factory=list)
    step_labels: dict[str, str] = field(default_factory=dict)
    filed: FiledItem | None = None
    """Where it stands in the file."""
    amendments: tuple[Amendment, ...] = ()
    closed: bool = False
    """Its year is closed: it can only be read, printed and amended."""


def show_entry(desk: Desk, *, record_id: str) -> EntryShown:
    """Return one entry by id, record number or unique beginning of an id, withdrawn ones too.

    Raises:
        OfficeProblem: no record, or several, are meant; or it is kept from the inspector.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        form = own_form(desk, books, whole.record)
        whole = in_sight(desk, form, whole)
        linked = [one for one in _linked(books, whole) if not is_hidden(desk, one.kind)]
        office_name = books.office().name_on(whole.record.dated)
        own_id = whole.record.id
        filed = books.filed_of([own_id]).get(own_id)
        amended = tuple(books.amendments_of([own_id]).get(own_id, ()))
        closed = is_closed(books, whole.record)
    note(desk, "view", form.title, [whole.record.number])
    now = desk.forms.main_form(whole.record.kind)
    labels = {one.name: one.label for shown in (now, form) for one in shown.steps}
    values = list_values(form, whole, office_name=office_name)
    return EntryShown(
        whole=whole,
        form=form,
        values=values,
        linked=linked,
        step_labels=labels,
        filed=filed,
        amendments=amended,
        closed=closed,
    )


def _linked(books: Books, whole: WholeRecord) -> list[LinkedEntry]:
    own_id = whole.record.id
    others = {link.to_id if link.from_id == own_id else link.from_id for link in whole.links}
    records = {record.id: record for record in books.rows(sorted(others))}
    linked = []
    for link in whole.links:
        outgoing = link.from_id == own_id
        other = records[link.to_id if outgoing else link.from_id]
        linked.append(
            LinkedEntry(other.id, other.kind, other.number, other.title, link.link_as, outgoing)
        )
    return sorted(linked, key=lambda one: (one.number, one.link_as))
