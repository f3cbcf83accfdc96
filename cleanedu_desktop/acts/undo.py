"""Undoes what was done last: writes back what was before; what was made goes to the recycle bin."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.duplicates import refuse_duplicates
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.tell_operation import OperationTold, tell_operation
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import UNDOABLE, Operation

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True)
class Undone:
    """What was undone; `operation` is the undoing itself, which can be undone in turn."""

    undone: OperationTold
    operation: str
    changes: Changes = field(default_factory=Changes)


def last_operations(desk: Desk, *, limit: int = 1) -> list[OperationTold]:
    """Return what `undo` would take back, newest first."""
    with desk.store.reading() as books:
        return [tell_operation(books, one) for one in books.undoable(limit)]


def operation_told(desk: Desk, *, operation: str) -> OperationTold:
    """Return what undoing one operation (id or its beginning) would take back.

    Raises:
        OfficeProblem: none or several are meant, it is undone already, or never can be.
    """
    with desk.store.reading() as books:
        return tell_operation(books, _meant(books, operation))


def undo(desk: Desk, *, operation: str | None = None) -> Undone:
    """Undo the newest operation on records that stands, or the one given (id or its beginning).

    An undoing can be given too: what it took back is then there again.

    Raises:
        OfficeProblem: nothing to undo, undone already, or something later depends on it;
            nothing was changed.
    """
    with desk.store.writing("undo") as books:
        meant = _meant(books, operation)
        told = tell_operation(books, meant)
        touched = books.undo(meant.id, at=desk.clock(), reason=f"撤销：{told.what}"[:200])
        _keep_in_step(desk, books, touched)
        records = books.rows(sorted(touched))
        changes = Changes(frozenset((one.kind, one.id) for one in records))
        return Undone(undone=told, operation=books.operation, changes=changes)


def _meant(books: Books, given: str | None) -> Operation:
    if given is None:
        found = books.undoable()
        if not found:
            raise OfficeProblem("没有可以撤销的操作，数据没有改动。")
        return found[0]
    meant = books.operations_meant(given.strip()) if given.strip() else []
    if len(meant) != 1:
        raise OfficeProblem(
            f"没有撤销：没有找到操作“{given}”，或它符合不止一个操作。"
            "数据没有改动；请从 undo --list 或修改历史里选取。"
        )
    (one,) = meant
    if one.act not in (*UNDOABLE, "undo"):
        raise OfficeProblem("没有撤销：这种操作不能撤销。数据没有改动。")
    if books.is_undone(one.id):
        raise OfficeProblem("没有撤销：这个操作已经撤销过了。数据没有改动，无需重复操作。")
    return one


def _keep_in_step(desk: Desk, books: WritingBooks, touched: Collection[str]) -> None:
    """Refuse what has become double, and let every record be found by what it says now."""
    forms = OwnForms(desk.forms, books)
    wholes = books.wholes(sorted(touched))
    refuse_duplicates(books, [one.record for one in wholes if one.record.withdrawn_at is None])
    for whole in wholes:
        books.index(whole.record.id, search_text(forms.of(whole.record), whole))
