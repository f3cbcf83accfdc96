"""Whose file it is, told without changing it, also after a crash."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

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
    assert path.with_name("store.db-journal").stat().st_size > 0


def test_the_current_schema(store: Store) -> None:
    assert schema_of(store.path) == SCHEMA


@pytest.mark.parametrize("read_only", [True, False])
def test_a_half_write_is_undone_at_the_next_opening(
    store: Store, maker: Maker, read_only: bool
) -> None:
    with store.writing() as books:
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
