"""The tables keep the house's promises: versions, text keys, an index for each order."""

from __future__ import annotations

import pytest
from sqlalchemy import Table

from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.lists import COMMON_ORDERS

ALL = list(tables.METADATA.tables.values())


@pytest.mark.parametrize(
    "table", [one for one in ALL if one.name not in {*CORE_KINDS, *tables.APPEND_ONLY}]
)
def test_every_table_has_a_version(table: Table) -> None:
    """A side table is versioned by its record; what only grows has no second version."""
    assert "version" in table.c


@pytest.mark.parametrize("kind", CORE_KINDS)
def test_a_core_kind_has_a_side_table_keyed_by_its_record(kind: str) -> None:
    table = tables.METADATA.tables[kind]
    (key,) = table.primary_key.columns
    assert [one.target_fullname for one in key.foreign_keys] == ["record.id"]


@pytest.mark.parametrize("order", COMMON_ORDERS)
def test_every_order_has_an_index_with_the_id(order: str) -> None:
    indexed = [tuple(one.columns.keys()) for one in tables.record.indexes]
    assert ("withdrawn_at", "kind", order, "id") in indexed


def test_what_refers_to_a_row_is_indexed() -> None:
    """Else every check of a reference would read the whole table."""
    for table in ALL:
        leading = {one.columns.keys()[0] for one in table.indexes}
        leading |= {one.columns.keys()[0] for one in table.constraints if one.columns}  # type: ignore[attr-defined]
        unindexed = {one.parent.name for one in table.foreign_keys} - leading
        assert unindexed <= {"form_id", "form_version", "office_id"}
