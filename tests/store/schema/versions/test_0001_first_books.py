"""Schema 1 is frozen: stores in the world have it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.schema.migrate import migrate

DIGEST = "80a56ab76ee87043"


def test_it_makes_for_ever_what_it_made(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    path.touch()
    migrate(path, schema=1)
    connection = connect(path, read_only=True)
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'alembic_%' ORDER BY sql"
    )
    made = "".join("".join(row[0].split()) for row in rows)
    connection.close()
    assert hashlib.sha256(made.encode()).hexdigest()[:16] == DIGEST
