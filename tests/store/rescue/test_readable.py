"""Every row but those on the damaged page is read."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from cleanedu_desktop.store import tables
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.rescue.readable import Reader

ROWS = 400


@pytest.fixture(params=[None, secrets.token_bytes(32)], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> Key | None:
    """No key, and one."""
    found: Key | None = request.param
    return found


@pytest.fixture
def file(tmp_path: Path, key: Key | None) -> Path:
    """A database of four hundred search texts."""
    path = tmp_path / "one.db"
    connection = connect(path, key=key, create=True)
    connection.execute(
        "CREATE TABLE search_text (doc INTEGER PRIMARY KEY, record_id, text, version)"
    )
    rows = [(n, str(n), "谈话" * 60, 1) for n in range(1, ROWS + 1)]
    connection.executemany("INSERT INTO search_text VALUES (?, ?, ?, ?)", rows)
    connection.close()
    return path


def _docs(file: Path, key: Key | None) -> list[int]:
    reader = Reader(file, key)
    found = [row["doc"] for row in reader.rows(tables.search_text)]
    reader.close()
    return found


def test_a_whole_table_is_read_in_order(file: Path, key: Key | None) -> None:
    assert _docs(file, key) == list(range(1, ROWS + 1))


@pytest.mark.parametrize("page", [5, 12, 20])
def test_one_page_costs_its_own_rows(file: Path, key: Key | None, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    file.write_bytes(content)
    found = _docs(file, key)
    assert found == sorted(set(found))
    assert ROWS - 15 <= len(found) < ROWS


def test_a_text_that_is_none_any_more_is_left_out(file: Path, key: Key | None) -> None:
    connection = connect(file, key=key)
    connection.execute("UPDATE search_text SET text = CAST(x'fffe41' AS TEXT) WHERE doc = 7")
    connection.close()
    assert 7 not in _docs(file, key)


def test_a_table_that_is_not_there_has_no_rows(file: Path, key: Key | None) -> None:
    reader = Reader(file, key)
    assert list(reader.rows(tables.draft)) == []
    reader.close()
