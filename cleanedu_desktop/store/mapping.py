"""Maps the dataclasses of `records/` to the tables; importing this module maps them, once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import case
from sqlalchemy.orm import registry, with_polymorphic

from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.draft import Draft
from cleanedu_desktop.records.filing import Amendment, ClosedYear, FiledItem
from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import PersonTie, Record, RecordLink, StepTaken
from cleanedu_desktop.records.user import User
from cleanedu_desktop.store import tables

REGISTER = "*"
"""Polymorphic identity of every kind without a side table."""

_registry = registry(metadata=tables.METADATA)


def _map_records() -> None:
    kind = tables.record.c.kind
    base = _registry.map_imperatively(
        Record,
        tables.record,
        polymorphic_on=case((kind.in_(sorted(CORE_KINDS)), kind), else_=REGISTER),
        polymorphic_identity=REGISTER,
        version_id_col=tables.record.c.version,
    )
    for name, kept in CORE_KINDS.items():
        _registry.map_imperatively(
            kept, tables.METADATA.tables[name], inherits=base, polymorphic_identity=name
        )


def _map_the_rest() -> None:
    for whole, table in (
        (Office, tables.office),
        (User, tables.app_user),
        (Attachment, tables.attachment),
        (FiledItem, tables.filed_item),
        (ClosedYear, tables.closed_year),
        (Amendment, tables.amendment),
    ):
        _registry.map_imperatively(whole, table, version_id_col=table.c.version)
    for kept, table in (
        (PersonTie, tables.person_tie),
        (RecordLink, tables.record_link),
        (StepTaken, tables.step_taken),
        (Draft, tables.draft),
    ):
        _registry.map_imperatively(
            kept,
            table,
            version_id_col=table.c.version,
            properties={"_row_version": table.c.version},
        )


def mapped_class(table: str) -> type[Any]:
    """Return the class mapped to a table that is not a record's."""
    return next(one.class_ for one in _registry.mappers if one.local_table.name == table)  # type: ignore[attr-defined]


_map_records()
_map_the_rest()
_registry.configure()

ANY_RECORD = with_polymorphic(Record, "*")
"""Records of all kinds in one query, complete."""
