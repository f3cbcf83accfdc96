"""Checks the history: the chain from its beginning, and every row against its last entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Table

from cleanedu_desktop.records.change import DELETED, OF_ROWS
from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.chain import COLUMNS, digest_after, genesis
from cleanedu_desktop.store.row_text import TRACKED, columns_of, row_id_of, row_writer
from cleanedu_desktop.store.tell_history import entry_words, row_words

_MOST = 20
"""Rows named at most."""
_ENTRIES = f"SELECT {', '.join(COLUMNS)}, digest FROM change ORDER BY seq"  # noqa: S608
_LAST_ENTRY = (
    "SELECT seq, coalesce(later, earlier) FROM change WHERE about = ? AND row_id = ?"
    " AND what IN ('insert', 'update', 'delete', 'kept') ORDER BY seq DESC LIMIT 1"
)
_AT_ONCE = 500
"""Records whose side rows are read together."""

Row = tuple[str, str]
"""A row's key and its text."""
Known = dict[str, int]
"""Row's key -> hash of its text by its last entry. Python's own hash has a new secret key in each
run: texts that differ and hash alike cannot be made on purpose, nor are they met by chance."""


def history_faults(connection: Any) -> list[str]:
    """Return what is wrong, one sentence each: the first bad entry, then at most twenty rows.

    `connection` is a driver connection to a store that is whole otherwise. Reads each table once
    from end to end; holds some two hundred bytes a row.
    """
    faults, known = _follow_chain(connection)
    rows = (one for table in TRACKED for one in _out_of_step(connection, table, known[table.name]))
    faults += _odd_side_rows(connection)
    faults += islice(rows, _MOST)
    if next(rows, None) is not None:
        faults.append("后面还有不符的内容，没有一一列出。")
    return faults


def _follow_chain(connection: Any) -> tuple[list[str], dict[str, Known]]:
    """Return a sentence if an entry does not follow from those before it, and every row's state."""
    store_id = connection.execute("SELECT value FROM store_info WHERE name = 'store_id'").fetchone()
    digest = genesis(store_id[0] if store_id else "")
    faults: list[str] = []
    known: dict[str, Known] = defaultdict(dict)
    for expected, (*entry, kept) in enumerate(connection.cursor().execute(_ENTRIES), start=1):
        seq, about, row_id, what, later = entry[0], entry[5], entry[6], entry[8], entry[10]
        if not faults and seq != expected:
            faults.append(f"历史第 {expected} 笔不见了，第 {seq} 笔起接不上。")
        if not faults:
            digest = digest_after(digest, entry)
            if digest != kept:
                said = entry_words(connection, dict(zip(COLUMNS, entry, strict=True)))
                told = f"历史从第 {seq} 笔（{said}）起对不上：这一笔或它前面的内容被改动过。"
                faults.append(told)
        if what == DELETED:
            known[about].pop(row_id, None)
        elif what in OF_ROWS:
            known[about][row_id] = hash(later)
    return faults, known


def _out_of_step(connection: Any, table: Table, known: Known) -> Iterator[str]:
    """Yield a sentence for each row that is not as its last entry says."""
    for key, text in _rows_of(connection, table):
        expected = known.pop(key, None)
        if expected == hash(text):
            continue
        said = row_words(connection, table.name, key, text)
        if expected is None:
            yield f"{said}在历史里没有记载：是在程序之外加进来的。"
        else:
            seq, _ = connection.execute(_LAST_ENTRY, (table.name, key)).fetchone()
            yield f"{said}与历史第 {seq} 笔所记的不符：在程序之外被改动过。"
    for key in known:
        _, text = connection.execute(_LAST_ENTRY, (table.name, key)).fetchone()
        said = row_words(connection, table.name, key, text)
        yield f"{said}不见了：历史里没有删除它，是在程序之外删掉的。"


def _rows_of(connection: Any, table: Table) -> Iterator[Row]:
    """Yield every row of a table; a record's with the columns of its side table."""
    names = ", ".join(f'"{one.name}"' for one in table.columns)
    # An index would give the rows in an order that reads the file here and there.
    rows = connection.cursor().execute(f"SELECT {names} FROM {table.name} NOT INDEXED")  # noqa: S608
    if table is tables.record:
        return _record_rows(connection, rows)
    return _texts(table, None, rows)


def _record_rows(connection: Any, rows: Any) -> Iterator[Row]:
    columns = list(tables.record.columns)
    at_id, at_kind = columns.index(tables.record.c.id), columns.index(tables.record.c.kind)
    while some := rows.fetchmany(_AT_ONCE):
        of_kind: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for row in some:
            of_kind[row[at_kind]].append(row)
        for kind, group in of_kind.items():
            if kind not in CORE_KINDS:
                yield from _texts(tables.record, None, group)
                continue
            side = tables.METADATA.tables[kind]
            beside = _side_rows(connection, side, [row[at_id] for row in group])
            none = (None,) * (len(side.columns) - 1)
            whole = ((*row, *beside.get(row[at_id], none)) for row in group)
            yield from _texts(tables.record, side, whole)


def _side_rows(connection: Any, side: Table, ids: list[str]) -> dict[str, tuple[Any, ...]]:
    """Return record's id -> values of its side table but the id."""
    names = ", ".join(f'"{one.name}"' for one in side.columns if one.name != "id")
    marks = ", ".join("?" * len(ids))
    query = f"SELECT id, {names} FROM {side.name} WHERE id IN ({marks})"  # noqa: S608
    return {row[0]: row[1:] for row in connection.execute(query, ids)}


def _texts(table: Table, side: Table | None, rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """Yield key and text of each row, whose values stand in the order of the tables' columns."""
    columns = list(table.columns)
    if side is not None:
        columns += [one for one in side.columns if one.name != "id"]
    ordered = columns_of(table, side)
    # `list.index` would build an SQL expression for each comparison.
    place = {one: at for at, one in enumerate(columns)}
    write, order = row_writer(ordered), itemgetter(*[place[one] for one in ordered])
    keys = [place[one] for one in table.primary_key]
    for row in rows:
        yield row_id_of([row[at] for at in keys]), write(order(row))


def _odd_side_rows(connection: Any) -> list[str]:
    found = []
    for kind in sorted(CORE_KINDS):
        odd = connection.execute(
            f"SELECT id FROM {kind} JOIN record USING (id) WHERE kind <> ? LIMIT 1",  # noqa: S608
            (kind,),
        ).fetchone()
        if odd is not None:
            said = row_words(connection, "record", odd[0], None)
            found.append(f"{said}带有另一类记录的内容：是在程序之外加进来的。")
    return found
