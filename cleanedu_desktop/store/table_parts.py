"""What all tables have in common: the names of constraints, keys and versions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData

from cleanedu_desktop.store.column_types import UuidText

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column() -> Column[str]:
    """Return the key of a table of rows of its own."""
    return Column("id", UuidText, CheckConstraint("length(id) = 36", name="id"), primary_key=True)


def side_id_column() -> Column[str]:
    """Return the key of a side table: that of its record."""
    return Column("id", UuidText, ForeignKey("record.id"), primary_key=True)


def version_column() -> Column[int]:
    """Return the column that counts how often a row was changed."""
    return Column(
        "version", Integer, CheckConstraint("version >= 1", name="version"), nullable=False
    )
