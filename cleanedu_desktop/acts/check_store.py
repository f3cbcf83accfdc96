"""Checks the store from end to end and says in plain words what it found."""

from __future__ import annotations

from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.open_desk import NeedsPassword, open_forms, open_store
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.store.connect import Key
    from cleanedu_desktop.store.writing_books import WritingBooks


AT_ONCE = 1000
"""Records indexed together."""


@dataclass(frozen=True)
class StoreChecked:
    """What was looked at and found."""

    sound: bool
    sentences: list[str] = field(default_factory=list)


def check_store(folders: Folders, *, key: Key | None = None, quick: bool = False) -> StoreChecked:
    """Check integrity, ties and search index of the store, and its attachments.

    `quick` looks at presence and sizes of attachments alone; else their contents are read.

    A search index out of step is made anew, unless a window holds the store; nothing else changes.

    Raises:
        NeedsPassword: there is a password, and no key was given.
        OfficeProblem: there is no store, or it cannot be opened at all.
    """
    try:
        store = open_store(folders, key=key)
    except NeedsPassword:
        raise
    except OfficeProblem:
        store = open_store(folders, key=key, read_only=True)
    try:
        report = store.check(partial(index_anew, folders))
        if not report.counts:
            return StoreChecked(sound=False, sentences=list(report.sentences))
        attachments = store.check_attachments(quick=quick)
    finally:
        store.close()
    return StoreChecked(
        sound=report.sound and attachments.sound,
        sentences=[*report.sentences, *attachments.sentences],
    )


def index_anew(folders: Folders, books: WritingBooks) -> None:
    """Index every record by its own words: the texts kept beside it may be what is damaged."""
    books.forget_search()
    forms, ids = OwnForms(open_forms(folders), books), books.every_id()
    for start in range(0, len(ids), AT_ONCE):
        wholes = books.wholes(ids[start : start + AT_ONCE])
        books.index_new([(one.record, search_text(forms.of(one.record), one)) for one in wholes])
