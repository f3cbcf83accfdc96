"""Maps the dataclasses of `records/` to the tables; importing this module maps them, once."""

from __future__ import annotations

from sqlalchemy import case
from sqlalchemy.orm import registry, with_polymorphic

from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import PersonTie, Record, RecordLink, StepTaken
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
    _registry.map_imperatively(Office, tables.office, version_id_col=tables.office.c.version)
    for kept, table in (
        (PersonTie, tables.person_tie),
        (RecordLink, tables.record_link),
        (StepTaken, tables.step_taken),
    ):
        _registry.map_imperatively(
            kept,
            table,
            version_id_col=table.c.version,
            properties={"_row_version": table.c.version},
        )


_map_records()
_map_the_rest()
_registry.configure()

ANY_RECORD = with_polymorphic(Record, "*")
"""Records of all kinds in one query, complete."""
