"""Schema 1: office, form versions, records of the core kinds, their ties, links, steps, search."""

from alembic import op

revision = "0001"
down_revision = None

_STATEMENTS = (
    """CREATE TABLE office (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_office_id CHECK (length(id) = 36),
    name TEXT NOT NULL CONSTRAINT ck_office_name CHECK (name <> ''),
    code TEXT NOT NULL CONSTRAINT ck_office_code CHECK (code <> ''),
    created_at TEXT NOT NULL,
    checksum_key BLOB NOT NULL
        CONSTRAINT ck_office_checksum_key CHECK (length(checksum_key) = 32),
    version INTEGER NOT NULL CONSTRAINT ck_office_version CHECK (version >= 1),
    CONSTRAINT pk_office PRIMARY KEY (id)
)""",
    """CREATE TABLE store_info (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_store_info_version CHECK (version >= 1),
    CONSTRAINT pk_store_info PRIMARY KEY (name)
)""",
    """CREATE TABLE form_version (
    form_id TEXT NOT NULL,
    form_version TEXT NOT NULL,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_form_version_version CHECK (version >= 1),
    CONSTRAINT pk_form_version PRIMARY KEY (form_id, form_version)
)""",
    """CREATE TABLE number_series (
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CONSTRAINT ck_number_series_last CHECK (last >= 1),
    version INTEGER NOT NULL CONSTRAINT ck_number_series_version CHECK (version >= 1),
    CONSTRAINT pk_number_series PRIMARY KEY (code, year)
)""",
    """CREATE TABLE record (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_record_id CHECK (length(id) = 36),
    office_id VARCHAR(36) NOT NULL,
    kind TEXT NOT NULL CONSTRAINT ck_record_kind CHECK (kind <> ''),
    form_id TEXT NOT NULL,
    form_version TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    happened_on VARCHAR(10) CONSTRAINT ck_record_happened_on CHECK (length(happened_on) = 10),
    state TEXT NOT NULL,
    answers TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    late_reason TEXT,
    withdrawn_at TEXT,
    withdrawn_reason TEXT,
    version INTEGER NOT NULL CONSTRAINT ck_record_version CHECK (version >= 1),
    CONSTRAINT pk_record PRIMARY KEY (id),
    CONSTRAINT ck_record_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CONSTRAINT fk_record_form_id_form_version FOREIGN KEY(form_id, form_version)
        REFERENCES form_version (form_id, form_version),
    CONSTRAINT uq_record_office_id_number UNIQUE (office_id, number),
    CONSTRAINT fk_record_office_id FOREIGN KEY(office_id) REFERENCES office (id)
)""",
    """CREATE INDEX ix_record_list_kind_title ON record (withdrawn_at, kind, title, id)""",
    """CREATE INDEX ix_record_list_kind_state ON record (withdrawn_at, kind, state, id)""",
    """CREATE INDEX ix_record_list_kind_happened_on
    ON record (withdrawn_at, kind, happened_on, id)""",
    """CREATE INDEX ix_record_list_kind_entered_at
    ON record (withdrawn_at, kind, entered_at, id)""",
    """CREATE INDEX ix_record_list_kind_number ON record (withdrawn_at, kind, number, id)""",
    """CREATE INDEX ix_record_list_happened_on ON record (withdrawn_at, happened_on, id)""",
    """CREATE TABLE person (
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL CONSTRAINT ck_person_name CHECK (name <> ''),
    staff_number TEXT,
    birth_date TEXT,
    name_initials TEXT NOT NULL,
    moved_out_on VARCHAR(10),
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT fk_person_id FOREIGN KEY(id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_person_name_id ON person (name, id)""",
    """CREATE INDEX ix_person_staff_number_id ON person (staff_number, id)""",
    """CREATE TABLE study_session (
    id VARCHAR(36) NOT NULL,
    session_type TEXT NOT NULL,
    starts_at TEXT NOT NULL CONSTRAINT ck_study_session_starts_at CHECK (length(starts_at) = 16),
    ends_at TEXT CONSTRAINT ck_study_session_ends_at CHECK (length(ends_at) = 16),
    roster TEXT NOT NULL,
    CONSTRAINT pk_study_session PRIMARY KEY (id),
    CONSTRAINT fk_study_session_id FOREIGN KEY(id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_study_session_starts_at_id ON study_session (starts_at, id)""",
    """CREATE TABLE talk (
    id VARCHAR(36) NOT NULL,
    talk_type TEXT NOT NULL,
    starts_at TEXT NOT NULL CONSTRAINT ck_talk_starts_at CHECK (length(starts_at) = 16),
    CONSTRAINT pk_talk PRIMARY KEY (id),
    CONSTRAINT fk_talk_id FOREIGN KEY(id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_talk_talk_type_id ON talk (talk_type, id)""",
    """CREATE INDEX ix_talk_starts_at_id ON talk (starts_at, id)""",
    """CREATE TABLE commitment (
    id VARCHAR(36) NOT NULL,
    year INTEGER NOT NULL CONSTRAINT ck_commitment_year CHECK (year BETWEEN 1900 AND 9999),
    signed_on VARCHAR(10),
    CONSTRAINT pk_commitment PRIMARY KEY (id),
    CONSTRAINT fk_commitment_id FOREIGN KEY(id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_commitment_year_id ON commitment (year, id)""",
    """CREATE INDEX ix_commitment_signed_on_id ON commitment (signed_on, id)""",
    """CREATE TABLE rectification (
    id VARCHAR(36) NOT NULL,
    source TEXT NOT NULL,
    due_on VARCHAR(10),
    closed_on VARCHAR(10),
    CONSTRAINT pk_rectification PRIMARY KEY (id),
    CONSTRAINT fk_rectification_id FOREIGN KEY(id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_rectification_due_on_id ON rectification (due_on, id)""",
    """CREATE INDEX ix_rectification_closed_on_id ON rectification (closed_on, id)""",
    """CREATE TABLE step_taken (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_step_taken_id CHECK (length(id) = 36),
    record_id VARCHAR(36) NOT NULL,
    step TEXT NOT NULL CONSTRAINT ck_step_taken_step CHECK (step <> ''),
    position INTEGER NOT NULL CONSTRAINT ck_step_taken_position CHECK (position >= 0),
    taken_on VARCHAR(10) NOT NULL,
    answers TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_step_taken_version CHECK (version >= 1),
    CONSTRAINT pk_step_taken PRIMARY KEY (id),
    CONSTRAINT uq_step_taken_record_id_position UNIQUE (record_id, position),
    CONSTRAINT fk_step_taken_record_id FOREIGN KEY(record_id) REFERENCES record (id)
)""",
    """CREATE TABLE record_link (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_record_link_id CHECK (length(id) = 36),
    from_id VARCHAR(36) NOT NULL,
    to_id VARCHAR(36) NOT NULL,
    link_as TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_record_link_version CHECK (version >= 1),
    CONSTRAINT pk_record_link PRIMARY KEY (id),
    CONSTRAINT uq_record_link_from_id_to_id_link_as UNIQUE (from_id, to_id, link_as),
    CONSTRAINT fk_record_link_from_id FOREIGN KEY(from_id) REFERENCES record (id),
    CONSTRAINT fk_record_link_to_id FOREIGN KEY(to_id) REFERENCES record (id)
)""",
    """CREATE INDEX ix_record_link_to_id ON record_link (to_id)""",
    """CREATE TABLE search_text (
    doc INTEGER NOT NULL,
    record_id VARCHAR(36) NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_search_text_version CHECK (version >= 1),
    CONSTRAINT pk_search_text PRIMARY KEY (doc),
    CONSTRAINT uq_search_text_record_id UNIQUE (record_id),
    CONSTRAINT fk_search_text_record_id FOREIGN KEY(record_id) REFERENCES record (id)
)""",
    """CREATE TABLE person_tie (
    id VARCHAR(36) NOT NULL CONSTRAINT ck_person_tie_id CHECK (length(id) = 36),
    record_id VARCHAR(36) NOT NULL,
    step_id VARCHAR(36),
    person_id VARCHAR(36) NOT NULL,
    role TEXT NOT NULL CONSTRAINT ck_person_tie_role CHECK (role <> ''),
    position INTEGER NOT NULL CONSTRAINT ck_person_tie_position CHECK (position >= 0),
    presence TEXT CONSTRAINT ck_person_tie_presence CHECK
        (presence IN ('present', 'on_leave', 'absent')),
    reason TEXT,
    as_of TEXT NOT NULL,
    version INTEGER NOT NULL CONSTRAINT ck_person_tie_version CHECK (version >= 1),
    CONSTRAINT pk_person_tie PRIMARY KEY (id),
    CONSTRAINT fk_person_tie_record_id FOREIGN KEY(record_id) REFERENCES record (id),
    CONSTRAINT fk_person_tie_step_id FOREIGN KEY(step_id) REFERENCES step_taken (id),
    CONSTRAINT fk_person_tie_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)""",
    """CREATE INDEX ix_person_tie_record_id_step_id_role_position
    ON person_tie (record_id, step_id, role, position)""",
    """CREATE INDEX ix_person_tie_step_id ON person_tie (step_id)""",
    """CREATE INDEX ix_person_tie_person_id_role_record_id
    ON person_tie (person_id, role, record_id)""",
    """CREATE VIRTUAL TABLE search_index
    USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')""",
)


def upgrade() -> None:
    """Make everything."""
    for statement in _STATEMENTS:
        op.execute(statement)
