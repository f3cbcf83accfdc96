"""What leaves the books is complete and belongs to no session."""

from __future__ import annotations

from sqlalchemy import inspect

from cleanedu_desktop.store.store import Store


def test_objects_come_out_detached(store: Store) -> None:
    with store.reading() as books:
        office = books.office()
    assert inspect(office).detached
    assert office.name
