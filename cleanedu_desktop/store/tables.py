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
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.store.column_types import IsoDate, JsonText, UtcText, UuidText

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", UuidText, CheckConstraint("length(id) = 36", name="id"), primary_key=True)


def _side_id() -> Column[str]:
    return Column("id", UuidText, ForeignKey("record.id"), primary_key=True)


def _version() -> Column[int]:
    return Column(
        "version", Integer, CheckConstraint("version >= 1", name="version"), nullable=False
    )


def _in_list(*columns: str) -> Index:
    """Index that alone answers a list in an order; withdrawn records stand behind the others."""
    parts = [METADATA.tables["record"].c[one] for one in ("withdrawn_at", *columns, "id")]
    return Index("ix_record_list_" + "_".join(columns), *parts)


office = Table(
    "office",
    METADATA,
    _id(),
    Column("name", Text, CheckConstraint("name <> ''", name="name"), nullable=False),
    Column("code", Text, CheckConstraint("code <> ''", name="code"), nullable=False),
    Column("created_at", UtcText, nullable=False),
    Column(
        "checksum_key",
        LargeBinary,
        CheckConstraint("length(checksum_key) = 32", name="checksum_key"),
        nullable=False,
    ),
    _version(),
)

store_info = Table(
    "store_info",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    _version(),
)

form_version = Table(
    "form_version",
    METADATA,
    Column("form_id", Text, primary_key=True),
    Column("form_version", Text, primary_key=True),
    Column("definition", Text, nullable=False),
    _version(),
)

number_series = Table(
    "number_series",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, CheckConstraint("last >= 1", name="last"), nullable=False),
    _version(),
)

record = Table(
    "record",
    METADATA,
    _id(),
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
    _version(),
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

person = Table(
    "person",
    METADATA,
    _side_id(),
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
    _side_id(),
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
    _side_id(),
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
    _side_id(),
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
    _side_id(),
    Column("source", Text, nullable=False),
    Column("due_on", IsoDate),
    Column("closed_on", IsoDate),
    Index(None, "due_on", "id"),
    Index(None, "closed_on", "id"),
)

step_taken = Table(
    "step_taken",
    METADATA,
    _id(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("step", Text, CheckConstraint("step <> ''", name="step"), nullable=False),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column("taken_on", IsoDate, nullable=False),
    Column("answers", JsonText, nullable=False),
    Column("entered_at", UtcText, nullable=False),
    _version(),
    UniqueConstraint("record_id", "position"),
)

person_tie = Table(
    "person_tie",
    METADATA,
    _id(),
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
    _version(),
    Index(None, "record_id", "step_id", "role", "position"),
    Index(None, "person_id", "role", "record_id"),
    Index(None, "step_id"),
)

record_link = Table(
    "record_link",
    METADATA,
    _id(),
    Column("from_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("to_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("link_as", Text, nullable=False),
    _version(),
    UniqueConstraint("from_id", "to_id", "link_as"),
    Index(None, "to_id"),
)

search_text = Table(
    "search_text",
    METADATA,
    Column("doc", Integer, primary_key=True),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    _version(),
)
"""Folded text of each record; `doc` is its row in the virtual table `search_index`."""

SEARCH_INDEX_DDL = (
    "CREATE VIRTUAL TABLE search_index USING fts5"
    "(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)
"""SQLite alone: the same terms go into a tsvector elsewhere."""
