"""Migrating: wholly or not at all, and what it makes is what the program expects."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_mock_engine

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.connect import connect, make_engine, pragma
from cleanedu_desktop.store.schema.migrate import SCHEMA, TREE, migrate, row_counts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "new.db"
    path.touch()
    migrate(path)
    return path


def _squeezed(sql: str) -> str:
    return "".join(sql.split())


def _expected() -> set[str]:
    made: list[str] = []

    def keep(statement: Any, *_: object, **__: object) -> None:
        made.append(_squeezed(str(statement.compile(dialect=engine.dialect))))

    engine = create_mock_engine("sqlite://", keep)
    tables.METADATA.create_all(engine, checkfirst=False)
    return {*made, *map(_squeezed, (tables.SEARCH_INDEX_DDL, *tables.TRIGGERS_DDL))}


def test_all_versions_together_make_the_tables_of_today(file: Path) -> None:
    connection = connect(file, read_only=True)
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'search_index_%' AND tbl_name <> 'alembic_version'"
    )
    assert {_squeezed(row[0]) for row in rows} == _expected()
    connection.close()


def test_migrating_again_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    migrate(file)
    connection = connect(file, read_only=True)
    assert pragma(connection, "user_version") == SCHEMA
    connection.close()
    assert len(file.read_bytes()) == len(before)


def test_every_version_has_its_number_and_the_newest_is_the_schema() -> None:
    numbers = sorted(int(one.name[:4]) for one in (TREE / "versions").glob("[0-9]*.py"))
    assert numbers == list(range(1, SCHEMA + 1))


def test_rows_are_counted_by_table(file: Path) -> None:
    engine = make_engine(file)
    with engine.connect() as connection:
        counts = row_counts(connection)
    engine.dispose()
    assert set(counts) == set(tables.METADATA.tables)
    assert {name for name, rows in counts.items() if rows} <= {"app_user"}


def test_two_threads_each_bring_their_own_file_up_to_date(tmp_path: Path) -> None:
    """As a drill of the backups does while a backup is looked into."""
    files = [tmp_path / f"{number}.db" for number in range(4)]
    for one in files:
        one.touch()
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(migrate, files))
    for one in files:
        connection = connect(one, read_only=True)
        assert pragma(connection, "user_version") == SCHEMA
        connection.close()
