"""Finds the record meant by an id, a record number, or the beginning of an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def find_record_id(books: Books, given: str) -> str:
    """Return the id of the record meant, withdrawn ones too.

    Raises:
        OfficeProblem: no record, or several records, are meant.
    """
    words = given.strip()
    found = books.ids_meant(words)
    if not found:
        raise OfficeProblem(f"没有找到记录“{words}”，已有的记录没有受影响；请核对编号后再试。")
    if len(found) > 1:
        raise OfficeProblem(f"“{words}”符合 {len(found)} 条记录，请写出完整的编号后再试。")
    return found[0]


def find_record(books: Books, given: str) -> WholeRecord:
    """Return the record meant by an id, a record number, or the unique beginning of an id."""
    return books.whole(find_record_id(books, given))


def refuse_withdrawn(whole: WholeRecord) -> None:
    """Raise if the record is withdrawn: it must be put back before anything is done on it."""
    if whole.record.withdrawn_at is not None:
        raise OfficeProblem(
            f"记录 {whole.record.number} 已撤回，没有改动；请先恢复（put-back）它，再进行操作。"
        )
