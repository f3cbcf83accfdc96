"""Reading users and history."""

from __future__ import annotations

from cleanedu_desktop.store.chain import genesis
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker


def test_one_user_keeps_the_books_of_a_new_office(store: Store) -> None:
    with store.reading() as books:
        (user,) = books.users()
        assert books.users(with_left=True) == [user]
    assert (user.name, user.role, user.left_at, user.version) == ("文书", "secretary", None, 1)


def test_the_head_moves_with_every_save(store: Store, maker: Maker) -> None:
    heads = []
    for _ in range(3):
        with store.reading() as books:
            heads.append(books.chain_head())
        with store.writing("record_entry") as books:
            talk = maker.talk(books)
    assert [head.seq for head in heads] == sorted({head.seq for head in heads})
    assert {len(head.code) for head in heads} == {12}
    with store.reading() as books:
        assert books.changes_of(talk.id)[-1].digest[:12] == books.chain_head().code


def test_an_operation_is_all_of_one_transaction(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        one, other = maker.talk(books), maker.person(books)
    with store.reading() as books:
        (entry,) = books.changes_of(one.id)
        assert other.id in [kept.row_id for kept in books.changes_in(entry.operation)]
        assert books.changes_in(genesis("none")) == []
