"""Shows the history of one record: who did what and when, and what it said before and after."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from itertools import groupby

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import note, refuse_hidden
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.tell_operation import THE_PROGRAM, user_names
from cleanedu_desktop.acts.entry.version_words import Rows, Said, VersionWords
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import ACTS, KEPT, UNDOABLE
from cleanedu_desktop.records.record import WholeRecord


@dataclass(frozen=True)
class Difference:
    """One thing that two versions say; "" where a version says nothing of it."""

    label: str
    before: str
    after: str
    changed: bool = True


@dataclass(frozen=True)
class HistoryEntry:
    """What one operation did to the record."""

    seq: int
    """Of its last entry in the history: names the version it left behind."""
    operation: str
    at: datetime
    who: str
    what: str
    differences: list[Difference] = field(default_factory=list)
    undone: bool = False
    undoable: bool = False
    """An undo may be tried; something later may still depend on it."""


@dataclass(frozen=True)
class RecordHistory:
    """The history of a record, oldest first."""

    id: str
    number: str
    title: str
    entries: list[HistoryEntry] = field(default_factory=list)


def show_history(desk: Desk, *, record_id: str, restricted: bool = False) -> RecordHistory:
    """Return what was done to a record, withdrawn ones too. What is confidential is left out
    unless `restricted`; that it changed is said.

    Raises:
        OfficeProblem: no record, or several, are meant; or it is kept from the inspector.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_history(desk, whole, restricted=restricted)
        record, own_id = whole.record, whole.record.id
        names, words = user_names(books), VersionWords(desk, books, restricted=restricted)
        rows, before, entries = Rows(), list[Said](), []
        for operation, group in groupby(books.changes_of(own_id), key=lambda one: one.operation):
            changes = list(group)
            for one in changes:
                rows.take(one)
            after, last = words.said(rows), changes[-1]
            undone = books.is_undone(operation)
            entries.append(
                HistoryEntry(
                    seq=last.seq,
                    operation=operation,
                    at=last.at,
                    who=names.get(last.user_id or "", THE_PROGRAM),
                    what=_what(last.act, kept=last.what == KEPT),
                    differences=[one for one in differences(before, after) if one.changed],
                    undone=undone,
                    undoable=not undone and last.act in (*UNDOABLE, "undo"),
                )
            )
            before = after
    return RecordHistory(own_id, record.number, record.title, entries)


def refuse_history(desk: Desk, whole: WholeRecord, *, restricted: bool) -> None:
    """Note an inspector's look at a history; raise if it is not for him."""
    refuse_hidden(desk, whole)
    if restricted:
        refuse_inspector(desk, "显示不公开的内容")
    note(desk, "view", "修改历史", [whole.record.number])


def differences(before: list[Said], after: list[Said]) -> list[Difference]:
    """Return what two versions say side by side, in the order of the later one."""
    old = {one.label: one for one in before}
    new = {one.label: one for one in after}
    nothing = Said("", "")
    found = []
    for label in dict.fromkeys([*new, *old]):
        one, other = old.get(label, nothing), new.get(label, nothing)
        changed = (one.words, one.meant) != (other.words, other.meant)
        found.append(Difference(label, one.words, other.words, changed))
    return found


def _what(act: str, *, kept: bool) -> str:
    return "历史从这里开始" if kept else ACTS.get(act, "其他操作")
