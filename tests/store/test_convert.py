"""Copies under another key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import convert
from cleanedu_desktop.store.check import check
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.convert import convert_copy, is_plain
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from cleanedu_desktop.store.wrap_key import new_key
from tests.store.make_records import Maker


def everything(path: Path, key: bytes | None) -> dict[str, list[Any]]:
    """Every row of every table with the number SQLite knows it by, and the schema."""
    connection = connect(path, key=key, read_only=True)
    try:
        schema = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
        ).fetchall()
        found: dict[str, list[Any]] = {"": schema}
        for kind, name, *_ in schema:
            if kind == "table" and not str(name).startswith("search_index"):
                found[name] = connection.execute(f'SELECT rowid, * FROM "{name}"').fetchall()  # noqa: S608
        for pragma in ("application_id", "user_version", "auto_vacuum", "encoding"):
            found[pragma] = connection.execute(f"PRAGMA {pragma}").fetchall()
        found["search"] = list(check(connection).sentences)
        return found
    finally:
        connection.close()


def test_there_and_back_every_row_is_the_same(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books, title="谈话甲")
    key, other = new_key(), new_key()
    before = everything(store.path, None)
    places = [tmp_path / name for name in ("a.db", "b.db", "c.db")]
    convert_copy(store.path, places[0], key=None, new_key=key)
    convert_copy(places[0], places[1], key=key, new_key=other)
    convert_copy(places[1], places[2], key=other, new_key=None)
    assert everything(places[0], key) == everything(places[1], other) == before
    assert everything(places[2], None) == before
    assert [is_plain(one) for one in (store.path, *places)] == [True, False, False, True]
    assert "谈话甲".encode() not in places[0].read_bytes() + places[1].read_bytes()
    assert "谈话甲".encode() in places[2].read_bytes()


def test_the_wrong_key_converts_nothing(store: Store, tmp_path: Path) -> None:
    encrypted = tmp_path / "a.db"
    convert_copy(store.path, encrypted, key=None, new_key=new_key())
    with pytest.raises(OfficeProblem, match="无法辨认"):
        convert_copy(encrypted, tmp_path / "b.db", key=new_key(), new_key=None)
    assert not list(tmp_path.glob(".*"))


def test_a_copy_that_lacks_rows_is_a_fault(
    store: Store, maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    real = convert._export

    def losing(connection: Any, copy: Path, key: bytes | None) -> None:
        real(connection, copy, key)
        lost = connect(copy, key=key)
        lost.execute("DELETE FROM talk")
        lost.close()

    monkeypatch.setattr(convert, "_export", losing)
    with pytest.raises(StoreFault, match="differs"):
        convert_copy(store.path, tmp_path / "a.db", key=None, new_key=new_key())
