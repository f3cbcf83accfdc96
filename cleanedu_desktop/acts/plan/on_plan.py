"""Tells what is on a year's plan already, so that nothing is put on it twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KIND = "plan_item"
_BY = ("rule", "item")
"""An item is the same when it is of the same rule, or says the same, and has the same last day."""


def on_plan(books: Books, year: int) -> frozenset[tuple[str, str, str]]:
    """Return what tells the items of a year: (answer, its value, last day)."""
    return frozenset(
        mark
        for record in books.rows(books.record_ids(KIND))
        if record.answers.get("year") == year
        for mark in _marks(record.answers)
    )


def stands(answers: Mapping[str, Any], there: frozenset[tuple[str, str, str]]) -> bool:
    """Tell whether an item with these answers is there."""
    return any(mark in there for mark in _marks(answers))


def _marks(answers: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    day = str(answers.get("due_on") or "")
    return [(name, str(answers[name]), day) for name in _BY if answers.get(name)]
