"""The tables of the current schema; `schema/versions/` holds the way there from older ones."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.store.archive_tables import amendment, closed_year, filed_item
from cleanedu_desktop.store.column_types import IsoDate, JsonText, UtcText, UuidText
from cleanedu_desktop.store.history_tables import (
    APPEND_ONLY,
    TRIGGERS_DDL,
    app_user,
    attachment,
    change,
    draft,
)
from cleanedu_desktop.store.kind_tables import (
    commitment,
    person,
    rectification,
    study_session,
    talk,
)
from cleanedu_desktop.store.table_parts import METADATA, id_column, version_column

__all__ = [
    "APPEND_ONLY",
    "METADATA",
    "SEARCH_INDEX_DDL",
    "TRIGGERS_DDL",
    "amendment",
    "app_user",
    "attachment",
    "change",
    "closed_year",
    "commitment",
    "draft",
    "filed_item",
    "form_version",
    "number_series",
    "office",
    "person",
    "person_tie",
    "record",
    "record_link",
    "rectification",
    "search_text",
    "step_taken",
    "store_info",
    "study_session",
    "talk",
]


def _in_list(*columns: str) -> Index:
    """Index that alone answers a list in an order; withdrawn records stand behind the others."""
    parts = [METADATA.tables["record"].c[one] for one in ("withdrawn_at", *columns, "id")]
    return Index("ix_record_list_" + "_".join(columns), *parts)


office = Table(
    "office",
    METADATA,
    id_column(),
    Column("name", Text, CheckConstraint("name <> ''", name="name"), nullable=False),
    Column("code", Text, CheckConstraint("code <> ''", name="code"), nullable=False),
    Column("created_at", UtcText, nullable=False),
    Column(
        "checksum_key",
        LargeBinary,
        CheckConstraint("length(checksum_key) = 32", name="checksum_key"),
        nullable=False,
    ),
    Column("earlier_names", JsonText, nullable=False),
    version_column(),
)

store_info = Table(
    "store_info",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    version_column(),
)

form_version = Table(
    "form_version",
    METADATA,
    Column("form_id", Text, primary_key=True),
    Column("form_version", Text, primary_key=True),
    Column("definition", Text, nullable=False),
    version_column(),
)

number_series = Table(
    "number_series",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, CheckConstraint("last >= 1", name="last"), nullable=False),
    version_column(),
)

record = Table(
    "record",
    METADATA,
    id_column(),
    Column("office_id", UuidText, ForeignKey("office.id"), nullable=False),
    Column("kind", Text, CheckConstraint("kind <> ''", name="kind"), nullable=False),
    Column("form_id", Text, nullable=False),
    Column("form_version", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("happened_on", IsoDate, CheckConstraint("length(happened_on) = 10", name="happened_on")),
    Column("state", Text, nullable=False),
    Column("answers", JsonText, nullable=False),
    Column("entered_at", UtcText, nullable=False),
    Column("late_reason", Text),
    Column("withdrawn_at", UtcText),
    Column("withdrawn_reason", Text),
    version_column(),
    CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)", name="withdrawn"),
    ForeignKeyConstraint(
        ["form_id", "form_version"], ["form_version.form_id", "form_version.form_version"]
    ),
    UniqueConstraint("office_id", "number"),
)
_in_list("kind", "happened_on")
_in_list("kind", "title")
_in_list("kind", "number")
_in_list("kind", "entered_at")
_in_list("kind", "state")
_in_list("happened_on")

step_taken = Table(
    "step_taken",
    METADATA,
    id_column(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("step", Text, CheckConstraint("step <> ''", name="step"), nullable=False),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column("taken_on", IsoDate, nullable=False),
    Column("answers", JsonText, nullable=False),
    Column("entered_at", UtcText, nullable=False),
    version_column(),
    UniqueConstraint("record_id", "position"),
)

person_tie = Table(
    "person_tie",
    METADATA,
    id_column(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("step_id", UuidText, ForeignKey("step_taken.id")),
    Column("person_id", UuidText, ForeignKey("person.id"), nullable=False),
    Column("role", Text, CheckConstraint("role <> ''", name="role"), nullable=False),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column(
        "presence",
        Text,
        CheckConstraint(f"presence IN ({', '.join(map(repr, PRESENCE))})", name="presence"),
    ),
    Column("reason", Text),
    Column("as_of", JsonText, nullable=False),
    version_column(),
    Index(None, "record_id", "step_id", "role", "position"),
    Index(None, "person_id", "role", "record_id"),
    Index(None, "step_id"),
)

record_link = Table(
    "record_link",
    METADATA,
    id_column(),
    Column("from_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("to_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("link_as", Text, nullable=False),
    version_column(),
    UniqueConstraint("from_id", "to_id", "link_as"),
    Index(None, "to_id"),
)

search_text = Table(
    "search_text",
    METADATA,
    Column("doc", Integer, primary_key=True),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    version_column(),
)
"""Folded text of each record; `doc` is its row in the virtual table `search_index`."""

SEARCH_INDEX_DDL = (
    "CREATE VIRTUAL TABLE search_index USING fts5"
    "(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)
"""SQLite alone: the same terms go into a tsvector elsewhere."""
