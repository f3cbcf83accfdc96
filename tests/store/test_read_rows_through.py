"""Every value that nobody could have written is named; nothing else is."""

from __future__ import annotations

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import read_rows_through
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.read_rows_through import unreadable_rows
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.store.make_records import Maker

DAMAGE = [
    ("record", "answers", "CAST(X'7b2263223a22e8ff' AS TEXT)"),
    ("record", "answers", """'{"content":'"""),
    ("record", "title", "CAST(X'e5bc' AS TEXT)"),
    ("record", "entered_at", "'2026-03-05T1x:00:00+00:00'"),
    ("record", "happened_on", "'2026-02-30'"),
]
NOT_OURS = [
    ("record", "answers", "'[1]'"),
    ("record", "answers", "replace(hex(zeroblob(50000)), '00', '[')"),
    ("record", "entered_at", "'2026-03-05'"),
    ("record", "title", "'a' || char(0)"),
    ("record", "title", "X'41'"),
    ("record", "version", "9223372036854775807"),
    ("record", "version", "'many'"),
]


@pytest.fixture
def full(store: Store, maker: Maker) -> Store:
    with store.writing("record_entry") as books:
        for record in maker.one_of_each(books):
            books.index(record.id, "提醒谈话")
    return store


def test_what_the_program_wrote_is_readable(full: Store) -> None:
    connection = connect(full.path, read_only=True)
    assert unreadable_rows(connection) == []
    assert connection.execute("SELECT name FROM office").fetchone()[0].startswith("某某")


@pytest.mark.parametrize(("table", "column", "value"), DAMAGE + NOT_OURS)
def test_each_damaged_value_is_named(full: Store, table: str, column: str, value: str) -> None:
    connection = connect(full.path)
    connection.execute(f"UPDATE {table} SET {column} = {value} WHERE kind = 'talk'")  # noqa: S608
    (found,) = unreadable_rows(connection)
    assert found.startswith(f"{table} ")
    assert found.endswith(f": {column}")
    connection.close()
    assert not full.check().sound
    with pytest.raises(OfficeProblem, match="已损坏"):
        verify(full.path)


@pytest.mark.parametrize(("table", "column", "value"), DAMAGE)
def test_reading_a_damaged_value_is_told(full: Store, table: str, column: str, value: str) -> None:
    connection = connect(full.path)
    connection.execute(f"UPDATE {table} SET {column} = {value} WHERE kind = 'talk'")  # noqa: S608
    connection.close()
    with pytest.raises(OfficeProblem, match="已损坏"), full.reading() as books:
        books.wholes(books.record_ids("talk"))


def test_a_value_too_long_is_not_even_read(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_rows_through, "_LONGEST", 1000)
    connection = connect(full.path)
    connection.execute("UPDATE record SET answers = hex(zeroblob(600)) WHERE kind = 'talk'")
    (found,) = unreadable_rows(connection)
    assert found.endswith(": answers")
    connection.close()


def test_an_older_store_lacks_columns(full: Store) -> None:
    connection = connect(full.path)
    connection.execute("ALTER TABLE step_taken RENAME COLUMN answers TO others")
    connection.execute("DROP TABLE search_text")
    assert unreadable_rows(connection) == []
