"""What all tables have in common."""

from __future__ import annotations

from sqlalchemy import MetaData, Table

from cleanedu_desktop.store.table_parts import id_column, side_id_column, version_column


def test_keys_and_versions_are_checked_by_the_database() -> None:
    table = Table("t", MetaData(), id_column(), version_column())
    checks = {str(one.sqltext) for column in table.c for one in column.constraints}  # type: ignore[attr-defined]
    assert checks == {"length(id) = 36", "version >= 1"}


def test_a_side_table_has_the_key_of_its_record() -> None:
    (reference,) = side_id_column().foreign_keys
    assert reference.target_fullname == "record.id"
