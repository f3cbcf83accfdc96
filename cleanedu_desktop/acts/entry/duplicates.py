"""Refuses a second person with the same staff number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def refuse_duplicate(books: Books, record: Record) -> None:
    """Raise if somebody else on the books, moved out or not, has the staff number of `record`."""
    refuse_duplicates(books, [record])


def refuse_duplicates(books: Books, records: Sequence[Record]) -> None:
    """Raise if one of `records` has the staff number of another, or of somebody on the books."""
    holders: dict[str, Record] = {}
    for record in records:
        number = record.answers.get("staff_number") if record.kind == "person" else None
        if not number:
            continue
        if number in holders:
            raise OfficeProblem(
                f"没有保存：工号“{number}”同时写给了{holders[number].answers.get('name', '')}"
                f"和{record.answers.get('name', '')}，请核对工号。"
            )
        holders[number] = record
    for other in books.people_with_numbers([*holders]) if holders else ():
        number = str(other.staff_number)
        if other.id != holders[number].id:
            raise OfficeProblem(
                f"没有保存：工号“{number}”已登记在{other.name}名下（{other.number}），"
                "请核对工号；如果是同一人，请更正原来的登记。"
            )
