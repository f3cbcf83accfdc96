"""What identifies a store file and the moment it is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.contents import contents_of, saves_since, whose
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker

OLD = Path(__file__).parents[2] / "old_stores" / "schema_1.db"


def test_whose_it_is_and_how_far_it_goes(store: Store, maker: Maker) -> None:
    before = contents_of(store.path)
    with store.writing("record_entry") as books:
        maker.talk(books)
        maker.talk(books)
    after = contents_of(store.path)
    assert (after.store_id, after.office_code) == (before.store_id, before.office_code)
    assert whose(store.path) == (after.office_code, after.store_id)
    assert after.counts["talk"] == 2
    assert after.change_seq > before.change_seq
    assert after.chain_head != before.chain_head
    with store.reading() as books:
        head = books.chain_head()
    assert head.seq == after.change_seq
    assert after.chain_head.startswith(head.code)


def test_saves_are_acts_not_rows(store: Store, maker: Maker) -> None:
    before = contents_of(store.path)
    for many in (1, 3):
        with store.writing("record_entry") as books:
            for _ in range(many):
                maker.talk(books)
    assert saves_since(store.path, before.change_seq, before.chain_head) == 2
    now = contents_of(store.path)
    assert saves_since(store.path, now.change_seq, now.chain_head) == 0


def test_another_past_always_counts(store: Store, maker: Maker) -> None:
    """After a restore the numbers may fit although the books are others."""
    with store.writing("record_entry") as books:
        maker.talk(books)
    now = contents_of(store.path)
    assert saves_since(store.path, now.change_seq, "f" * 64) >= 1
    assert saves_since(store.path, now.change_seq + 9, "f" * 64) >= 1


def test_a_store_of_an_older_schema_is_told() -> None:
    old = contents_of(OLD)
    assert (old.schema, old.change_seq, old.attachments) == (1, 0, ())
    assert old.counts["record"] > 0


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"\xff" * 9000)
    with pytest.raises(OfficeProblem):
        contents_of(tmp_path / "x.db")
