"""Whose file it is, told without changing it, also after a crash."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.folders import STORE_NAME
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker

HALF_WRITE = """
import os, sys
from pathlib import Path
from cleanedu_desktop.store.connect import connect
connection = connect(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size = 5")
connection.execute("BEGIN IMMEDIATE")
for n in range(3000):
    connection.execute("UPDATE office SET name = ?", ("x" * 9000,))
    connection.execute("INSERT INTO store_info VALUES (?, ?, 1)", (str(n), "x" * 900))
os.kill(os.getpid(), 9)
"""


def _crash_while_writing(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HALF_WRITE, str(path)],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert path.with_name(f"{STORE_NAME}-journal").stat().st_size > 0


def test_the_current_schema(store: Store) -> None:
    assert schema_of(store.path) == SCHEMA


@pytest.mark.parametrize("read_only", [True, False])
def test_a_half_write_is_undone_at_the_next_opening(
    store: Store, maker: Maker, read_only: bool
) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
    store.close()
    _crash_while_writing(store.path)
    with Store.open(store.path, read_only=read_only) as again, again.reading() as books:
        assert books.office() == maker.office
        assert books.record_ids("talk") == [talk.id]
    assert again.check().sound


def test_a_newer_file_is_told_from_the_newest_asked_for(store: Store) -> None:
    with pytest.raises(OfficeProblem, match="更新版本"):
        schema_of(store.path, newest=SCHEMA - 1)


def _other(path: Path, page_size: int, encoding: str, journal: str) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA page_size = {page_size}")
    connection.execute(f"PRAGMA encoding = '{encoding}'")
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute("CREATE TABLE one (two)")
    connection.close()


@pytest.mark.parametrize(
    ("page_size", "encoding", "journal"),
    [(8192, "UTF-8", "DELETE"), (4096, "UTF-16le", "DELETE"), (4096, "UTF-8", "WAL")],
)
def test_databases_of_others_are_told_and_left_as_they_are(
    tmp_path: Path, page_size: int, encoding: str, journal: str
) -> None:
    path = tmp_path / "other.db"
    _other(path, page_size, encoding, journal)
    before = path.read_bytes()
    with pytest.raises(OfficeProblem, match="不是廉教台账"):
        schema_of(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_store_some_tool_set_to_another_journal_opens(store: Store, read_only: bool) -> None:
    store.close()
    connection = driver.connect(str(store.path), isolation_level=None)
    assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    connection.close()
    with Store.open(store.path, read_only=read_only) as again, again.reading() as books:
        assert books.office().code == "SCJG"
    assert not store.path.with_name(f"{STORE_NAME}-wal").exists()
