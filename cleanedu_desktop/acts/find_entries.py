"""Finds entries of all kinds by words in them."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import WholeRecord

_AROUND = 20
"""Characters shown on each side of the words found."""
_NAMED = 3
"""People named of each role."""


@dataclass(frozen=True)
class EntryFound:
    """An entry in which the words occur."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    excerpt: str
    """The line the words occur in, cut around them; people and state where that is what number and
    title say already."""


def find_entries(desk: Desk, *, text: str, limit: int = 50) -> list[EntryFound]:
    """Return the newest entries in which every word of `text` occurs (letters in either case)."""
    words = " ".join(text.split())
    if not words:
        return []
    found = []
    with desk.store.reading() as books:
        forms = OwnForms(desk.forms, books)
        for whole in books.wholes(books.find(words, limit=limit)):
            record = whole.record
            if is_hidden(desk, record.kind):
                continue
            form = forms.of(record)
            lines = search_text(form, whole)
            said = f"{record.number}\n{record.title}"
            found.append(
                EntryFound(
                    record.id,
                    record.kind,
                    record.number,
                    record.title,
                    record.happened_on,
                    excerpt(lines, words, said) or facts(form, whole),
                )
            )
    note(desk, "find", numbers=[one.number for one in found])
    return found


def excerpt(lines: str, words: str, said: str = "") -> str:
    """Return the line with the words (else with the first of them), cut to a few characters
    around them; empty if no line has any, or none that says more than `said`.
    """
    for wanted in dict.fromkeys((words, *words.split())):
        for line in lines.splitlines():
            at = line.casefold().find(wanted.casefold())
            begin, end = max(0, at - _AROUND), at + len(wanted) + _AROUND
            if at >= 0 and line[begin:end] not in said:
                cut = line[begin:end]
                return f"{'…' if begin else ''}{cut}{'…' if end < len(line) else ''}"
    return ""


def facts(form: Form, whole: WholeRecord) -> str:
    """Return who is in the record itself, role by role, and its state."""
    told = []
    for role in form.people:
        names = [str(tie.as_of.get("name") or "") for tie in whole.in_role(role.role)]
        if names and not role.hidden:
            more = f"等{len(names)}人" if len(names) > _NAMED else ""
            told.append(f"{role.label} {'、'.join(names[:_NAMED])}{more}")
    told.append(form.states.get(whole.record.state, ""))
    return "，".join(filter(None, told))
