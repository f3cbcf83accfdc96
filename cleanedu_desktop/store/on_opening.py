"""What is looked at, and cleared away, when a store is opened for writing."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from cleanedu_desktop.folders import ATTACHMENTS_NAME, VIEW_LOG_NAME
from cleanedu_desktop.store.beside import clear_left_over
from cleanedu_desktop.store.missing_parts import missing_triggers
from cleanedu_desktop.store.tell_errors import UNGUARDED_CODE, StoreDamaged

QUICKLY_CHECKED = 50_000_000
"""Bytes up to which a store is read through quickly at every opening for writing; a larger one
only after an end that was no closing."""
_PAGES_ENOUGH = 64
"""Pages kept while the file is read through once, each of which is looked at once: with SQLite's
own 8 MB in memory, that many stay there for good, and it takes longer."""


def quick_check(connection: Connection, path: Path) -> None:
    """Raise `StoreDamaged` where SQLite's quick check finds the file broken."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = {_PAGES_ENOUGH}")
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")
    if found != "ok":
        raise StoreDamaged(path, details=(str(found),))


def refuse_loose_history(connection: Connection, path: Path) -> None:
    """Raise `StoreDamaged` where the triggers that keep the history are gone."""
    missing = missing_triggers(connection.connection.driver_connection)
    if missing:
        raise StoreDamaged(
            path,
            f"台账文件 {path} 里保护修改历史的设置不见了，可能被别的软件改过，没有打开它。"
            "数据没有改动；请用“设置”里的“从备份恢复…”取回最近的备份。",
            details=tuple(missing),
            code=UNGUARDED_CODE,
        )


def clear_all_left_over(path: Path) -> None:
    """Remove what a crash left half made beside the store at `path`; only its writer may."""
    for name in (path.name, ATTACHMENTS_NAME, VIEW_LOG_NAME):
        clear_left_over(path.with_name(name))
