"""Looking into a backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cleanedu_desktop.store.backups.look_inside import Difference, compare, last_entries
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker


def test_the_last_five_newest_first(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        for number in range(7):
            maker.talk(books, title=f"第{number}次", entered_at=NOON + timedelta(hours=number))
    found = last_entries(store.path)
    assert [one.title for one in found] == ["第6次", "第5次", "第4次", "第3次", "第2次"]
    assert found[0].kind == "talk"


def test_records_are_compared_one_by_one(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        maker.talk(books)
    copy_store(store.path, tmp_path / "copy.db")
    with store.writing("record_entry") as books:
        books.replace(replace(talk, title="改过"))
        maker.talk(books)
        maker.talk(books)
    assert compare(tmp_path / "copy.db", store.path) == Difference(2, 0, 1)
    assert compare(store.path, tmp_path / "copy.db") == Difference(0, 2, 1)
