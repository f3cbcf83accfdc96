"""A copy of a store is compact, verified, and never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker


def test_a_store_in_use_is_copied_whole(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing("record_entry") as books:
        made = maker.one_of_each(books)
    copied = copy_store(store.path, tmp_path / "copy.db")
    assert copied.records == len(made)
    with Store.open(tmp_path / "copy.db", read_only=True) as copy, copy.reading() as books:
        assert books.rows([one.id for one in made]) == made


def test_it_is_never_written_over_anything(store: Store, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_bytes(b"mine")
    with pytest.raises(OfficeProblem):
        copy_store(store.path, there)
    assert there.read_bytes() == b"mine"


def test_it_can_be_stopped(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing("record_entry") as books:
        for _ in range(200):
            maker.talk(books, title="谈话")
    with pytest.raises(Stopped):
        copy_store(store.path, tmp_path / "copy.db", stop=lambda: True)
