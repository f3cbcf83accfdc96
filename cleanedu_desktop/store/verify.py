"""Verifies a store file: whole, ours, with no broken reference, and says what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.missing_parts import missing_parts
from cleanedu_desktop.store.own_schema import altered_parts, computing_parts
from cleanedu_desktop.store.read_rows_through import unreadable_rows
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.stoppable import stoppable
from cleanedu_desktop.store.tell_errors import StoreDamaged, StoreFault, telling

_COUNTED = ("record", "person_tie", "record_link", "step_taken", "form_version")
_SHOWN = 100
"""Characters of the first fault in the sentence."""


@dataclass(frozen=True)
class Verified:
    """A store file that was read through and found sound."""

    schema: int
    counts: dict[str, int]
    """Kind or table of ties -> how many, withdrawn ones included."""
    office: str
    """Name of the office."""

    @property
    def records(self) -> int:
        """Records of all kinds."""
        return self.counts["record"]


def verify(
    path: Path,
    *,
    key: Key | None = None,
    newest: int = SCHEMA,
    foreign: bool = False,
    stop: Stop = never,
) -> Verified:
    """Read the store file `path` through without changing it.

    `foreign`: it may come from anywhere, so that first its tables must be those the program makes.

    Raises:
        OfficeProblem: it is missing, not ours, newer or damaged.
        Stopped: `stop` said so.
    """
    schema = schema_of(path, key=key, newest=newest)
    try:
        with telling(path):
            connection = connect(path, key=key, read_only=True)
            try:
                faults = _altered(connection, schema) if foreign else []
                with stoppable(connection, stop):
                    faults = faults or faults_of(connection)
                if not faults and schema == SCHEMA:
                    faults = [f"缺少 {one}" for one in missing_parts(connection)]
                if not faults:
                    return Verified(schema, counts_of(connection), _office(connection))
            finally:
                connection.close()
    except StoreFault as error:
        # Whatever SQL of ours it cannot answer, it is not what the program made.
        faults = [str(error)]
    raise StoreDamaged(
        path,
        f"文件 {path} 已损坏（{faults[0][:_SHOWN]}），不能使用。"
        "其他数据没有改动；请换用另一份备份。",
        details=tuple(faults),
    )


def _altered(connection: Any, schema: int) -> list[str]:
    """Return what in the schema is not as the program made it, and may do harm when read."""
    altered = [f"{_plain(one)} 被改动过或缺少" for one in altered_parts(connection, schema)]
    return altered or [
        f"有不属于本程序的内容“{_plain(one)}”" for one in computing_parts(connection, schema)
    ]


def _plain(name: str) -> str:
    return "".join(one if one.isprintable() else "\ufffd" for one in name[:_SHOWN])


def faults_of(connection: Any) -> list[str]:
    """Return what is wrong in the file, its references and its rows, a hundred lines of each."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(100)")]
    faults = [str(one) for one in found if one != "ok"]
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(100)
    faults += [f"{table} {row} -> {parent}" for table, row, parent, _ in broken]
    # A file whose structure is broken may not even be read through.
    return faults or unreadable_rows(connection)


def counts_of(connection: Any) -> dict[str, int]:
    """Return how many rows each counted table has, and how many records each kind."""
    counts = {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
        for table in _COUNTED
    }
    kinds = connection.execute("SELECT kind, count(*) FROM record GROUP BY kind ORDER BY kind")
    return counts | {kind: int(count) for kind, count in kinds}


def _office(connection: Any) -> str:
    row = connection.execute("SELECT name FROM office").fetchone()
    return "" if row is None else str(row[0])
