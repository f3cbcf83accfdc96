"""Undoes an operation: writes back what it changed, as a new operation; what it made goes to the
recycle bin.

Refused when something that came later depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapper, Session, class_mapper

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.change import ACTS, DELETED, INSERTED, OF_ROWS, UPDATED, Change
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.column_types import IsoDate, UtcText
from cleanedu_desktop.store.mapping import mapped_class
from cleanedu_desktop.store.operations import OPERATION

LEFT_ALONE = ("form_version", "number_series", OPERATION)
"""What an undo never takes back: forms once used and numbers once given stay so."""
_TIES = (tables.person_tie, tables.step_taken, tables.record_link, tables.attachment)


def made_in(changes: Sequence[Change]) -> set[str]:
    """Return the ids of the records an operation made."""
    return {one.row_id for one in changes if one.about == "record" and one.what == INSERTED}


def refuse_dependent(connection: Connection, changes: Sequence[Change]) -> None:
    """Raise if a row was changed again since, or a record made later holds on to one made here.

    Raises:
        OfficeProblem: names the record; nothing was changed.
    """
    last_here: dict[tuple[str, str], Change] = {}
    for one in _of_rows(changes):
        last_here[one.about, one.row_id] = one
    for (about, row_id), here in last_here.items():
        query = select(tables.change).where(
            tables.change.c.about == about,
            tables.change.c.row_id == row_id,
            tables.change.c.what.in_(OF_ROWS),
        )
        last = connection.execute(query.order_by(tables.change.c.seq.desc()).limit(1)).one()
        if last.seq > here.seq and _state(last.later) != _state(here.later):
            named = _named(connection, here.record_id)
            raise OfficeProblem(
                f"没有撤销：{named}在这之后又有改动（{ACTS.get(last.act, '其他操作')}）。"
                "数据没有改动；请先撤销后来的操作，或直接更正这条记录。"
            )
    ours = {one.row_id for one in changes}
    for made in made_in(changes):
        for holder in _holders(connection, made, ours):
            raise OfficeProblem(
                f"没有撤销：后来的{_named(connection, holder)}用到了它。"
                "数据没有改动；请先撤销或更正后来的记录。"
            )


def _of_rows(changes: Sequence[Change]) -> list[Change]:
    return [one for one in changes if one.about not in LEFT_ALONE and one.what in OF_ROWS]


def write_back(
    session: Session, changes: Sequence[Change], *, withdrawn: dict[str, Any]
) -> set[str]:
    """Write the state before `changes` back and return the ids of the records touched.

    Records that were made get the values of `withdrawn` and keep all that is tied to them.
    """
    made = made_in(changes)
    touched: set[str] = set()
    backwards = [
        one
        for one in reversed(_of_rows(changes))
        if one.about == "record" or one.record_id not in made
    ]
    # Within a run no row refers to another; between runs the order counts for the references.
    for _, run in groupby(backwards, key=lambda one: (one.about, one.what)):
        for one in run:
            _write_one(session, one, withdrawn)
            if one.record_id:
                touched.add(one.record_id)
        session.flush()
    session.expunge_all()
    return touched


def _write_one(session: Session, one: Change, withdrawn: dict[str, Any]) -> None:
    state = one.later or one.earlier or {}
    kept = class_of(state["kind"]) if one.about == "record" else mapped_class(one.about)
    mapper = class_mapper(kept)
    if one.what == DELETED:
        session.add(kept(**dict(_attributes(mapper, state, made=True))))
        return
    row = session.get(kept, one.row_id)
    if one.what == UPDATED:
        for key, value in _attributes(mapper, one.earlier or {}, made=False):
            setattr(row, key, value)
    elif one.about == "record":
        for key, value in withdrawn.items():
            setattr(row, key, value)
    else:
        session.delete(row)


def _attributes(
    mapper: Mapper[Any], state: dict[str, Any], *, made: bool
) -> Iterator[tuple[str, Any]]:
    """Yield attribute and value of each column of `state`, but the version, which is counted."""
    for table in mapper.tables:
        for column in table.columns:
            if column.name in state and column.name != "version" and (made or column.name != "id"):
                value = state[column.name]
                kind = column.type
                if isinstance(kind, UtcText | IsoDate):
                    dialect: Any = None
                    value = kind.process_result_value(value, dialect)
                yield mapper.get_property_by_column(column).key, value


def _state(later: dict[str, Any] | None) -> dict[str, Any] | None:
    return later and {name: value for name, value in later.items() if name != "version"}


def _holders(connection: Connection, made: str, ours: set[str]) -> Iterator[str]:
    """Yield the ids of records whose ties, made elsewhere, hold on to the record `made`."""
    ends = {"person_tie": ("person_id",), "record_link": ("from_id", "to_id")}
    for table in _TIES:
        for end in (*ends.get(table.name, ()), "record_id"):
            if end not in table.c:
                continue
            owner = table.c.from_id if table is tables.record_link else table.c.record_id
            for row_id, holder in connection.execute(
                select(table.c.id, owner).where(table.c[end] == made)
            ):
                if row_id not in ours and not _is_withdrawn(connection, holder):
                    yield holder


def _is_withdrawn(connection: Connection, record_id: str) -> bool:
    withdrawn = select(tables.record.c.withdrawn_at).where(tables.record.c.id == record_id)
    return connection.execute(withdrawn).scalar_one_or_none() is not None


def _named(connection: Connection, record_id: str | None) -> str:
    query = select(tables.record.c.number, tables.record.c.title)
    row = connection.execute(query.where(tables.record.c.id == record_id)).one_or_none()
    return f"记录 {row.number}《{row.title}》" if row else "相关内容"
