"""What another program put into a store is seen before it can act, and left out when restoring."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.restore import restore_backup
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.own_schema import altered_parts, computing_parts, drop_strangers
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.store.make_records import Maker

STRANGERS = (
    "CREATE TRIGGER evil AFTER INSERT ON record BEGIN DELETE FROM search_text; END",
    "CREATE VIEW more AS SELECT 1",
    'CREATE TABLE "ta""ble" (a)',
    "CREATE INDEX beside ON record (title)",
)


def _change(path: Path, *statements: str) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for one in statements:
        connection.execute(one)
    connection.close()


def test_a_store_of_ours_is_wholly_ours(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        maker.one_of_each(books)
    connection = connect(store.path)
    assert altered_parts(connection, SCHEMA) == []
    assert computing_parts(connection, SCHEMA) == []
    drop_strangers(connection, SCHEMA)
    assert altered_parts(connection, SCHEMA) == []
    connection.close()


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        (
            "UPDATE sqlite_schema SET sql = replace(sql, '>= 1', '>= 0') WHERE name = 'record'",
            "record",
        ),
        ("ALTER TABLE talk RENAME TO gossip", "talk"),
        ("ALTER TABLE talk ADD COLUMN more GENERATED ALWAYS AS (hex(starts_at))", "talk"),
        ("DROP INDEX ix_talk_starts_at_id", "ix_talk_starts_at_id"),
        ("UPDATE alembic_version SET version_num = '9999'", "alembic_version"),
    ],
)
def test_a_part_of_ours_made_otherwise_is_named(store: Store, statement: str, name: str) -> None:
    store.close()
    _change(store.path, statement)
    connection = connect(store.path, read_only=True)
    assert name in altered_parts(connection, SCHEMA)
    connection.close()
    with pytest.raises(OfficeProblem, match="被改动过或缺少"):
        verify(store.path, foreign=True)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE more (a CHECK (a > 1))",
        "CREATE TABLE more (a, b AS (a + 1))",
        "CREATE VIRTUAL TABLE more USING fts5(a)",
        "CREATE INDEX more ON record (hex(title))",
        "CREATE INDEX more ON record (title) WHERE version > 1",
    ],
)
def test_what_computes_by_itself_is_refused(store: Store, statement: str) -> None:
    store.close()
    _change(store.path, statement)
    connection = connect(store.path, read_only=True)
    assert "more" in computing_parts(connection, SCHEMA)
    connection.close()
    with pytest.raises(OfficeProblem, match="不属于本程序的内容“more"):
        verify(store.path, foreign=True)


def test_what_another_program_added_is_not_restored(
    store: Store, maker: Maker, tmp_path: Path, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    copy_store(store.path, tmp_path / "backup.db")
    _change(tmp_path / "backup.db", *STRANGERS)
    store.close()
    assert restore_backup(tmp_path / "backup.db", folders).records == 1
    connection = connect(store.path, read_only=True)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    assert "record" in names
    assert not names & {"evil", "more", 'ta"ble', "beside"}
