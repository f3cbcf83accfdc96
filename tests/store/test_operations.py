"""Operations, newest first, and which of them stand."""

from __future__ import annotations

from cleanedu_desktop.store.operations import latest_operations
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker


def test_operations_come_newest_first_each_once(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk, _ = maker.talk(books), maker.person(books)
    with store.writing("withdraw_entry") as books:
        talk.withdrawn_at, talk.withdrawn_reason = NOON, "重复"
        books.replace(talk)
    with store.reading() as books:
        found = list(latest_operations(books._connection()))
        assert [one.act for one in found] == ["withdraw_entry", "record_entry", "set_up_office"]
        assert [one.act for one in books.undoable(9)] == ["withdraw_entry", "record_entry"]
        assert books.undoable(1) == found[:1]
        assert books.operations_meant(found[1].id[:8]) == found[1:2]
        assert books.operations_meant(found[1].id[:3]) == []


def test_undone_and_brought_back(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    with store.reading() as books:
        (made,) = books.undoable(9)
    standing = [True]
    undoing = made.id
    for _ in range(3):
        with store.writing("undo") as books:
            books.undo(undoing, at=NOON, reason="撤销")
            undoing = books.operation
        with store.reading() as books:
            standing.append(not books.is_undone(made.id))
            assert [one.id for one in books.undoable(9)] == [made.id] * standing[-1]
    assert standing == [True, False, True, False]
