"""Tells an operation of the history in words: who, when, what, on which records."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import ACTS, Operation

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

THE_PROGRAM = "程序"
"""Who did what no user did."""


@dataclass(frozen=True)
class OperationTold:
    """What was done at one time."""

    id: str
    at: datetime
    who: str
    what: str
    """``更正 T2026-0003《任前谈话》``; several records are counted."""


def tell_operation(books: Books, operation: Operation) -> OperationTold:
    """Return the words for one operation."""
    changes = books.changes_in(operation.id)
    ids = dict.fromkeys(one.row_id for one in changes if one.about == "record")
    ids = ids or dict.fromkeys(one.record_id for one in changes if one.record_id)
    records = books.rows(list(ids)[:1])
    about = f" {records[0].number}《{records[0].title}》" if records else ""
    if len(ids) > 1:
        about = f"，共 {len(ids)} 条记录"
    who = user_names(books).get(operation.user_id or "", THE_PROGRAM)
    what = f"{ACTS.get(operation.act, '其他操作')}{about}"
    return OperationTold(id=operation.id, at=operation.at, who=who, what=what)


def user_names(books: Books) -> dict[str, str]:
    """Return id -> name of every user, those who have left too."""
    return {one.id: one.name for one in books.users(with_left=True)}
