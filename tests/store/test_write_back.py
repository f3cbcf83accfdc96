"""Writing back what was before an operation."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.check_history import history_faults
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker, tie


def test_every_column_comes_back_as_it_was(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        item = maker.rectification(books, due_on=date(2026, 5, 1), answers={"a": [1]})
    with store.reading() as books:
        before = books.whole(item.id).record
    with store.writing("correct_entry") as books:
        item.title, item.answers, item.happened_on = "改", {"b": 2}, date(2026, 4, 1)
        item.due_on, item.closed_on, item.late_reason = None, date(2026, 6, 1), "补"
        item.withdrawn_at, item.withdrawn_reason = NOON, "撤"
        books.replace(item)
    with store.reading() as books:
        (last,) = books.undoable(1)
    with store.writing("undo") as books:
        assert books.undo(last.id, at=NOON, reason="撤销") == {item.id}
    with store.reading() as books:
        after = books.whole(item.id).record
    assert after.version == 3
    after.version = before.version
    assert after == before


def test_ties_gone_come_back_with_their_ids(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk, one, other = maker.talk(books), maker.person(books), maker.person(books, name="李某")
        books.set_people(talk.id, [tie(talk, one)])
    with store.reading() as books:
        before = books.whole(talk.id).people
    with store.writing("correct_entry") as books:
        books.set_people(talk.id, [tie(talk, other)])
    with store.reading() as books:
        (last,) = books.undoable(1)
    with store.writing("undo") as books:
        books.undo(last.id, at=NOON, reason="撤销")
    with store.reading() as books:
        assert books.whole(talk.id).people == before
    connection = connect(store.path, read_only=True)
    assert history_faults(connection) == []
    connection.close()


def test_a_refusal_changes_nothing(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        person = maker.person(books)
    with store.reading() as books:
        (made,) = books.undoable(1)
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        books.set_people(talk.id, [tie(talk, person)])
    with store.reading() as books:
        head = books.chain_head()
    with pytest.raises(OfficeProblem, match="用到了它"), store.writing("undo") as books:
        books.undo(made.id, at=NOON, reason="撤销")
    with store.reading() as books:
        assert books.chain_head() == head
