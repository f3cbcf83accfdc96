"""The tables of the file refuse what must never be: a number twice, a record twice in the file."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from tests.store.filed_items import closed, filed
from tests.store.make_records import NOON, Maker

REFUSED = (IntegrityError, StoreFault, OfficeProblem)


def test_a_number_is_given_once_even_when_taken_out(store: Store, maker: Maker) -> None:
    with store.writing("file_items") as books:
        first, second = maker.talk(books).id, maker.talk(books).id
        books.add_filed([filed(first, taken_out_at=NOON, taken_out_reason="误归")])
    with pytest.raises(REFUSED), store.writing("file_items") as books:
        books.add_filed([filed(second)])


def test_a_record_stands_in_the_file_once(store: Store, maker: Maker) -> None:
    with store.writing("file_items") as books:
        record = maker.talk(books).id
        books.add_filed([filed(record, 1, taken_out_at=NOON, taken_out_reason="误归")])
        books.add_filed([filed(record, 2)])
    with pytest.raises(REFUSED), store.writing("file_items") as books:
        books.add_filed([filed(record, 3)])


def test_a_year_is_closed_once(store: Store) -> None:
    with store.writing("close_year") as books:
        books.add_closed_year(closed())
    with pytest.raises(REFUSED), store.writing("close_year") as books:
        books.add_closed_year(closed())
