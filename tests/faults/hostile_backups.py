"""Backups made to harm: with the right mark on them, and inside what no store of ours holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.store.connect import APPLICATION_ID
from tests.faults.reader import Maker

TOKENS = (
    b"SQLite format 3\0",
    b"CREATE TABLE",
    b"CREATE TRIGGER",
    b"CHECK (",
    b"fts5",
    b"\xff" * 8,
    b"record",
    b"2026-13-45",
    b"{}",
    b"null",
)


def _changed(*statements: str, schema: bool = False) -> Maker:
    """Run statements on a good backup; with `schema` they may rewrite its schema."""

    def make(good: bytes) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "backup.db")
            file.write_bytes(good)
            connection = driver.connect(str(file), isolation_level=None)
            connection.execute("PRAGMA ignore_check_constraints = ON")
            if schema:
                connection.execute("PRAGMA writable_schema = ON")
            for one in statements:
                connection.execute(one).fetchall()
            connection.close()
            return file.read_bytes()

    return make


def _table_as(table: str, old: str, new: str, *more: str) -> Maker:
    """Replace words in the SQL that stands for a table."""
    return _changed(
        f"UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'",  # noqa: S608
        *more,
        schema=True,
    )


def _header(offset: int, value: bytes) -> Maker:
    return lambda good: good[:offset] + value + good[offset + len(value) :]


def _made_anew(good: bytes, setting: str) -> bytes:
    """Make the tables of a good backup in a new file with another setting, empty but ours."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.db"), Path(folder, "new.db")
        old.write_bytes(good)
        source = driver.connect(str(old))
        made = source.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%'"
        ).fetchall()
        source.close()
        target = driver.connect(str(new), isolation_level=None)
        for one in (setting, *(sql for (sql,) in made), _OUR_MARK, "PRAGMA user_version = 1"):
            target.execute(one)
        target.close()
        return new.read_bytes()


_OUR_MARK = f"PRAGMA application_id = {APPLICATION_ID}"
_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
_BIG = "length(hex(zeroblob(400000000)))"

MADE: dict[str, Maker] = {
    "a trigger that deletes": _changed(
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM person_tie; END"
    ),
    "a trigger that never ends": _changed(
        f"CREATE TRIGGER t AFTER INSERT ON record BEGIN {_ENDLESS}; END"
    ),
    "a view for a table": _changed(
        "ALTER TABLE talk RENAME TO talk_kept", "CREATE VIEW talk AS SELECT * FROM talk_kept"
    ),
    "an endless view": _changed("DROP TABLE step_taken", f"CREATE VIEW step_taken AS {_ENDLESS}"),
    "a view beside": _changed(f"CREATE VIEW more AS {_ENDLESS}"),
    "a table beside": _changed("CREATE TABLE more (a)", "INSERT INTO more VALUES (1)"),
    "a table renamed": _changed("ALTER TABLE talk RENAME TO gossip"),
    "a column renamed": _changed("ALTER TABLE talk RENAME COLUMN talk_type TO gossip"),
    "a column beside": _changed("ALTER TABLE talk ADD COLUMN more TEXT"),
    "a column that must be filled": _changed(
        "ALTER TABLE talk ADD COLUMN more TEXT NOT NULL DEFAULT 'x'"
    ),
    "a generated column": _changed(
        "ALTER TABLE talk ADD COLUMN more TEXT GENERATED ALWAYS AS (starts_at || 'x') VIRTUAL"
    ),
    "a heavy generated column": _changed(
        f"ALTER TABLE record ADD COLUMN more GENERATED ALWAYS AS ({_BIG}) VIRTUAL"
    ),
    "a heavy check": _table_as(
        "record", "CHECK (version >= 1)", f"CHECK (version >= 1 AND {_BIG})"
    ),
    "a check that calls what is not": _table_as(
        "record", "CHECK (version >= 1)", "CHECK (nobody(1))"
    ),
    "a check that loads": _table_as(
        "record", "CHECK (version >= 1)", "CHECK (load_extension(1) IS NULL)"
    ),
    "an index on what is computed": _changed(
        "CREATE INDEX more ON record (substr(title, 1, 3)) WHERE version > 0"
    ),
    "a heavy index": _table_as(
        "ix_record_list_kind_title", "withdrawn_at", f"withdrawn_at + {_BIG}"
    ),
    "a virtual table of its own": _changed("CREATE VIRTUAL TABLE more USING rtree(id, a, b)"),
    "a virtual table for records": _changed(
        "PRAGMA foreign_keys = OFF",
        "DROP TABLE record_link",
        "CREATE VIRTUAL TABLE record_link USING fts5(id, from_id, to_id, link_as, version)",
    ),
    "a virtual table of no module": _changed(
        "INSERT INTO sqlite_schema VALUES"
        " ('table', 'more', 'more', 0, 'CREATE VIRTUAL TABLE more USING nobody(a)')",
        schema=True,
    ),
    "no search index": _changed("DROP TABLE search_index"),
    "a search index of other words": _changed(
        "DROP TABLE search_index", "CREATE VIRTUAL TABLE search_index USING fts5(other)"
    ),
    "a search index that is a table": _changed(
        "DROP TABLE search_index", "CREATE TABLE search_index (terms)"
    ),
    "SQL that is none": _changed(
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE talk(' WHERE name = 'talk'", schema=True
    ),
    "a root page for two": _changed(
        "UPDATE sqlite_schema SET rootpage = 2 WHERE name IN ('talk', 'record')", schema=True
    ),
    "without rowid": _changed(
        "PRAGMA foreign_keys = OFF",
        "CREATE TABLE more (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL,"
        " version INTEGER NOT NULL) WITHOUT ROWID",
        "DROP TABLE store_info",
        "ALTER TABLE more RENAME TO store_info",
    ),
    "a text of 400 MB": _changed(
        "UPDATE record SET answers = CAST(zeroblob(400000000) AS TEXT) WHERE rowid = 1"
    ),
    "a text of 60 MB": _changed(
        "UPDATE record SET answers = '\"' || hex(zeroblob(30000000)) || '\"' WHERE rowid = 1"
    ),
    "a blob for a title": _changed("UPDATE record SET title = x'ff00'"),
    "a number for a title": _changed("UPDATE record SET title = 12"),
    "a NUL in a title": _changed("UPDATE record SET title = 'a' || char(0) || 'b'"),
    "a title of 3 MB": _changed("UPDATE record SET title = hex(zeroblob(1500000))"),
    "answers that are a list": _changed("UPDATE record SET answers = '[1, 2]'"),
    "answers that are a number": _changed("UPDATE record SET answers = '7'"),
    "answers of other types": _changed("UPDATE record SET answers = '{\"content\": [1, {}]}'"),
    "answers nested deep": _changed(
        "UPDATE record SET answers = replace(hex(zeroblob(50000)), '00', '[')"
        " || replace(hex(zeroblob(50000)), '00', ']')"
    ),
    "answers of endless digits": _changed(
        "UPDATE record SET answers = '{\"a\": ' || replace(hex(zeroblob(9000)), '0', '9') || '}'"
    ),
    "half a pair in answers": _changed('UPDATE record SET answers = \'{"content": "\\ud800"}\''),
    "a day there is not": _changed("UPDATE record SET happened_on = '2026-02-31'"),
    "a moment without zone": _changed("UPDATE record SET entered_at = '2026-02-01'"),
    "a kind nobody knows": _changed("UPDATE record SET kind = 'gossip'"),
    "a form nobody knows": _changed(
        "PRAGMA foreign_keys = OFF", "UPDATE form_version SET definition = '{}'"
    ),
    "a form that is a list": _changed("UPDATE form_version SET definition = '[]'"),
    "a form of other types": _changed(
        "UPDATE form_version SET definition ="
        ' replace(definition, \'"label":"\', \'"label":7,"x":"\')'
    ),
    "a state nobody knows": _changed("UPDATE record SET state = 'x'"),
    "a version beyond all": _changed("UPDATE record SET version = 9223372036854775807"),
    "a version that is a text": _changed("UPDATE record SET version = 'many'"),
    "a year that is a text": _changed("UPDATE talk SET starts_at = 'sometime or so..'"),
    "a roster that is none": _changed("UPDATE study_session SET roster = '{\"a\": 1}'"),
    "a person as of nothing": _changed("UPDATE person_tie SET as_of = '{}'"),
    "no office": _changed("PRAGMA foreign_keys = OFF", "DELETE FROM office"),
    "two offices": _changed(
        "INSERT INTO office SELECT replace(id, '-', 'x'), name, code, created_at,"
        " checksum_key, version FROM office"
    ),
    "an office nobody sees": _changed("UPDATE office SET name = char(0, 27, 10, 8238)"),
    "an office with a long name": _changed("UPDATE office SET name = hex(zeroblob(1000000))"),
    "numbers that run out": _changed("UPDATE number_series SET last = 9223372036854775807"),
    "links to nowhere": _changed(
        "PRAGMA foreign_keys = OFF", "UPDATE person_tie SET person_id = record_id"
    ),
    "100,000 tables": _changed(
        "BEGIN", *(f"CREATE TABLE more{number} (a)" for number in range(3000)), "COMMIT"
    ),
    "UTF-16": lambda good: _made_anew(good, "PRAGMA encoding = 'UTF-16'"),
    "an encoding there is not": _header(56, b"\0\0\0\7"),
    "pages of 1,024": _changed("PRAGMA page_size = 1024", "VACUUM"),
    "pages of 65,536": _changed("PRAGMA page_size = 65536", "VACUUM"),
    "auto_vacuum": _changed("PRAGMA auto_vacuum = FULL", "VACUUM"),
    "write-ahead log": _changed("PRAGMA journal_mode = WAL"),
    "another's mark": _changed("PRAGMA application_id = 7"),
    "no schema number": _changed("PRAGMA user_version = 0"),
    "a schema number below all": _changed("PRAGMA user_version = -1"),
    "a schema number to come": _changed("PRAGMA user_version = 2147483647"),
    "another step of the schema": _changed("UPDATE alembic_version SET version_num = '9999'"),
    "no step of the schema": _changed("DROP TABLE alembic_version"),
    "an older number, the same tables": _changed(
        "PRAGMA user_version = 0", "DELETE FROM alembic_version"
    ),
    "an empty database with our mark": lambda _: _changed(_OUR_MARK, "PRAGMA user_version = 1")(
        b""
    ),
    "an empty database with our mark, of old": lambda _: _changed(
        _OUR_MARK, "PRAGMA user_version = 0", "CREATE TABLE a (b)"
    )(b""),
    "more pages than there are": _header(28, b"\x7f\xff\xff\xff"),
    "free pages without end": _header(32, b"\0\0\0\1\0\0\0\1"),
    "a file format to come": _header(18, b"\x09\x09"),
    "only the mark": lambda good: good[:100],
    "a key is asked for": lambda good: bytes(range(256)) * (len(good) // 256),
}
