"""Brings a store file that nobody else uses to the current schema."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection

from cleanedu_desktop.store.connect import APPLICATION_ID, Key, make_engine
from cleanedu_desktop.store.tell_errors import StoreFault

SCHEMA = 2
"""Number of the current schema, kept in ``user_version``."""

TREE = Path(__file__).parent
_ONE_AT_A_TIME = Lock()
"""Alembic's `op` and `context` are one a process: two threads would step on each other's store."""


def migrate(path: Path, *, key: Key | None = None, tree: Path = TREE, schema: int = SCHEMA) -> None:
    """Bring the SQLite file `path` to `schema`, wholly or not at all.

    Foreign keys are off during the steps, since recreating a table would delete its children, and
    all of them are checked before COMMIT.

    Raises:
        StoreFault: a reference broke, or rows were lost in a table that both schemas have.
    """
    engine = make_engine(path, key=key).execution_options(begin="BEGIN IMMEDIATE")
    try:
        with engine.connect() as connection:
            # Inside a transaction SQLite ignores this: on the driver, before BEGIN.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                before = row_counts(connection)
                run_steps(connection, tree, f"{schema:04}")
                _check(connection, before)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {schema}")
    finally:
        engine.dispose()


def row_counts(connection: Connection) -> dict[str, int]:
    """Return table name -> rows, for every table of records."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'"
        " AND name <> 'alembic_version' ORDER BY name"
    ).scalars()
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()  # noqa: S608
        for name in list(names)
    }


def run_steps(connection: Connection, tree: Path, revision: str) -> None:
    """Run the steps in `tree` up to `revision`."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(tree).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _ONE_AT_A_TIME:
        command.upgrade(config, revision)


def _check(connection: Connection, before: dict[str, int]) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise StoreFault(f"schema steps broke {len(broken)} references, first {broken[0]}")
    after = row_counts(connection)
    lost = [one for one, rows in before.items() if after.get(one, rows) < rows]
    if lost:
        raise StoreFault(f"schema steps lost rows of {', '.join(lost)}")
