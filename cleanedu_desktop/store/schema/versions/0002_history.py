"""Schema 2: users, the history of changes, attachments, drafts, the file, names of the office."""

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    # Made anew and not renamed, so that its text is the one a new store has.
    "CREATE TABLE office_before AS SELECT * FROM office",
    "DROP TABLE office",
    """CREATE TABLE office (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_office_id CHECK (length(id) = 36),
    name TEXT NOT NULL CONSTRAINT ck_office_name CHECK (name <> ''),
    code TEXT NOT NULL CONSTRAINT ck_office_code CHECK (code <> ''),
    created_at TEXT NOT NULL,
    checksum_key BLOB NOT NULL
        CONSTRAINT ck_office_checksum_key CHECK (length(checksum_key) = 32),
    earlier_names TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_office_version CHECK (version >= 1),
    CONSTRAINT pk_office PRIMARY KEY (id)
)""",
    "INSERT INTO office (id, name, code, created_at, checksum_key, earlier_names, version)"
    " SELECT id, name, code, created_at, checksum_key, '{}', version FROM office_before",
    "DROP TABLE office_before",
    """CREATE TABLE app_user (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_app_user_id CHECK (length(id) = 36),
    name TEXT NOT NULL CONSTRAINT ck_app_user_name CHECK (name <> ''),
    role TEXT NOT NULL
        CONSTRAINT ck_app_user_role CHECK (role IN ('secretary', 'head', 'inspector')),
    position INTEGER NOT NULL CONSTRAINT ck_app_user_position CHECK (position >= 0),
    left_at TEXT,
    version INTEGER NOT NULL CONSTRAINT ck_app_user_version CHECK (version >= 1),
    CONSTRAINT pk_app_user PRIMARY KEY (id)
)""",
    """CREATE TABLE change (
    seq INTEGER NOT NULL CONSTRAINT ck_change_seq CHECK (seq >= 1),
    operation VARCHAR(36) NOT NULL,
    act TEXT NOT NULL CONSTRAINT ck_change_act CHECK (act <> ''),
    user_id VARCHAR(36),
    at TEXT NOT NULL,
    about TEXT NOT NULL CONSTRAINT ck_change_about CHECK (about <> ''),
    row_id TEXT NOT NULL,
    record_id VARCHAR(36),
    what TEXT NOT NULL CONSTRAINT ck_change_what CHECK (what <> ''),
    earlier TEXT,
    later TEXT,
    digest TEXT NOT NULL CONSTRAINT ck_change_digest CHECK (length(digest) = 64),
    CONSTRAINT pk_change PRIMARY KEY (seq)
)""",
    """CREATE INDEX ix_change_operation ON change (operation)""",
    """CREATE INDEX ix_change_record_id_seq ON change (record_id, seq)""",
    """CREATE INDEX ix_change_about_row_id_seq ON change (about, row_id, seq)""",
    """CREATE TABLE attachment (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_attachment_id CHECK (length(id) = 36),
    record_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL CONSTRAINT ck_attachment_position CHECK (position >= 0),
    digest TEXT NOT NULL CONSTRAINT ck_attachment_digest CHECK (length(digest) = 64),
    name TEXT NOT NULL CONSTRAINT ck_attachment_name CHECK (name <> ''),
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL CONSTRAINT ck_attachment_bytes CHECK (bytes >= 0),
    role TEXT NOT NULL,
    caption TEXT NOT NULL,
    added_at TEXT NOT NULL,
    paper TEXT NOT NULL,
    page INTEGER CONSTRAINT ck_attachment_page CHECK (page >= 1),
    pages INTEGER CONSTRAINT ck_attachment_pages CHECK (pages >= page),
    removed_at TEXT,
    removed_reason TEXT,
    version INTEGER NOT NULL CONSTRAINT ck_attachment_version CHECK (version >= 1),
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT ck_attachment_removed CHECK ((removed_at IS NULL) = (removed_reason IS NULL)),
    CONSTRAINT fk_attachment_record_id FOREIGN KEY(record_id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_attachment_record_id_position ON attachment (record_id, position)""",
    """CREATE INDEX ix_attachment_digest ON attachment (digest)""",
    """CREATE TABLE draft (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_draft_id CHECK (length(id) = 36),
    user_id VARCHAR(36),
    kind TEXT NOT NULL CONSTRAINT ck_draft_kind CHECK (kind <> ''),
    record_id VARCHAR(36),
    step TEXT,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_draft_version CHECK (version >= 1),
    CONSTRAINT pk_draft PRIMARY KEY (id),
    CONSTRAINT fk_draft_user_id FOREIGN KEY(user_id) REFERENCES app_user (id),
    CONSTRAINT fk_draft_record_id FOREIGN KEY(record_id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_draft_record_id ON draft (record_id)""",
    """CREATE INDEX ix_draft_user_id_saved_at ON draft (user_id, saved_at)""",
    """CREATE TABLE filed_item (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_filed_item_id CHECK (length(id) = 36),
    record_id VARCHAR(36) NOT NULL,
    number TEXT NOT NULL CONSTRAINT ck_filed_item_number CHECK (number <> ''),
    system TEXT NOT NULL CONSTRAINT ck_filed_item_system
        CHECK (system IN ('item', 'volume')),
    year INTEGER NOT NULL CONSTRAINT ck_filed_item_year
        CHECK (year BETWEEN 1 AND 9999),
    fonds TEXT NOT NULL,
    category TEXT NOT NULL,
    keep TEXT NOT NULL CONSTRAINT ck_filed_item_keep CHECK (keep <> ''),
    organ TEXT NOT NULL,
    volume TEXT NOT NULL,
    serial INTEGER NOT NULL CONSTRAINT ck_filed_item_serial CHECK (serial >= 1),
    title TEXT NOT NULL CONSTRAINT ck_filed_item_title CHECK (title <> ''),
    responsible TEXT NOT NULL,
    doc_number TEXT NOT NULL,
    dated TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    pages INTEGER NOT NULL CONSTRAINT ck_filed_item_pages CHECK (pages >= 0),
    remark TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    taken_out_at TEXT,
    taken_out_reason TEXT,
    version INTEGER NOT NULL CONSTRAINT ck_filed_item_version
        CHECK (version >= 1),
    CONSTRAINT pk_filed_item PRIMARY KEY (id),
    CONSTRAINT ck_filed_item_taken_out
        CHECK ((taken_out_at IS NULL) = (taken_out_reason IS NULL)),
    CONSTRAINT fk_filed_item_record_id FOREIGN KEY(record_id) REFERENCES record (id),
    CONSTRAINT uq_filed_item_number UNIQUE (number)
)""",
    """CREATE INDEX ix_filed_item_record_id ON filed_item (record_id)""",
    """CREATE UNIQUE INDEX ix_filed_item_standing ON filed_item (record_id)
    WHERE taken_out_at IS NULL""",
    """CREATE INDEX ix_filed_item_year ON filed_item (year)""",
    """CREATE TABLE closed_year (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_closed_year_id CHECK (length(id) = 36),
    year INTEGER NOT NULL CONSTRAINT ck_closed_year_year
        CHECK (year BETWEEN 1 AND 9999),
    closed_at TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    carried TEXT NOT NULL,
    reopened_at TEXT,
    reopened_by TEXT,
    reopened_reason TEXT,
    version INTEGER NOT NULL CONSTRAINT ck_closed_year_version
        CHECK (version >= 1),
    CONSTRAINT pk_closed_year PRIMARY KEY (id),
    CONSTRAINT ck_closed_year_reopened CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)
        AND (reopened_at IS NULL) = (reopened_reason IS NULL))
)""",
    """CREATE UNIQUE INDEX ix_closed_year_standing ON closed_year (year)
    WHERE reopened_at IS NULL""",
    """CREATE TABLE amendment (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_amendment_id CHECK (length(id) = 36),
    record_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL CONSTRAINT ck_amendment_position
        CHECK (position >= 0),
    words TEXT NOT NULL CONSTRAINT ck_amendment_words CHECK (words <> ''),
    reason TEXT NOT NULL CONSTRAINT ck_amendment_reason CHECK (reason <> ''),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_amendment_version CHECK (version >= 1),
    CONSTRAINT pk_amendment PRIMARY KEY (id),
    CONSTRAINT fk_amendment_record_id FOREIGN KEY(record_id) REFERENCES record (id)
)""",
    """CREATE UNIQUE INDEX ix_amendment_record_id_position ON amendment (record_id, position)""",
    """CREATE TRIGGER change_no_update BEFORE UPDATE
    ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END""",
    """CREATE TRIGGER change_no_delete BEFORE DELETE
    ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END""",
)


_KEEP = (
    "INSERT INTO change (seq, operation, act, user_id, at, about, row_id, record_id, what,"
    " earlier, later, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SIDES = ("person", "study_session", "talk", "commitment", "rectification")
_SOURCES = (
    ("office", "office"),
    ("app_user", "app_user"),
    ("form_version", "form_version"),
    ("number_series", "number_series"),
    *(("record", f"record JOIN {one} USING (id) WHERE kind = '{one}'") for one in _SIDES),
    ("record", f"record WHERE kind NOT IN {_SIDES}"),
    ("step_taken", "step_taken"),
    ("person_tie", "person_tie"),
    ("record_link", "record_link"),
)
"""Table, and where its whole rows come from; parents before children."""
_RECORD_OF = {
    "record": "id",
    "step_taken": "record_id",
    "person_tie": "record_id",
    "record_link": "from_id",
}
_KEYS = {"form_version": ("form_id", "form_version"), "number_series": ("code", "year")}
_JSON = {"answers", "as_of", "earlier_names", "roster"}
_BY_DIGEST = {"checksum_key", "definition"}
_AT_ONCE = 1000
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def upgrade() -> None:
    """Make them; in a store with an office also its first user and the history's beginning."""
    for statement in _STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    store_id = connection.exec_driver_sql(
        "SELECT value FROM store_info WHERE name = 'store_id'"
    ).scalar_one_or_none()
    if store_id is None:
        return
    someone = sa.text(
        "INSERT INTO app_user (id, name, role, position, version)"
        " VALUES (:id, '文书', 'secretary', 0, 1)"
    )
    connection.execute(someone, {"id": str(uuid.uuid4())})
    _open_history(connection, store_id)


def _open_history(connection: sa.Connection, store_id: str) -> None:
    """Give every row that is there the entry a row of its kind gets when it is made."""
    digest = sha256(f"cleanedu history {store_id}".encode()).hexdigest()
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    begin = (str(uuid.uuid4()), "upgrade", None, at)
    waiting = []
    for seq, (about, row_id, record_id, later) in enumerate(_rows(connection), start=1):
        entry = (seq, *begin, about, row_id, record_id, "kept", None, later)
        digest = sha256(f"{digest}\n{_encode(entry)}".encode()).hexdigest()
        waiting.append((*entry, digest))
        if len(waiting) == _AT_ONCE:
            connection.exec_driver_sql(_KEEP, waiting)
            waiting = []
    if waiting:
        connection.exec_driver_sql(_KEEP, waiting)


def _rows(connection: sa.Connection) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (table, row's key, record's id, the row's text) of every row."""
    for table, source in _SOURCES:
        rows = connection.exec_driver_sql(f"SELECT * FROM {source}")  # noqa: S608
        names = list(rows.keys())
        order = sorted(range(len(names)), key=names.__getitem__)
        for row in rows:
            values = dict(zip(names, row, strict=True))
            key = "/".join(str(values[one]) for one in _KEYS.get(table, ("id",)))
            said = ",".join(f'"{names[at]}":{_said(names[at], row[at])}' for at in order)
            yield table, key, values.get(_RECORD_OF.get(table, "")), f"{{{said}}}"


def _said(name: str, value: object) -> str:
    if name in _BY_DIGEST:
        content = value if isinstance(value, bytes) else str(value).encode()
        return f'"{sha256(content).hexdigest()}"'
    return str(value) if name in _JSON else _encode(value)
