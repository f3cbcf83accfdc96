"""Whatever is changed outside the program is found and named; what the program does never is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from cleanedu_desktop.records.record import RecordLink, StepTaken
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.chain import COLUMNS
from cleanedu_desktop.store.check_history import history_faults
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.kind_tables import commitment, person, rectification, talk
from cleanedu_desktop.store.row_text import TRACKED
from cleanedu_desktop.store.store import Store
from tests.store.filed_items import amended, closed, filed
from tests.store.make_records import NOON, Maker, tie

_OTHER = {
    "id": "'~' || substr(id, 2)",
    "code": "'Q'",
    "form_id": "'other'",
    "number": "'N'",
    "position": "99",
    "link_as": "'other'",
}
"""Column -> what it says in a row that comes from nowhere."""


@pytest.fixture
def full(store: Store, maker: Maker) -> Store:
    """A store with every kind of record and tie, some corrected, one tie gone."""
    with store.writing("record_entry") as books:
        of_kind = {one.kind: one for one in maker.one_of_each(books)}
        spoken, item = of_kind["talk"], of_kind["rectification"]
        who, other = maker.person(books, name="李某"), maker.person(books, name="王某")
        books.set_people(spoken.id, [tie(spoken, who)])
        link = RecordLink(id=str(uuid4()), from_id=spoken.id, to_id=item.id, link_as="answers")
        books.add_links([link])
        step = StepTaken(
            id=str(uuid4()),
            record_id=item.id,
            step="progress",
            position=0,
            taken_on=NOON.date(),
            entered_at=NOON,
        )
        books.add_step(step)
    with store.writing("correct_entry") as books:
        spoken.title, spoken.answers = "改过的谈话", {"content": "二"}
        books.replace(spoken)
        books.set_people(spoken.id, [tie(spoken, other)])
    with store.writing("close_year") as books:
        # Gone again, so that a copy of the row is no second one.
        books.add_filed([filed(spoken.id, taken_out_at=NOON, taken_out_reason="误归")])
        again = {"reopened_at": NOON, "reopened_by": "文书", "reopened_reason": "补录"}
        books.add_closed_year(closed(1999, **again))
        books.add_amendment(amended(item.id))
    return store


@pytest.fixture
def loose(full: Store) -> Iterator[Any]:
    """A connection of someone who passes the program by, in a transaction that is not kept."""
    connection = connect(full.path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("BEGIN")
    for deed in ("update", "delete"):
        connection.execute(f"DROP TRIGGER change_no_{deed}")
    connection.execute("COMMIT")
    yield connection
    connection.close()


def _each_alone(connection: Any, statement: str, values: tuple[object, ...] = ()) -> list[str]:
    """Return what is found after `statement`, which is taken back."""
    connection.execute("BEGIN")
    changed = connection.execute(statement, values).rowcount
    assert changed > 0, statement
    found = history_faults(connection)
    connection.execute("ROLLBACK")
    return found


def test_what_the_program_did_is_sound(loose: Any) -> None:
    assert history_faults(loose) == []


@pytest.mark.parametrize("table", [*TRACKED, person, talk, commitment, rectification], ids=str)
def test_every_column_of_every_row(loose: Any, table: Any) -> None:
    for (number,) in loose.execute(f"SELECT rowid FROM {table.name}").fetchall():  # noqa: S608
        for column in table.columns:
            name = column.name
            change = f"UPDATE {table.name} SET {name} = coalesce({name}, '') || 'x' WHERE rowid = ?"  # noqa: S608
            assert _each_alone(loose, change, (number,)), change


@pytest.mark.parametrize("table", TRACKED, ids=str)
def test_a_row_gone_and_a_row_more(loose: Any, table: Any) -> None:
    if not loose.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]:  # noqa: S608
        assert table is tables.attachment
        return
    (gone,) = _each_alone(loose, f"DELETE FROM {table.name} WHERE rowid = 1")  # noqa: S608
    assert "不见了" in gone
    kept = {table.primary_key.columns.keys()[0], "number", "position", "link_as"}
    other = ", ".join(_OTHER[one.name] if one.name in kept else one.name for one in table.columns)
    more = _each_alone(loose, f"INSERT INTO {table.name} SELECT {other} FROM {table.name} LIMIT 1")  # noqa: S608
    assert len(more) == 1
    assert "在程序之外加进来的" in more[0]


@pytest.mark.slow
def test_every_value_of_every_entry(loose: Any) -> None:
    count = loose.execute("SELECT max(seq) FROM change").fetchone()[0]
    for seq in range(1, count + 1):
        for column in (*COLUMNS[1:], "digest"):
            change = f"UPDATE change SET {column} = coalesce({column}, '') || ' ' WHERE seq = ?"  # noqa: S608
            found = _each_alone(loose, change, (seq,))
            assert f"第 {seq} 笔" in found[0], change


def test_an_entry_gone_from_anywhere(loose: Any) -> None:
    count = loose.execute("SELECT max(seq) FROM change").fetchone()[0]
    for seq in range(1, count):
        found = _each_alone(loose, "DELETE FROM change WHERE seq = ?", (seq,))
        assert f"历史第 {seq} 笔不见了" in found[0]
    (tail,) = _each_alone(loose, "DELETE FROM change WHERE seq = ?", (count,))
    assert "在程序之外加进来的" in tail


def test_another_stores_history(loose: Any) -> None:
    found = _each_alone(loose, "UPDATE store_info SET value = 'x' WHERE name = 'store_id'")
    assert "历史从第 1 笔" in found[0]


def test_a_record_is_named_by_number_and_title(loose: Any) -> None:
    (fault,) = _each_alone(loose, "UPDATE talk SET talk_type = '任后谈话'")
    assert fault.startswith("记录 T2026-0001《改过的谈话》与历史第 ")
    (fault,) = _each_alone(loose, "UPDATE person_tie SET role = 'x'")
    assert fault.startswith("记录 T2026-0001《改过的谈话》的人员与历史第 ")


def test_a_side_row_of_another_kind(loose: Any) -> None:
    (item,) = loose.execute("SELECT id FROM rectification").fetchone()
    found = _each_alone(loose, "INSERT INTO talk VALUES (?, '谈', '2026-03-05T09:00')", (item,))
    assert "另一类" in found[0]


def test_no_more_than_some_rows_are_named(loose: Any) -> None:
    for again in range(30):
        loose.execute(
            "INSERT INTO form_version VALUES ('x', ?, '{}', 1)",
            (str(again),),
        )
    found = history_faults(loose)
    assert len(found) == 21
    assert "没有一一列出" in found[-1]
