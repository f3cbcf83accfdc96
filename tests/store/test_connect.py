"""Every connection has the settings that lose nothing, or there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import OperationalError

from cleanedu_desktop.store import connect as connecting
from cleanedu_desktop.store.connect import (
    MadeOtherwise,
    connect,
    make_engine,
    pragma,
    wrong_settings,
)
from cleanedu_desktop.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "100% 廉?#.db"
    connection = connect(path, create=True)
    connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE child (of INTEGER REFERENCES parent (id))")
    connection.close()
    return path


def test_settings_are_set_on_every_connection(file: Path) -> None:
    for read_only in (False, True):
        connection = connect(file, read_only=read_only)
        assert wrong_settings(connection, read_only=read_only) == []
        assert pragma(connection, "journal_mode") == "truncate"
        assert pragma(connection, "synchronous") == 3
        assert pragma(connection, "foreign_keys") == 1
        connection.close()


def test_engines_use_them_too(store: Store) -> None:
    with store.writing("record_entry") as books:
        raw = books._connection().connection.driver_connection
        assert wrong_settings(raw) == []


def test_a_setting_that_did_not_take_is_noticed(file: Path) -> None:
    connection = connect(file)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = OFF")
    assert wrong_settings(connection) == ["synchronous=1", "foreign_keys=0"]
    connection.close()


def test_a_file_with_other_pages_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = driver.connect(str(path))
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("CREATE TABLE one (two)")
    connection.close()
    with pytest.raises(MadeOtherwise, match="page_size=8192"):
        connect(path)


def test_an_old_sqlite_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(RuntimeError, match="older than"):
        connect(file)


def test_reading_connections_cannot_write(file: Path) -> None:
    connection = connect(file, read_only=True)
    with pytest.raises(driver.OperationalError, match="readonly"):
        connection.execute("INSERT INTO parent VALUES (1)")
    connection.close()


def test_no_file_is_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(driver.OperationalError):
        connect(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_writers_take_the_write_lock_when_they_begin(file: Path) -> None:
    engine = make_engine(file)
    writer = engine.execution_options(begin="BEGIN IMMEDIATE")
    second = connect(file)
    second.execute("PRAGMA busy_timeout = 0")
    with writer.begin(), pytest.raises(driver.OperationalError, match="locked"):
        second.execute("BEGIN IMMEDIATE")
    with engine.begin():
        second.execute("BEGIN IMMEDIATE")
        second.execute("ROLLBACK")
    second.close()
    engine.dispose()


def test_table_definitions_roll_back(file: Path) -> None:
    engine = make_engine(file)
    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE gone (id)")
        raise ZeroDivisionError
    with engine.begin() as connection, pytest.raises(OperationalError, match="no such table"):
        connection.exec_driver_sql("SELECT * FROM gone")
    engine.dispose()


def test_connections_are_of_several_threads(file: Path) -> None:
    engine = make_engine(file)
    raws: list[Any] = []
    with engine.connect() as one, engine.connect() as two:
        raws += [one.connection.driver_connection, two.connection.driver_connection]
    assert raws[0] is not raws[1]
    engine.dispose()


@pytest.mark.parametrize(
    ("place", "uri"),
    [
        ("/data/store.db", "file:///data/store.db"),
        ("D:/台账/store.db", "file:///D%3A/%E5%8F%B0%E8%B4%A6/store.db"),
        ("//server/share/store.db", "file:////server/share/store.db"),
    ],
)
def test_uris_of_drives_and_servers(place: str, uri: str) -> None:
    assert connecting.uri_of(place) == uri
