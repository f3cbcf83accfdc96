"""The search index: folded text of each record and its two-character terms, kept in step."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, literal, select, text

from cleanedu_desktop.store.search_terms import fold, indexed, is_exact, match_of
from cleanedu_desktop.store.tables import record, search_text

FREQUENT_SHARE = 0.02
"""Words found in more than this share of the records are looked up along the list instead."""

_KEPT = select(search_text.c.doc, search_text.c.text).where(
    search_text.c.record_id == bindparam("of_record")
)
_ADD = search_text.insert().returning(search_text.c.doc)
_CHANGE = (
    search_text.update()
    .where(search_text.c.doc == bindparam("of_doc"))
    .values(text=bindparam("folded"), version=search_text.c.version + 1)
)
_DELETE = text("DELETE FROM search_index WHERE rowid = :doc")
_INSERT = text("INSERT INTO search_index (rowid, terms) VALUES (:doc, :terms)")


def set_text(connection: Connection, record_id: str, shown: str) -> None:
    """Make `shown` the text under which the record is found."""
    folded = fold(shown)
    row = connection.execute(_KEPT, {"of_record": record_id}).one_or_none()
    if row is None:
        added = {"record_id": record_id, "text": folded, "version": 1}
        doc = connection.execute(_ADD, added).scalar_one()
    elif row.text == folded:
        return
    else:
        doc = row.doc
        connection.execute(_CHANGE, {"of_doc": doc, "folded": folded})
        connection.execute(_DELETE, {"doc": doc})
    connection.execute(_INSERT, {"doc": doc, "terms": indexed(folded)})


def add_texts(connection: Connection, shown: Mapping[str, str]) -> None:
    """Make each text what its record is found by (record id -> text); none had a text before."""
    if not shown:
        return
    last = connection.execute(select(func.max(search_text.c.doc))).scalar() or 0
    folded = [(doc, one, fold(shown[one])) for doc, one in enumerate(shown, start=last + 1)]
    connection.execute(
        search_text.insert(),
        [{"doc": doc, "record_id": one, "text": said, "version": 1} for doc, one, said in folded],
    )
    connection.execute(
        _INSERT,
        [{"doc": doc, "terms": indexed(said)} for doc, _, said in folded],
    )


def forget(connection: Connection) -> None:
    """Empty index and texts."""
    connection.execute(text("DELETE FROM search_index"))
    connection.execute(search_text.delete())


def rebuild(connection: Connection) -> None:
    """Make the index anew from the texts."""
    connection.execute(text("DELETE FROM search_index"))
    for doc, folded in connection.execute(select(search_text.c.doc, search_text.c.text)):
        connection.execute(_INSERT, {"doc": doc, "terms": indexed(folded)})


def found_in(words: list[str]) -> ColumnElement[bool]:
    """Return the condition on `record.id` that all `words` are in its text, by the index."""
    conditions = [func.instr(search_text.c.text, one) > 0 for one in words if not is_exact(one)]
    match = match_of(words)
    if match:
        hits = text("SELECT rowid FROM search_index WHERE search_index MATCH :match")
        conditions.append(search_text.c.doc.in_(hits.bindparams(match=match)))
    return record.c.id.in_(select(search_text.c.record_id).where(*conditions))


def read_in(words: list[str]) -> ColumnElement[bool]:
    """Return the same condition by reading the text of each record met on the way."""
    said = select(literal(1)).where(
        search_text.c.record_id == record.c.id,
        and_(*[func.instr(search_text.c.text, one) > 0 for one in words]),
    )
    return said.exists()


def is_frequent(connection: Connection, words: list[str]) -> bool:
    """Tell whether so many records hold the terms that the first ones are met soon in any list."""
    match = match_of(words)
    if not match:
        return True
    size = connection.execute(select(func.max(search_text.c.doc))).scalar() or 0
    limit = int(size * FREQUENT_SHARE) + 1
    counted = text(
        "SELECT count(*) FROM"
        " (SELECT 1 FROM search_index WHERE search_index MATCH :match LIMIT :limit)"
    )
    count: int = connection.execute(counted, {"match": match, "limit": limit}).scalar_one()
    return count >= limit
