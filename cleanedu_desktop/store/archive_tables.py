"""The tables of the file in order: what was filed, closed years, amendments."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, text

from cleanedu_desktop.records.filing import SYSTEMS
from cleanedu_desktop.store.column_types import JsonText, UtcText, UuidText
from cleanedu_desktop.store.table_parts import METADATA, id_column, version_column


def _year() -> Column[int]:
    return Column(
        "year", Integer, CheckConstraint("year BETWEEN 1 AND 9999", name="year"), nullable=False
    )


filed_item = Table(
    "filed_item",
    METADATA,
    id_column(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column(
        "number", Text, CheckConstraint("number <> ''", name="number"), nullable=False, unique=True
    ),
    Column(
        "system",
        Text,
        CheckConstraint(f"system IN ({', '.join(map(repr, SYSTEMS))})", name="system"),
        nullable=False,
    ),
    _year(),
    Column("fonds", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("keep", Text, CheckConstraint("keep <> ''", name="keep"), nullable=False),
    Column("organ", Text, nullable=False),
    Column("volume", Text, nullable=False),
    Column("serial", Integer, CheckConstraint("serial >= 1", name="serial"), nullable=False),
    Column("title", Text, CheckConstraint("title <> ''", name="title"), nullable=False),
    Column("responsible", Text, nullable=False),
    Column("doc_number", Text, nullable=False),
    Column("dated", Text, nullable=False),
    Column("secrecy", Text, nullable=False),
    Column("pages", Integer, CheckConstraint("pages >= 0", name="pages"), nullable=False),
    Column("remark", Text, nullable=False),
    Column("filed_at", UtcText, nullable=False),
    Column("taken_out_at", UtcText),
    Column("taken_out_reason", Text),
    version_column(),
    CheckConstraint("(taken_out_at IS NULL) = (taken_out_reason IS NULL)", name="taken_out"),
    Index(None, "year"),
)
"""A record stands in the file once at most; a number is never given twice, taken out or not."""
Index(
    "ix_filed_item_standing",
    filed_item.c.record_id,
    unique=True,
    sqlite_where=text("taken_out_at IS NULL"),
)
Index("ix_filed_item_record_id", filed_item.c.record_id)

closed_year = Table(
    "closed_year",
    METADATA,
    id_column(),
    _year(),
    Column("closed_at", UtcText, nullable=False),
    Column("closed_by", Text, nullable=False),
    Column("carried", JsonText, nullable=False),
    Column("reopened_at", UtcText),
    Column("reopened_by", Text),
    Column("reopened_reason", Text),
    version_column(),
    CheckConstraint(
        "(reopened_at IS NULL) = (reopened_by IS NULL)"
        " AND (reopened_at IS NULL) = (reopened_reason IS NULL)",
        name="reopened",
    ),
)
Index(
    "ix_closed_year_standing",
    closed_year.c.year,
    unique=True,
    sqlite_where=text("reopened_at IS NULL"),
)

amendment = Table(
    "amendment",
    METADATA,
    id_column(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column("words", Text, CheckConstraint("words <> ''", name="words"), nullable=False),
    Column("reason", Text, CheckConstraint("reason <> ''", name="reason"), nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcText, nullable=False),
    version_column(),
    Index(None, "record_id", "position", unique=True),
)
