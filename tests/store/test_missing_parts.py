"""What a store must have, and what is missed where it is gone."""

from __future__ import annotations

import pytest

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.missing_parts import missing_parts
from cleanedu_desktop.store.store import Store


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ("SELECT 1", []),
        ("DROP TABLE record_link", ["record_link"]),
        ("ALTER TABLE person_tie DROP COLUMN reason", ["person_tie.reason"]),
        ("DROP TABLE search_index", ["search_index"]),
        ("DROP TRIGGER change_no_update", ["change_no_update"]),
    ],
)
def test_what_is_gone_is_named(store: Store, change: str, missing: list[str]) -> None:
    store.close()
    connection = connect(store.path)
    connection.execute(change)
    assert missing_parts(connection) == missing
    connection.close()
