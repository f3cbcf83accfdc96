"""Whether a record's year is closed for it."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.closed_year import closed_year_of, is_closed
from tests.acts.office import Staff, record_talk
from tests.store.filed_items import closed


def test_carried_over_it_is_not(desk: Desk, staff: Staff) -> None:
    talk, other = record_talk(desk, staff).id, record_talk(desk, staff, content="另谈。").id
    with desk.store.writing("close_year") as books:
        books.add_closed_year(closed(carried=[other]))
    with desk.store.reading() as books:
        first, second = books.rows([talk, other])
        (person,) = books.rows([staff.head])
        assert is_closed(books, first) and not is_closed(books, second)
        assert not is_closed(books, person) and closed_year_of(books, 2025) is None
