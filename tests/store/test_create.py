"""A new store is made whole beside its place, for its owner alone to read."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from cleanedu_desktop.store import create as creating
from cleanedu_desktop.store.connect import APPLICATION_ID, connect, pragma
from cleanedu_desktop.store.create import create_file
from cleanedu_desktop.store.schema.migrate import SCHEMA
from tests.store.make_records import new_office


def test_a_new_file_says_whose_it_is(tmp_path: Path) -> None:
    create_file(tmp_path / "store.db", new_office())
    connection = connect(tmp_path / "store.db", read_only=True)
    assert pragma(connection, "application_id") == APPLICATION_ID
    assert pragma(connection, "user_version") == SCHEMA
    (store_id,) = connection.execute("SELECT value FROM store_info WHERE name = 'store_id'")
    assert len(store_id[0]) == 36
    connection.close()


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    create_file(tmp_path / "store.db", new_office())
    assert stat.S_IMODE((tmp_path / "store.db").stat().st_mode) == 0o600


def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(temporary: Path, path: Path) -> None:
        assert temporary.exists()
        raise ZeroDivisionError(path)

    monkeypatch.setattr(creating, "put_in_place", fail)
    with pytest.raises(ZeroDivisionError):
        create_file(tmp_path / "store.db", new_office())
    assert list(tmp_path.iterdir()) == []
