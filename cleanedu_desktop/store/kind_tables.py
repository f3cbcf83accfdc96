"""The side tables of the kinds that have typed columns of their own."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from cleanedu_desktop.store.column_types import IsoDate, JsonText
from cleanedu_desktop.store.table_parts import METADATA, side_id_column

person = Table(
    "person",
    METADATA,
    side_id_column(),
    Column("name", Text, CheckConstraint("name <> ''", name="name"), nullable=False),
    Column("staff_number", Text),
    Column("birth_date", Text),
    Column("name_initials", Text, nullable=False),
    Column("moved_out_on", IsoDate),
    Index(None, "name", "id"),
    Index(None, "staff_number", "id"),
)

study_session = Table(
    "study_session",
    METADATA,
    side_id_column(),
    Column("session_type", Text, nullable=False),
    Column(
        "starts_at",
        Text,
        CheckConstraint("length(starts_at) = 16", name="starts_at"),
        nullable=False,
    ),
    Column("ends_at", Text, CheckConstraint("length(ends_at) = 16", name="ends_at")),
    Column("roster", JsonText, nullable=False),
    Index(None, "starts_at", "id"),
)

talk = Table(
    "talk",
    METADATA,
    side_id_column(),
    Column("talk_type", Text, nullable=False),
    Column(
        "starts_at",
        Text,
        CheckConstraint("length(starts_at) = 16", name="starts_at"),
        nullable=False,
    ),
    Index(None, "starts_at", "id"),
    Index(None, "talk_type", "id"),
)

commitment = Table(
    "commitment",
    METADATA,
    side_id_column(),
    Column(
        "year", Integer, CheckConstraint("year BETWEEN 1900 AND 9999", name="year"), nullable=False
    ),
    Column("signed_on", IsoDate),
    Index(None, "year", "id"),
    Index(None, "signed_on", "id"),
)

rectification = Table(
    "rectification",
    METADATA,
    side_id_column(),
    Column("source", Text, nullable=False),
    Column("due_on", IsoDate),
    Column("closed_on", IsoDate),
    Index(None, "due_on", "id"),
    Index(None, "closed_on", "id"),
)
