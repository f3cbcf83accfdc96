"""Finds entries of all kinds by words in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.search_text import search_text

_AROUND = 20
"""Characters shown on each side of the words found."""


@dataclass(frozen=True)
class EntryFound:
    """An entry in which the words occur."""

    id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    excerpt: str
    """The line the words occur in, cut around them."""


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
            lines = search_text(forms.of(record), whole)
            found.append(
                EntryFound(
                    record.id,
                    record.kind,
                    record.number,
                    record.title,
                    record.happened_on,
                    excerpt(lines, words),
                )
            )
    note(desk, "find", numbers=[one.number for one in found])
    return found


def excerpt(lines: str, words: str) -> str:
    """Return the line with the words (else with the first of them), cut to a few characters
    around them; empty if no line has any.
    """
    for wanted in dict.fromkeys((words, *words.split())):
        for line in lines.splitlines():
            at = line.casefold().find(wanted.casefold())
            if at >= 0:
                begin, end = max(0, at - _AROUND), at + len(wanted) + _AROUND
                cut = line[begin:end]
                return f"{'…' if begin else ''}{cut}{'…' if end < len(line) else ''}"
    return ""
