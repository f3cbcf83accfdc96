"""What the history of a damaged store says every row must be: it holds them all a second time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from sqlalchemy import Table

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import DELETED
from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis
from cleanedu_desktop.store.column_types import JsonText, canonical_json

Values = dict[str, Any]


def read_testimony(entries: Iterable[Values], store_id: str) -> Testimony:
    """Return what the entries that could be read say, in the order of their numbers."""
    told = sorted(entries, key=lambda one: one["seq"])
    digest, whole = genesis(store_id), True
    last: dict[tuple[str, str], Values] = {}
    for expected, entry in enumerate(told, start=1):
        if whole:
            digest = digest_after(digest, [entry[one] for one in COLUMNS])
            whole = entry["seq"] == expected and digest == entry["digest"]
        if entry["later"] is not None or entry["what"] == DELETED:
            last[entry["about"], entry["row_id"]] = entry
    return Testimony(entries=told, whole=whole and bool(told), last=last)


def values_of(text: str, tables: Iterable[Table]) -> Values | None:
    """Return the columns of a row's text as the file keeps them, or None if it is damaged."""
    try:
        told = json.loads(text)
    except ValueError:
        return None
    columns = {one.name: one for table in tables for one in table.columns}
    if not isinstance(told, Mapping) or set(told) != set(columns):
        return None
    return {name: _as_kept(columns[name].type, value) for name, value in told.items()}


def _as_kept(kind: Any, value: Any) -> Any:
    return canonical_json(value) if isinstance(kind, JsonText) and value is not None else value


@dataclass(frozen=True)
class Testimony:
    """The history, as far as it can be read."""

    entries: list[Values]
    whole: bool
    """The chain holds from its beginning to the last entry read."""
    last: dict[tuple[str, str], Values] = field(default_factory=dict)
    """(table, row's key) -> its last entry."""

    def text_of(self, table: str, row_id: str) -> str | None:
        """Return the last text of a row; None if there is no entry, or it was deleted."""
        entry = self.last.get((table, row_id))
        return None if entry is None or entry["what"] == DELETED else str(entry["later"])

    def rows_of(self, table: str) -> list[str]:
        """Return the keys of all rows of a table that must be there."""
        return [
            key
            for (about, key), one in self.last.items()
            if about == table and one["what"] != DELETED
        ]
