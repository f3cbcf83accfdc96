"""Tells which people of the office share their name with somebody else."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def namesakes(books: Books) -> dict[str, str]:
    """Return person id -> number of those whose name others on the books have as well."""
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for person in books.persons(with_moved_out=True):
        by_name[person.name].append((person.id, person.number))
    return dict(one for some in by_name.values() if len(some) > 1 for one in some)
