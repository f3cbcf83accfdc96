"""Looks at a disk after a fault: whether the store opens, is sound, and what it holds."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.faults.job import Job, Place

NO_STORE = "no store"
STORE_FILE = "数据/store.db"
_PASSING = re.compile(r"(^|/)\.[^/]*\.part|-journal$|\.lock$")
"""Files that may be there or not after a fault, and stand for nothing."""


@dataclass(frozen=True)
class Seen:
    """What a disk holds."""

    content: str
    """Digest of every row of the store, or `NO_STORE`."""
    fault: str = ""
    """Why the store cannot be used; empty if it can."""


def content_of(store_file: Path) -> str:
    """Return a digest of every row of every table but the search index, which a check compares."""
    connection = connect(store_file, read_only=True)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'search_index%' ORDER BY name"
        ).fetchall()
        whole = hashlib.blake2b(digest_size=16)
        for (name,) in names:
            rows = sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
            whole.update("\n".join([name, *rows]).encode())
        return whole.hexdigest()
    finally:
        connection.close()


def look(job: Job, disk: Path) -> Seen:
    """Open the store on a disk as the program does, check it and digest it."""
    store_file = Place(disk).folders.store_file
    if not store_file.exists():
        return Seen(NO_STORE)
    try:
        with job.program(), Store.open(store_file) as store:
            report = store.check()
            if not report.sound:
                return Seen("", "; ".join(report.sentences))
        return Seen(content_of(store_file), _left_over(store_file))
    except Exception as error:  # noqa: BLE001
        return Seen("", f"{type(error).__name__}: {error}")


def _left_over(store_file: Path) -> str:
    """Name a half-made store that lies beside the store although nobody works on one."""
    parts = [one.name for one in store_file.parent.glob(f".{store_file.name}.*.part*")]
    return f"left beside the store: {parts}" if parts else ""


def standing_files(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files that stand for something besides the store: backups, prints, kept stores."""
    return {
        path: content
        for path, content in files.items()
        if not _PASSING.search(path) and path != STORE_FILE
    }


def half_files(disk: Path) -> list[str]:
    """Name every backup, kept store and print on a real disk that is there but not whole."""
    wrong: list[str] = []
    for file in sorted(disk.rglob("*")):
        name = file.relative_to(disk).as_posix()
        if not file.is_file() or _PASSING.search(name) or name == STORE_FILE:
            continue
        try:
            if file.suffix == ".db":
                verify(file)
            elif file.suffix == ".pdf":
                with pypdfium2.PdfDocument(file) as document:
                    assert len(document)
        except (OfficeProblem, pypdfium2.PdfiumError, AssertionError) as error:
            wrong.append(f"{name}: {error}")
    return wrong
