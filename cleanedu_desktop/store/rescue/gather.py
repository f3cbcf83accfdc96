"""Puts together each row of a damaged store from its table and from the history."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Table

from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.rescue.readable import Reader, Values
from cleanedu_desktop.store.rescue.testimony import Testimony, values_of
from cleanedu_desktop.store.row_text import BY_DIGEST, TRACKED, columns_of, row_id_of, row_writer


@dataclass
class Gathered:
    """The rows of a new store."""

    rows: dict[str, list[Values]] = field(default_factory=dict)
    """Table -> rows; a record's with its side table's columns."""
    from_history: int = 0
    """Rows that could be read in the history alone."""
    ahead: int = 0
    """Rows later than what can be read of the history: its end is missing."""
    lost: int = 0
    """Rows the history names that could be read nowhere."""


def gather(reader: Reader, testimony: Testimony) -> Gathered:
    """Return every row that can be had of the tables the history follows."""
    gathered = Gathered()
    sides = {
        kind: {row["id"]: row for row in reader.rows(tables.METADATA.tables[kind])}
        for kind in CORE_KINDS
    }
    for table in TRACKED:
        found: dict[str, Values] = {}
        for row in reader.rows(table):
            side = sides.get(row["kind"], {}).get(row["id"], {}) if table is tables.record else {}
            found[row_id_of([row[one.name] for one in table.primary_key])] = row | side
        _take(gathered, table, found, testimony)
    return gathered


def _take(gathered: Gathered, table: Table, found: dict[str, Values], testimony: Testimony) -> None:
    taken = gathered.rows[table.name] = []
    for key in found.keys() | set(testimony.rows_of(table.name)):
        read, text = found.get(key), testimony.text_of(table.name, key)
        told = values_of(text, parts_of(table, text)) if text else None
        if read is not None and not is_complete(table, read):
            read = None
        if read is not None and testimony.whole and (told is None or _text(table, read) != text):
            if _is_later(read, told, testimony.last.get((table.name, key))):
                gathered.ahead += 1
            else:
                # Where the chain holds, a row that says otherwise was damaged.
                read = None
        if read is None and told is not None and not _by_digest(table):
            gathered.from_history += 1
            read = told
        if read is not None:
            taken.append(read)
        elif text is not None:
            gathered.lost += 1


def _is_later(read: Values, told: Values | None, entry: Values | None) -> bool:
    """Tell whether a row was written after the last entry that can be read about it."""
    if entry is None:
        return True
    return told is not None and read["version"] > told["version"]


def parts_of(table: Table, text: str) -> list[Table]:
    """Return the tables whose columns the text of a row holds: a record's side table too."""
    if table is not tables.record:
        return [table]
    sides = [tables.METADATA.tables[one] for one in CORE_KINDS if f'"kind":"{one}"' in text]
    return [table, *sides[:1]]


def is_complete(table: Table, row: Values) -> bool:
    """Tell whether a record has the columns of its side table as well."""
    side = side_of(table, row)
    return side is None or all(one.name in row for one in side.columns)


def side_of(table: Table, row: Values) -> Table | None:
    """Return the side table of a record's kind."""
    kind = row.get("kind")
    return tables.METADATA.tables[kind] if table is tables.record and kind in CORE_KINDS else None


def _text(table: Table, row: Values) -> str:
    columns = columns_of(table, side_of(table, row))
    return row_writer(columns)([row[one.name] for one in columns])


def _by_digest(table: Table) -> bool:
    """Tell whether the history holds some column of a table as its digest alone."""
    return any(one.name in BY_DIGEST for one in table.columns)
