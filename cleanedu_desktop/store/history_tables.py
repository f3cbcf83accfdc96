"""The tables beside the records: users, the history of changes, attachments, drafts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.store.column_types import JsonText, UtcText, UuidText
from cleanedu_desktop.store.table_parts import METADATA, id_column, version_column

app_user = Table(
    "app_user",
    METADATA,
    id_column(),
    Column("name", Text, CheckConstraint("name <> ''", name="name"), nullable=False),
    Column(
        "role",
        Text,
        CheckConstraint(f"role IN ({', '.join(map(repr, ROLES))})", name="role"),
        nullable=False,
    ),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column("left_at", UtcText),
    version_column(),
)

change = Table(
    "change",
    METADATA,
    Column("seq", Integer, CheckConstraint("seq >= 1", name="seq"), primary_key=True),
    Column("operation", UuidText, nullable=False),
    Column("act", Text, CheckConstraint("act <> ''", name="act"), nullable=False),
    Column("user_id", UuidText),
    Column("at", UtcText, nullable=False),
    Column("about", Text, CheckConstraint("about <> ''", name="about"), nullable=False),
    Column("row_id", Text, nullable=False),
    Column("record_id", UuidText),
    Column("what", Text, CheckConstraint("what <> ''", name="what"), nullable=False),
    Column("earlier", JsonText),
    Column("later", JsonText),
    Column("digest", Text, CheckConstraint("length(digest) = 64", name="digest"), nullable=False),
    Index(None, "record_id", "seq"),
    Index(None, "operation"),
    Index(None, "about", "row_id", "seq"),
)
"""Every change in order, each digest over the one before it; triggers keep it append-only."""

attachment = Table(
    "attachment",
    METADATA,
    id_column(),
    Column("record_id", UuidText, ForeignKey("record.id"), nullable=False),
    Column("position", Integer, CheckConstraint("position >= 0", name="position"), nullable=False),
    Column("digest", Text, CheckConstraint("length(digest) = 64", name="digest"), nullable=False),
    Column("name", Text, CheckConstraint("name <> ''", name="name"), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("bytes", Integer, CheckConstraint("bytes >= 0", name="bytes"), nullable=False),
    Column("role", Text, nullable=False),
    Column("caption", Text, nullable=False),
    Column("added_at", UtcText, nullable=False),
    Column("paper", Text, nullable=False),
    Column("page", Integer, CheckConstraint("page >= 1", name="page")),
    Column("pages", Integer, CheckConstraint("pages >= page", name="pages")),
    Column("removed_at", UtcText),
    Column("removed_reason", Text),
    version_column(),
    CheckConstraint("(removed_at IS NULL) = (removed_reason IS NULL)", name="removed"),
    Index(None, "record_id", "position"),
    Index(None, "digest"),
)

draft = Table(
    "draft",
    METADATA,
    id_column(),
    Column("user_id", UuidText, ForeignKey("app_user.id")),
    Column("kind", Text, CheckConstraint("kind <> ''", name="kind"), nullable=False),
    Column("record_id", UuidText, ForeignKey("record.id")),
    Column("step", Text),
    Column("content", JsonText, nullable=False),
    Column("saved_at", UtcText, nullable=False),
    version_column(),
    Index(None, "user_id", "saved_at"),
    Index(None, "record_id"),
)

APPEND_ONLY = ("change",)
"""Tables whose rows may only be added."""


def trigger_ddl(table: str, deed: str) -> str:
    """Return the DDL of the trigger that refuses UPDATE or DELETE on an append-only table."""
    return (
        f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} BEGIN"
        f" SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


TRIGGERS_DDL = tuple(
    trigger_ddl(table, deed) for table in APPEND_ONLY for deed in ("UPDATE", "DELETE")
)
