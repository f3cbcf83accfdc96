"""Schema 2 adds users, history, attachments and drafts, and the one who keeps the books."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.schema.migrate import migrate

OFFICE = str(uuid4())
TALK = str(uuid4())
WRITTEN: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("INSERT INTO office VALUES (?, '某办', 'MB', 't', ?, 1)", (OFFICE, bytes(32))),
    ("INSERT INTO store_info VALUES ('store_id', 'made-up', 1)", ()),
    ("INSERT INTO form_version VALUES ('talk', 'v', '{}', 1)", ()),
    (
        "INSERT INTO record (id, office_id, kind, form_id, form_version, number, title, state,"
        " answers, entered_at, version) VALUES (?, ?, 'talk', 'talk', 'v', 'T2026-0001', '谈“话”',"
        " '', ?, 't', 3)",
        (TALK, OFFICE, '{"a":[1]}'),
    ),
    ("INSERT INTO talk VALUES (?, '任前谈话', '2026-03-05T09:00')", (TALK,)),
)


@pytest.fixture
def upgraded(tmp_path: Path) -> Any:
    path = tmp_path / "two.db"
    path.touch()
    migrate(path, schema=1)
    before = connect(path)
    for statement, values in WRITTEN:
        before.execute(statement, values)
    before.close()
    migrate(path, schema=2)
    connection = connect(path)
    yield connection
    connection.close()


def test_one_user_keeps_the_books(upgraded: Any) -> None:
    users = upgraded.execute("SELECT name, role, position, left_at FROM app_user").fetchall()
    assert users == [("文书", "secretary", 0, None)]


def test_every_row_gets_its_entry(upgraded: Any) -> None:
    rows = upgraded.execute(
        "SELECT seq, act, user_id, about, row_id, record_id, what, earlier, later FROM change"
        " ORDER BY seq"
    ).fetchall()
    assert [row[0] for row in rows] == [1, 2, 3, 4]
    assert {(row[1], row[2], row[6], row[7]) for row in rows} == {("upgrade", None, "kept", None)}
    assert [row[3] for row in rows] == ["office", "app_user", "form_version", "record"]
    assert rows[0][8].count(sha256(bytes(32)).hexdigest()) == 1
    assert rows[2][4] == "talk/v"
    assert rows[3][4:6] == (TALK, TALK)
    assert json.loads(rows[3][8])["answers"] == {"a": [1]}
    assert json.loads(rows[3][8])["talk_type"] == "任前谈话"


def test_the_chain_begins_with_the_store(upgraded: Any) -> None:
    rows = upgraded.execute("SELECT * FROM change ORDER BY seq").fetchall()
    digest = sha256(b"cleanedu history made-up").hexdigest()
    for row in rows:
        entry = json.dumps(row[:-1], ensure_ascii=False, separators=(",", ":"))
        digest = sha256(f"{digest}\n{entry}".encode()).hexdigest()
        assert row[-1] == digest


@pytest.mark.parametrize("deed", ["UPDATE change SET act = 'x'", "DELETE FROM change"])
def test_history_can_only_grow(upgraded: Any, deed: str) -> None:
    upgraded.execute(
        "INSERT INTO change (seq, operation, act, at, about, row_id, what, digest)"
        " VALUES (9, 'o', 'a', 't', 'record', 'r', 'insert', ?)",
        ("0" * 64,),
    )
    with pytest.raises(Exception, match="append-only"):
        upgraded.execute(deed)
