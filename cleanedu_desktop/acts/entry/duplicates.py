"""Refuses a second person with the same staff number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def refuse_duplicate(books: Books, record: Record) -> None:
    """Raise if somebody else on the books, moved out or not, has the staff number of `record`."""
    number = record.answers.get("staff_number") if record.kind == "person" else None
    if not number:
        return
    for other in books.people_with_number(number):
        if other.id != record.id:
            raise OfficeProblem(
                f"没有保存：工号“{number}”已登记在{other.name}名下（{other.number}），"
                "请核对工号；如果是同一人，请更正原来的登记。"
            )
