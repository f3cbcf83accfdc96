"""Looks at a disk after a fault: whether the store opens, is sound, and what it holds."""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from cleanedu_desktop.acts.open_desk import open_store
from cleanedu_desktop.printing.assembling.draw_folder import INDEX
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.key_of_backup import is_plain_backup, key_file_with
from cleanedu_desktop.store.backups.manifest import MANIFEST
from cleanedu_desktop.store.backups.prove import prove
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.key_file import open_wrap, read_key_file
from cleanedu_desktop.store.plain_copies import key_file_of
from cleanedu_desktop.store.verify import verify
from tests.faults.job import Job, Place

NO_STORE = "no store"
STORE_FILE = "数据/store.cleanedu"
KEY_FILE = "数据/store.keys"
LIVING = {STORE_FILE, KEY_FILE, "数据/attachments.db", "数据/views.db"}
"""What `look` judges by opening it."""
PACKAGE = "迎检材料"
"""A folder of this name is an inspection package, whole or not there."""
_PASSING = re.compile(
    r"(^|/)\.[^/]*\.part|-journal$|\.lock$|(^|/)backups\.json$|/attachments\.before-\d+\.db$"
)
"""Files that may be there or not after a fault, and stand for nothing."""
_OF_A_STORE = re.compile(r"\.(db|cleanedu)\.")


@dataclass(frozen=True)
class Seen:
    """What a disk holds."""

    content: str
    """Digest of every row of the store, or `NO_STORE`."""
    fault: str = ""
    """Why the store cannot be used; empty if it can."""


def content_of(store_file: Path, key: Key | None = None, *, texts: bool = True) -> str:
    """Return a digest of every row of every table but the search index, which a check compares.

    Without `texts` the search's texts are left out too: a check makes them anew.
    """
    connection = connect(store_file, key=key, read_only=True)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'search_index%' ORDER BY name"
        ).fetchall()
        whole = hashlib.blake2b(digest_size=16)
        for (name,) in names:
            if name == "search_text" and not texts:
                continue
            rows = sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
            whole.update("\n".join([name, *rows]).encode())
        return whole.hexdigest()
    finally:
        connection.close()


def look(job: Job, disk: Path) -> Seen:
    """Open the store on a disk as the program does, check it and digest it."""
    folders = Place(disk).folders
    store_file = folders.store_file
    if not store_file.exists():
        return Seen(NO_STORE)
    try:
        key, opened_by = _unlocked(job, folders.key_file)
        with job.program(), open_store(folders, key=key) as store:
            report = store.check()
            if not report.sound:
                return Seen("", "; ".join(report.sentences))
            attachments = store.check_attachments()
            if not attachments.sound:
                return Seen("", "; ".join(attachments.sentences))
        content = content_of(store_file, key) + opened_by
        if folders.view_log_file.exists():
            content += content_of(folders.view_log_file, key)
        return Seen(content, _left_over(store_file))
    except Exception as error:  # noqa: BLE001
        return Seen("", f"{type(error).__name__}: {error}")


def _unlocked(job: Job, key_file: Path) -> tuple[Key | None, str]:
    """Return the key, and which of the job's passwords give it; no key without a key file."""
    if not key_file.exists():
        return None, ""
    keys = read_key_file(key_file)
    opened = {one: open_wrap(keys, keys.of_users, one) for one in job.passwords}
    found = {one: made[0] for one, made in opened.items() if made}
    return next(iter(found.values())), f" opened by {sorted(found)}"


def _left_over(store_file: Path) -> str:
    """Name a half-made store that lies beside the store although nobody works on one."""
    found = store_file.parent.glob(".*.part*")
    parts = [one.name for one in found if _OF_A_STORE.search(one.name)]
    return f"left beside the store: {parts}" if parts else ""


def standing_files(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files that stand for something besides the store: backups, prints, kept stores."""
    return {
        path: content
        for path, content in files.items()
        if not _PASSING.search(path) and path not in LIVING
    }


def half_files(job: Job, disk: Path) -> list[str]:
    """Name every backup, kept store and print on a real disk that is there but not whole."""
    wrong: list[str] = []
    for file in sorted(disk.rglob("*")):
        name = file.relative_to(disk).as_posix()
        if not file.is_file() or _PASSING.search(name) or name in LIVING:
            continue
        try:
            if file.name == MANIFEST:
                plain = is_plain_backup(file.parent)
                key = None if plain else _unlocked(job, key_file_with(file.parent))[0]
                prove(file.parent, key=key)
            elif (file.parent / MANIFEST).exists() or file.name.startswith("attachments."):
                continue
            elif file.suffix == ".db":
                verify(file, key=None if is_plain(file) else _unlocked(job, key_file_of(file))[0])
            elif file.suffix == ".pdf":
                with pypdfium2.PdfDocument(file) as document:
                    assert len(document)
        except (OfficeProblem, pypdfium2.PdfiumError, AssertionError) as error:
            wrong.append(f"{name}: {error}")
    packages = [one for one in disk.rglob(PACKAGE) if one.is_dir()]
    return wrong + [f"{one.name} lacks {file}" for one in packages for file in lacking(one)]


def lacking(package: Path) -> list[str]:
    """Name what a package in files lacks of what its index lists, or the index itself."""
    index = package / INDEX
    if not index.exists():
        return [INDEX]
    with index.open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    return [row[-1] for row in rows if not (package / row[-1]).is_file()]
